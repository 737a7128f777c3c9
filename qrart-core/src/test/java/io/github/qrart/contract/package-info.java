/**
 * What every {@link io.github.qrart.Generator}, {@link io.github.qrart.ScanScorer},
 * {@link io.github.qrart.Verifier} and {@link io.github.qrart.AestheticScorer} must do, as JUnit tests. Whoever plugs in an implementation of their own takes
 * the test archive of {@code qrart-core} (classifier or type {@code tests}), JUnit Jupiter and AssertJ into their tests
 * and extends one class:
 *
 * <pre>{@code
 * class MyScanScorerTest extends ScanScorerContract {
 *     @Override
 *     protected ScanScorer scorer() {
 *         return new MyScanScorer();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package io.github.qrart.contract;

import org.jspecify.annotations.NullMarked;
