/**
 * Parts of one's own: {@code RemoteGenerator} asks a server that speaks the Open Inference Protocol, of which {@code
 * Inference} knows the wire; {@code SizesScanScorer} and {@code BrandColourScorer} score. {@code StandIn} is a server to
 * try them with.
 */
@NullMarked
package io.github.qrart.examples.plugin;

import org.jspecify.annotations.NullMarked;
