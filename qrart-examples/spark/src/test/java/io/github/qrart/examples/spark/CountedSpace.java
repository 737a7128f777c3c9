package io.github.qrart.examples.spark;

import io.github.qrart.ArtRequest;
import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.EmbeddedSpaces;
import io.github.qrart.eval.sweep.Option;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Subject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Scenes of 160 pixels that remember which generators were made, and on which card. */
public final class CountedSpace implements DeviceSpace {
    static final ConcurrentLinkedQueue<String> MADE = new ConcurrentLinkedQueue<>();

    @Override
    public String id() {
        return "counted";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(EmbeddedSpaces.PRESET);
    }

    @Override
    public Subject subject(Cell cell) {
        return subject(cell, "none");
    }

    @Override
    public OptionSpace on(String address) {
        return OptionSpace.of(id(), options(), cell -> subject(cell, address));
    }

    private static Subject subject(Cell cell, String card) {
        MADE.add(cell + " on " + card);
        Subject scene = EmbeddedSpaces.scene().subject(cell);
        return new Subject(scene.generator(), (ArtRequest.Builder request) -> {
            scene.request().accept(request);
            request.size(192);
        });
    }
}
