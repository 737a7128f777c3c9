package io.github.qrart.scene;

import java.util.List;
import java.util.Set;

/** A colony of emperor penguins on the ice of a bay, walls of blue ice on the finder patterns. */
final class Penguins implements Scene {
    @Override
    public String id() {
        return "penguins";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "penguin antarctica antarctic arctic polar pole iceberg glacier animal bird cute ice colony "
                        + "pinguin antarktis eisberg gletscher tier vogel suss pingouin manchot antarctique banquise glace animal "
                        + "oiseau mignon pinguino antartida hielo pajaro animale antartide ghiaccio uccello carino");
    }

    @Override
    public List<Season> seasons() {
        return List.of(Season.WINTER);
    }

    @Override
    public Wish wish(SceneSketch sketch) {
        return PenguinFigure.of(sketch.modules())::wish;
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        PenguinPalette palette = PenguinPalette.of(canvas.mood().time());
        PenguinIce ice = new PenguinIce(canvas, palette);
        ice.paint();
        Figure figure = PenguinFigure.of(canvas.plan().modules());
        figure.paint(new Brush(canvas.graphics()));
        Flock flock = new Flock(canvas, .4);
        flock.shadows(palette.cast(), .75);
        ice.floes();
        canvas.checkInterrupted();
        PenguinBirds birds = new PenguinBirds(canvas.graphics(), palette, figure);
        PenguinStations stations = new PenguinStations(canvas.graphics(), palette, birds, canvas.random("stations"));
        int index = 0;
        for (Landmark l : canvas.landmarks()) stations.draw(l, index++);
        flock.draw(birds);
        Print.soften(canvas, .035);
        Print.clearSurroundings(canvas, .62, .9);
        Print.finish(canvas, new double[] {1, 1, 1, 1, 1, 1}, .010);
    }
}
