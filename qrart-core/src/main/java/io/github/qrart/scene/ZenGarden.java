package io.github.qrart.scene;

import java.awt.geom.Area;
import java.util.Set;

/**
 * A Japanese garden from above. Dark modules are moss, set with rocks, shrubs, pines and roofs; light ones are gravel,
 * raked in rings around them. A stream, a bridge and a great tree have two tones each, so that they run through the symbol
 * whatever its modules are, and the garden goes on up to the veranda in front and the fence behind.
 */
final class ZenGarden implements Scene {
    private static final int MARGIN = 5;

    @Override
    public String id() {
        return "zen garden";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "zen garden japan japanese kyoto temple moss maple bonsai koi pond bridge teahouse tea raked gravel "
                        + "sakura cherry stone rock garten japanisch moos ahorn teich kies tempel kirschblute steingarten jardin japonais "
                        + "mousse erable etang temple cerisier jardin japones musgo arce estanque templo cerezo giardino giapponese muschio "
                        + "acero stagno tempio ciliegio 禅 庭 庭園 日本庭園 枯山水 石庭 苔 池 鯉 橋 茶室 桜 楓 寺 京都 盆栽");
    }

    /** Open water, and a dense crown. */
    @Override
    public Wish wish(SceneSketch sketch) {
        GardenMap map = new GardenMap(sketch.modules(), sketch.random("map"));
        Area water = map.water();
        return (x, y) -> water.contains(x, y) ? -1.5 : map.tree().contains(x, y) ? 1 : -.2;
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        GardenMap map = new GardenMap(canvas.plan().modules(), canvas.random("map"));
        GardenInks inks = GardenInks.of(canvas.mood().season());
        Noise noise = new Noise(canvas.random("edges").nextLong());
        OrganicField field = OrganicField.of(canvas.plan(), MARGIN, .25, .12, noise);
        canvas.checkInterrupted();
        GardenGround ground = new GardenGround(canvas, map, inks, field, noise);
        canvas.shade((x, y, rgb) -> ground.light(x, y));
        GardenSides sides = new GardenSides(canvas, inks, ground);
        sides.draw();
        GardenThings things = new GardenThings(canvas, map, inks, ground);
        things.onLight();
        canvas.shade((x, y, rgb) -> ground.dark(x, y, rgb));
        things.onDark();
        Print.soften(canvas, .045);
        Print.clearSurroundings(canvas, .72, .92);
        Print.finish(canvas, GardenInks.tint(canvas.mood().time()), .012);
    }
}
