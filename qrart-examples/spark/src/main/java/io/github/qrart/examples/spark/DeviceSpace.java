package io.github.qrart.examples.spark;

import io.github.qrart.eval.sweep.OptionSpace;

/**
 * Options of a generator that needs a graphics card. Named in {@code META-INF/services/} of {@link OptionSpace}, like any
 * other space; which card it draws on is the matter of the task, and no part of a trial's id.
 */
public interface DeviceSpace extends OptionSpace {
    /**
     * The same space on a card.
     *
     * @param address as Spark's discovery script names it, such as {@code 0}
     * @return a space with the same options
     */
    OptionSpace on(String address);
}
