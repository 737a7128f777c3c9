package io.github.qrart.examples.web;

import io.github.qrart.BestOfNSelector;
import java.util.concurrent.Executor;

/** What draws and judges, put together afresh for each job. Safe for use by several threads. */
@FunctionalInterface
interface Selectors {
    /**
     * A selector to be told the number of candidates, the time and the listener of one job.
     *
     * @param executor on which it draws and judges
     */
    BestOfNSelector.Builder on(Executor executor);
}
