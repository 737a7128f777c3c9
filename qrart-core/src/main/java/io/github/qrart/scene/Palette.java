package io.github.qrart.scene;

import java.util.List;

/**
 * Colours that a picture should be in. A palette steers hue and chroma and leaves lightness nearly alone, because that is
 * what readers see: the darker colours go to dark things, the lighter ones, as pastels, to light things; where several
 * would do, the nearest hue is taken. Immutable.
 *
 * @param tints the colours, the most important first; none to leave a picture as it is
 */
public record Palette(List<Tint> tints) {
    /** Leaves everything as it is. */
    public static final Palette NONE = new Palette(List.of());

    /** From this lightness on, a colour is meant for light things if there is a darker one besides. */
    private static final double LIGHT = .72;
    /** Light things turn into dark ones between these lightnesses, where a scene has next to nothing. */
    private static final double DARK_UP_TO = .52;

    private static final double GREY = .03;
    /** How much of its own hue a thing keeps, so that leaves of many greens stay many; and at most how many degrees. */
    private static final double OWN_HUE = .16;

    private static final double MOST_OWN_HUE = 10;

    /** Copies the colours. */
    public Palette {
        tints = List.copyOf(tints);
    }

    /**
     * A thing's colour within this palette.
     *
     * @param own its colour without one
     * @return a colour of nearly the same lightness; {@code own} itself if the palette is empty
     */
    public Tint steer(Tint own) {
        if (tints.isEmpty()) return own;
        double t = Math.max(0, Math.min(1, (own.lightness() - DARK_UP_TO) / (LIGHT - DARK_UP_TO)));
        if (t == 0) return dark(own);
        if (t == 1) return light(own);
        return dark(own).towards(light(own), t * t * (3 - 2 * t));
    }

    private Tint dark(Tint own) {
        Tint wanted = nearest(own, chosen(false));
        // A wanted colour lighter than dark things are lifts them a little, a darker one lowers them.
        double lift = .3 * (Math.max(.2, Math.min(.5, wanted.lightness())) - .37);
        double chroma = .3 * own.chroma() + .7 * wanted.chroma();
        if (wanted.chroma() < GREY) chroma = .12 * own.chroma() + wanted.chroma();
        return new Tint(own.lighter(lift).lightness(), chroma, hue(own, wanted));
    }

    private Tint light(Tint own) {
        List<Tint> lights = chosen(true);
        // A mix of opposite hues is grey, which suits a thing that only hints at a colour.
        if (lights.isEmpty()) return own.towards(pastel(own, tints.get(0), .5), .55);
        return pastel(own, nearest(own, lights), 1);
    }

    private static Tint pastel(Tint own, Tint wanted, double strength) {
        double chroma = .4 * own.chroma() + .55 * strength * Math.min(.13, wanted.chroma());
        if (wanted.chroma() < GREY) chroma = .15 * own.chroma();
        return new Tint(own.lightness(), chroma, hue(own, wanted));
    }

    /** The colours for light or for dark things; dark things take light ones too when there are no others. */
    private List<Tint> chosen(boolean light) {
        List<Tint> found =
                tints.stream().filter(t -> t.lightness() >= LIGHT == light).toList();
        boolean onlyLight = tints.stream().allMatch(t -> t.lightness() >= LIGHT);
        return found.isEmpty() && onlyLight ? tints : found;
    }

    private static Tint nearest(Tint own, List<Tint> among) {
        Tint best = among.get(0);
        if (own.chroma() < GREY) return best;
        for (Tint tint : among) {
            if (Math.abs(turn(own.hue(), tint.hue())) < Math.abs(turn(own.hue(), best.hue()))) best = tint;
        }
        return best;
    }

    private static double hue(Tint own, Tint wanted) {
        if (wanted.chroma() < GREY) return own.hue();
        double kept = OWN_HUE * turn(own.hue(), wanted.hue());
        return wanted.hue() - Math.max(-MOST_OWN_HUE, Math.min(MOST_OWN_HUE, kept));
    }

    /** Degrees from one hue to another the short way, −180 to 180. */
    private static double turn(double from, double to) {
        double d = (to - from) % 360;
        return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
    }
}
