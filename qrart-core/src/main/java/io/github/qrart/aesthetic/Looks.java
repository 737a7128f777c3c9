package io.github.qrart.aesthetic;

import io.github.qrart.AestheticScore;
import java.util.List;
import java.util.Locale;

/**
 * A score of looks, how sure it is, and why.
 *
 * <p>The interval says how far the value would move had other pictures of the same kind been judged by the same person:
 * the weights are known no better than that. It says nothing of other people's taste, nor of pictures unlike those that
 * were judged, which the reasons point out; and it is wider when something could not be measured.
 *
 * @param score the value and its parts
 * @param low lower end of the 95 % interval, 0 to 1
 * @param high upper end of the 95 % interval, 0 to 1
 * @param reasons why, in words, what counts most first; at least one
 */
public record Looks(AestheticScore score, double low, double high, List<String> reasons) {
    /** Copies the reasons. */
    public Looks {
        reasons = List.copyOf(reasons);
    }

    /**
     * All of it as one line of plain English.
     *
     * @return such as {@code 0.41 (0.30 to 0.53): the finder patterns stand out as plain squares (finders 0.07); …}
     */
    public String text() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f): ", score.value(), low, high)
                + String.join("; ", reasons);
    }
}
