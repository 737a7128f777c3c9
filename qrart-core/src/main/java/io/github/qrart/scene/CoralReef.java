package io.github.qrart.scene;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/**
 * A whale over a coral reef. The whale has two tones, so it swims through the symbol whatever its modules are; in open
 * water dark modules are fish, rays and turtles, on the ground they are corals.
 */
final class CoralReef implements Scene {
    private static final int MARGIN = 5;

    @Override
    public String id() {
        return "coral reef";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "coral reef underwater whale fish turtle jellyfish aquarium ocean dive diving submarine shell shark "
                        + "koralle riff korallenriff unterwasser wal walfisch fisch schildkrote qualle ozean tauchen muschel hai corail recif "
                        + "baleine poisson tortue meduse plongee sousmarin requin coral arrecife ballena pez pece tortuga medusa submarino "
                        + "buceo oceano corallo barriera balena pesce tartaruga sottomarino subacqueo squalo 珊瑚 珊瑚礁 サンゴ 鯨 クジラ くじら 魚 "
                        + "海中 海底 水中 亀 クラゲ 水族館");
    }

    @Override
    public List<Season> seasons() {
        return List.of(Season.SUMMER);
    }

    /** There is none under water. */
    @Override
    public List<Weather> weathers() {
        return List.of(Weather.CLEAR);
    }

    /** A dark back, a light belly, open water above and a dense reef below. */
    @Override
    public Wish wish(SceneSketch sketch) {
        int n = sketch.modules();
        ReefMap map = new ReefMap(new Rectangle2D.Double(-4, -4, n + 8.0, n + 8.0), sketch.random("map"));
        Shape whale = map.whale();
        Shape fin = map.fin();
        return (x, y) -> whale.contains(x, y) || fin.contains(x, y) ? 1.5 : y > map.reef(x) ? .6 : -.8;
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        ReefMap map = new ReefMap(canvas.bounds(), canvas.random("map"));
        ReefInks inks = ReefInks.of(canvas.mood().time(), canvas.random("hues").nextDouble(-14, 14));
        Noise noise = new Noise(canvas.random("edges").nextLong());
        OrganicField field = OrganicField.of(canvas.plan(), MARGIN, .22, .11, noise);
        canvas.checkInterrupted();
        ReefWater water = new ReefWater(canvas, map, inks, field, noise);
        canvas.shade((x, y, rgb) -> water.light(x, y));
        ReefDistance distance = new ReefDistance(canvas, map, inks);
        distance.draw();
        canvas.shade((x, y, rgb) -> water.whale(x, y, rgb));
        distance.features();
        canvas.checkInterrupted();
        ReefLife life = new ReefLife(canvas, map, inks, water);
        life.shadows();
        canvas.shade((x, y, rgb) -> water.dark(x, y, rgb));
        life.draw();
        Print.soften(canvas, .04);
        Print.clearSurroundings(canvas, .80, .97);
        Print.finish(canvas, new double[] {1, 1, 1, 1, 1, 1}, .008);
    }
}
