/**
 * The command line: {@code make}, {@code score}, {@code repair} and {@code bulk} for codes, {@code dataset}, {@code sweep},
 * {@code merge}, {@code report} and {@code query} for experiments, {@code label} and {@code align} for people's judgement.
 *
 * <p>Commands parse and print; what they write goes through {@link io.github.qrart.examples.cli.AtomicFiles}, so that no
 * half-written file ever has its final name. Everything that draws or scores comes from an {@link
 * io.github.qrart.examples.cli.Engine}.
 */
@NullMarked
package io.github.qrart.examples.cli;

import org.jspecify.annotations.NullMarked;
