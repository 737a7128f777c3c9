/**
 * The same scores in production: {@link io.github.qrart.eval.monitor.ScanRateMonitor} listens to a selector and says when
 * what was promised is at risk, and {@link io.github.qrart.eval.monitor.ScanRateMetrics} hands its numbers to Micrometer.
 */
@NullMarked
package io.github.qrart.eval.monitor;

import org.jspecify.annotations.NullMarked;
