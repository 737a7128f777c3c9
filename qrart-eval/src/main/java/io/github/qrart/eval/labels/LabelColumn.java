package io.github.qrart.eval.labels;

import java.util.Locale;

/** What a label file may say, each by its name in lower case as a column of CSV or a field of JSON. */
public enum LabelColumn {
    /** The image's path. Needed, except in a line that compares two. */
    IMAGE,
    /** Who judged. */
    PERSON,
    /** What it was scanned with. */
    DEVICE,
    /** Whether it scans: 1, true, yes, valid or 0, false, no, invalid; empty when it was not tried. */
    SCANNED,
    /** How it looks: 0 to 1, or good or bad; empty, scrap or skip when it was not judged. */
    BEAUTY,
    /** Milliseconds until it was scanned. */
    MILLIS,
    /** What the code says. */
    PAYLOAD,
    /** What was asked for. */
    PROMPT,
    /** Of two images, the one that looks better; with {@link #LOSER} and instead of {@link #IMAGE}. */
    WINNER,
    /** Of two images, the other one. */
    LOSER;

    /**
     * The name in files when nothing else is said.
     *
     * @return the name in lower case
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
