package io.github.qrart.aesthetic;

import java.util.Locale;

/** What the value is made of, and what to say of it. {@link VisualAestheticScorer} has the definitions. */
enum Part {
    FINDERS(Kind.FITTED, "the finder patterns melt into the picture", "the finder patterns stand out as plain squares"),
    FAINTNESS(Kind.FITTED, "the modules hide in the picture", "the modules are plain to see"),
    HUES(Kind.FITTED, "many hues", "few hues or hardly any colour"),
    ENTROPY(Kind.FITTED, "rich in tones", "few tones, as on a poster"),
    SHAPES(Kind.FITTED, "large shapes of light and colour", "hardly a large shape beside the code itself"),

    ORDER(Kind.SOUND, "no noise", "hardly more than noise"),
    SHARPNESS(Kind.SOUND, "sharp", "blank or blurred"),
    RESTRAINT(Kind.SOUND, "no garish colours", "garish: its colours are turned up as far as they go"),
    PRESENCE(Kind.SOUND, "there is a code", "next to nothing of a code in it"),

    FIDELITY(Kind.LIKENESS, "the picture is all there", "little is left of the picture"),
    COLOUR(Kind.LIKENESS, "the picture's own colours", "other colours than the picture's"),
    SMOOTHNESS(Kind.LIKENESS, "no lattice of dots to be seen", "a lattice of dots lies over the picture");

    /** What a part is for. */
    enum Kind {
        /** A summand of the fitted value. */
        FITTED,
        /** The least of these scales the value. */
        SOUND,
        /** Their mean is half of the value when there is a picture to compare with. */
        LIKENESS
    }

    final Kind kind;
    final String high;
    final String low;

    Part(Kind kind, String high, String low) {
        this.kind = kind;
        this.high = high;
        this.low = low;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
