/**
 * What every module of a QR symbol is, and is for (ISO/IEC 18004).
 *
 * <p>{@link io.github.qrart.symbol.SymbolPlan} is the one value that drawings, the weaver and the scorers read. This
 * package knows bytes, codewords and modules; it knows no image and uses nothing else of qrart. The version tables and
 * the Reed–Solomon encoder are ZXing's.
 */
@NullMarked
package io.github.qrart.symbol;

import org.jspecify.annotations.NullMarked;
