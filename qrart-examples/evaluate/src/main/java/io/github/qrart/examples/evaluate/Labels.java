package io.github.qrart.examples.evaluate;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelSet;
import io.github.qrart.eval.trial.Trial;
import io.github.qrart.eval.trial.TrialStore;
import io.github.qrart.picture.PictureReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels of a sweep's pictures. Here a reader stands in for a person: an image counts as scanned when it is read at a
 * quarter of its size. With people it is {@code qrart label}, and the labels are read with {@code LabelReader}.
 */
final class Labels {
    private Labels() {}

    static LabelSet of(TrialStore store, List<Trial> trials) throws IOException, InterruptedException {
        List<Label> labels = new ArrayList<>();
        for (Trial trial : trials) {
            Path image = store.image(trial).orElseThrow();
            boolean scanned =
                    reads(PictureReader.ofDefaults().read(image), trial.key().payload());
            labels.add(new Label(
                    trial.id(),
                    "a reader",
                    "",
                    scanned,
                    null,
                    null,
                    trial.key().payload().toString(),
                    trial.key().prompt()));
        }
        return new LabelSet(labels, List.of());
    }

    private static boolean reads(BufferedImage image, Payload payload) throws InterruptedException {
        int side = image.getWidth() / 4;
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, side, side, null);
        g.dispose();
        return Embedded.verifier().verify(small, payload) instanceof Reading.Decoded;
    }
}
