package io.github.qrart.scene;

import java.util.List;
import java.util.Set;

/**
 * A rose window. Rings and petals around the middle choose the hue, the modules choose between pale and deep glass of that
 * hue, and lead lies on every border, most of it inside the deep glass, where it costs readers nothing. Finder patterns
 * are windows of their own in the corners; pale glass and carved stone lead the picture over the quiet zone.
 */
final class StainedGlass implements Scene {
    /** Half the width of lead in modules: where deep meets pale (all of it on the deep side), deep deep, pale pale. */
    private static final double BORDER_LEAD = .12;

    private static final double DEEP_LEAD = .05;
    private static final double PALE_LEAD = .035;
    private static final int LEAD = 0x1c1d24;

    @Override
    public String id() {
        return "stained glass";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words("stained glass window rose cathedral church gothic mosaic tiffany chapel kaleidoscope "
                + "mandala glas fenster buntglas glasfenster kirche kathedrale dom gotisch mosaik vitrail vitraux rosace "
                + "verre eglise cathedrale gothique mosaique vitral vidriera vidrio catedral iglesia gotico mosaico "
                + "roseton vetrata vetro cattedrale chiesa rosone");
    }

    @Override
    public List<Season> seasons() {
        return List.of(Season.SUMMER);
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        GlassRose rose = new GlassRose(canvas.plan().modules(), canvas.landmarks(), canvas.random("rose"));
        GlassPalette palette = new GlassPalette(canvas.mood().time(), canvas.random("colours"));
        GlassPieces pieces = new GlassPieces(canvas);
        Noise noise = new Noise(canvas.random("glass").nextLong());
        GlassStone stone = new GlassStone(canvas, palette, noise);
        double pixel = 1 / canvas.unit();
        canvas.shade((x, y, rgb) -> {
            double wall = stone.inside(x, y);
            if (wall > pixel) return stone.color(x, y);
            int glass = glass(x, y, rose, palette, pieces, noise, pixel);
            if (wall > -.3)
                glass = PaperSheets.mix(
                        glass, palette.stone(.5), .55 * cover(wall + .12, pixel) + .25 * (1 + wall / .3));
            return wall < -pixel ? glass : PaperSheets.mix(glass, stone.color(x, y), .5 + .5 * wall / pixel);
        });
        Print.soften(canvas, .035);
        Print.clearSurroundings(canvas, .5, .8);
    }

    private static int glass(
            double x, double y, GlassRose rose, GlassPalette palette, GlassPieces pieces, Noise noise, double pixel) {
        GlassPieces.Cut cut = pieces.at(x, y);
        GlassRose.Zone zone = rose.at(x, y);
        // Lead lies where a piece ends or where the design has a line, whichever is nearer.
        double line = Math.min(cut.piece(), zone.line());
        double streak = noise.at(x * .9 + 1.3 * noise.at(x * .35, y * .3), y * .22);
        double grain = noise.at(x * 3.1, y * 2.3 + 40);
        double light = .024 * streak + .012 * grain + cut.tone() + .05 * zone.light();
        // Glass is thinner, and so lighter, in the middle of a piece.
        double middle = Math.min(1, line / .42);
        if (zone.landmark()) {
            // Readers find a symbol by these: no lead in them, only another hue.
            double seam = cover(DEEP_LEAD - line, pixel);
            int color = palette.deep(zone.colour(), .3 * light - .05 - .03 * seam);
            if (cut.dark())
                return PaperSheets.mix(
                        color, palette.deep(zone.colour(), -.12), .5 * cover(BORDER_LEAD - cut.border(), pixel));
            return palette.pale(zone.colour(), .3 * light + .02 - .03 * seam);
        }
        if (cut.dark()) {
            int color = palette.deep(zone.colour(), light + .025 * streak - .05 + .075 * middle);
            double lead = Math.max(
                    cover(BORDER_LEAD - cut.border(), pixel), cover(DEEP_LEAD - Math.min(line, cut.border()), pixel));
            return PaperSheets.mix(color, LEAD, lead);
        }
        int color = palette.pale(zone.colour(), light - .04 + .045 * middle);
        double thin = cover(PALE_LEAD * zone.weight() - line, pixel);
        if (thin > 0) color = PaperSheets.mix(color, palette.thinLead(zone.colour()), .8 * thin);
        return PaperSheets.mix(color, LEAD, cover(-cut.border(), pixel));
    }

    /** How much of a pixel lies inside an edge that is {@code depth} away. */
    private static double cover(double depth, double pixel) {
        return Math.max(0, Math.min(1, .5 + depth / pixel));
    }
}
