/**
 * Labels that record themselves: {@link io.github.qrart.eval.label.LabelServer} shows codes whose payload is an address of
 * its own, so that the phone that opens it is the label. What was said is on disk before the next code is shown.
 */
@NullMarked
package io.github.qrart.eval.label;

import org.jspecify.annotations.NullMarked;
