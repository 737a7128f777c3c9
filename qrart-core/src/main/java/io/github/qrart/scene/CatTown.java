package io.github.qrart.scene;

import java.util.Set;

/** Dark cats on the pale roofs of an old town under a great moon. */
final class CatTown implements Scene {
    @Override
    public String id() {
        return "cats on roofs";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "cat kitten kitty feline tomcat roof rooftop chimney animal cute katze kater katzchen miez "
                        + "dach schornstein tier suss chat chaton minou matou toit cheminee animal mignon gato gatito tejado "
                        + "chimenea gatto gattino micio tetto animale carino");
    }

    @Override
    public Wish wish(SceneSketch sketch) {
        return CatFigure.of(sketch.modules(), sketch.random("figure"))::wish;
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        CatPalette palette = CatPalette.of(canvas.mood().time(), canvas.mood().season());
        new CatRoofs(canvas, palette).paint();
        Figure figure = CatFigure.of(canvas.plan().modules(), canvas.random("figure"));
        figure.paint(new Brush(canvas.graphics()));
        Flock flock = new Flock(canvas, .62);
        flock.shadows(palette.cast(), .6);
        canvas.checkInterrupted();
        Cats cats = new Cats(canvas.graphics(), palette, figure);
        CatWindows windows = new CatWindows(canvas.graphics(), palette, cats, canvas.random("windows"));
        int index = 0;
        for (Landmark l : canvas.landmarks()) windows.draw(l, index++);
        flock.draw(cats);
        Print.soften(canvas, .035);
        Print.clearSurroundings(canvas, .7, .95);
        Print.finish(canvas, new double[] {1, 1, 1, 1, 1, 1}, .012);
    }
}
