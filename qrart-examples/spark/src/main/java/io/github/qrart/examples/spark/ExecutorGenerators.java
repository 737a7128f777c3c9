package io.github.qrart.examples.spark;

import io.github.qrart.eval.sweep.Cell;
import io.github.qrart.eval.sweep.OptionSpace;
import io.github.qrart.eval.sweep.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.resource.ResourceInformation;

/**
 * The generators of an executor's JVM: one for each cell and card, shared by all tasks that come along, so that weights are
 * loaded once. Thread-safe.
 */
final class ExecutorGenerators {
    private static final ExecutorGenerators HERE = new ExecutorGenerators();

    private final Map<Key, Subject> subjects = new ConcurrentHashMap<>();

    private record Key(String space, String device, Cell cell) {}

    /** Those of this JVM. */
    static ExecutorGenerators here() {
        return HERE;
    }

    /** A space that makes every generator once. */
    OptionSpace of(OptionSpace space, Optional<String> device) {
        OptionSpace bound = device.isPresent() && space instanceof DeviceSpace cards ? cards.on(device.get()) : space;
        return OptionSpace.of(
                space.id(),
                space.options(),
                cell -> subjects.computeIfAbsent(
                        new Key(space.id(), device.orElse(""), cell), key -> bound.subject(cell)));
    }

    /**
     * The card that Spark has given a task.
     *
     * @param resources of the task
     * @return the first address of its {@code gpu}, or nothing when it asked for none
     */
    static Optional<String> device(Map<String, ResourceInformation> resources) {
        return Optional.ofNullable(resources.get("gpu"))
                .map(ResourceInformation::addresses)
                .filter(addresses -> addresses.length > 0)
                .map(addresses -> addresses[0]);
    }
}
