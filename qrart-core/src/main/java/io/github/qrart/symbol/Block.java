package io.github.qrart.symbol;

/**
 * One Reed–Solomon block of a symbol.
 *
 * @param dataCodewords how many codewords hold data or padding, at least 1
 * @param errorCorrectionCodewords how many restore them, 7 to 30
 * @param freeBits how many modules of the block can be chosen at no cost: as many as it has padding bits
 * @param correctable how many wrong codewords readers restore: half as many as restore them, fewer in the smallest
 *     symbols, which keep some to notice misreadings (ISO/IEC 18004, table 9)
 * @param wrongCodewords how many are drawn wrong, which leaves {@code correctable - wrongCodewords} for what happens on
 *     the way to the reader; by wishes at most a quarter of {@code correctable}
 */
public record Block(
        int dataCodewords, int errorCorrectionCodewords, int freeBits, int correctable, int wrongCodewords) {}
