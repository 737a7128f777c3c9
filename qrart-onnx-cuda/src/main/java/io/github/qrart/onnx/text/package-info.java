/**
 * From a prompt to the numbers that a text encoder takes: {@link io.github.qrart.onnx.text.ClipTokenizer} cuts text into
 * tokens as CLIP does, {@link io.github.qrart.onnx.text.WeightedPrompt} understands {@code (word:1.3)}, and {@link
 * io.github.qrart.onnx.text.PromptChunks} lays both out in rows of 77.
 *
 * <p>Knows nothing of models and runtimes, and uses Jackson to read a vocabulary.
 */
@NullMarked
package io.github.qrart.onnx.text;

import org.jspecify.annotations.NullMarked;
