package io.github.qrart.eval.training;

import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import java.awt.image.BufferedImage;

/**
 * One image with a code that is known.
 *
 * @param name names it, and its file
 * @param kind how it was drawn, such as {@code woven}
 * @param image the image
 * @param payload what a reader must return
 * @param symbol where the symbol lies, with its plan
 */
record TrainingExample(String name, String kind, BufferedImage image, Payload payload, SymbolPlacement symbol) {}
