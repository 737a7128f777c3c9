/**
 * Trials as spans of OpenTelemetry, with the names that its conventions for generative models give them, so that tools for
 * tracking experiments show them. Needs {@code io.opentelemetry:opentelemetry-api}, an optional dependency; where spans go
 * is the matter of the caller's SDK.
 */
@NullMarked
package io.github.qrart.eval.telemetry;

import org.jspecify.annotations.NullMarked;
