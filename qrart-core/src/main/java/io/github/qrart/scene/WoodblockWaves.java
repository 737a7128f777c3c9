package io.github.qrart.scene;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Set;

/**
 * A great wave, printed from wood blocks. Every part of the picture has two inks, one for light modules and one for dark
 * ones, so that the wave, the mountain and the sun run through the symbol and on into the surroundings: what is seen from
 * afar is hue. Key lines lie within the dark shapes, where they cost no light module anything.
 */
final class WoodblockWaves implements Scene {
    private static final int MARGIN = 5;

    @Override
    public String id() {
        return "woodblock waves";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "wave ocean sea surf tsunami woodblock woodcut ukiyo ukiyoe hokusai hiroshige fuji kanagawa japan "
                        + "japanese print welle meer ozean brandung holzschnitt japanisch vague mer houle estampe japon japonais ola "
                        + "oleaje mar oceano grabado japones onda mare xilografia giappone giapponese 波 大波 海 浮世絵 木版画 富士 富士山 "
                        + "北斎 広重 神奈川沖 津波");
    }

    /** Calm light in the sky, deep water in the wave. */
    @Override
    public Wish wish(SceneSketch sketch) {
        int n = sketch.modules();
        WaveMap map = new WaveMap(new Rectangle2D.Double(-4, -4, n + 8.0, n + 8.0), sketch.random("map"));
        Shape sea = map.sea();
        Shape sun = map.sun();
        return (x, y) -> sea.contains(x, y) ? 1 : sun.contains(x, y) ? -1.2 : -.8;
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        WaveMap map = new WaveMap(canvas.bounds(), canvas.random("map"));
        Noise noise = new Noise(canvas.random("edges").nextLong());
        OrganicField field = OrganicField.of(canvas.plan(), MARGIN, .26, .11, noise);
        canvas.checkInterrupted();
        WaveBlocks blocks = new WaveBlocks(canvas, map, noise);
        canvas.shade((x, y, rgb) -> blocks.light(x, y));
        WaveDetails details = new WaveDetails(canvas, map);
        details.draw();
        // The dark blocks are printed last, over foam and petals.
        canvas.shade((x, y, rgb) -> blocks.dark(x, y, field.at(x, y), rgb));
        details.frame();
        Print.soften(canvas, .045);
        Print.clearSurroundings(canvas, .78, .97);
        Print.finish(canvas, new double[] {1, 1, 1, 1, .995, .985}, .02);
    }
}
