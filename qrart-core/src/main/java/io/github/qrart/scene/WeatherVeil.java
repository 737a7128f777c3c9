package io.github.qrart.scene;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Lays rain, snow or mist over a finished drawing; little of it over modules' middles, where readers look. */
final class WeatherVeil {
    private WeatherVeil() {}

    static void draw(SceneCanvas canvas) throws InterruptedException {
        canvas.checkInterrupted();
        switch (canvas.mood().weather()) {
            case CLEAR -> {}
            case RAIN -> rain(canvas);
            case SNOW -> snow(canvas);
            case MIST -> mist(canvas);
        }
    }

    /** Slanting streaks, dark where it is light and light where it is dark. */
    private static void rain(SceneCanvas canvas) {
        SplittableRandom random = canvas.random("rain");
        Rectangle2D all = canvas.bounds();
        Brush brush = new Brush(canvas.graphics());
        int streaks = (int) (all.getWidth() * all.getHeight() * .55);
        for (int i = 0; i < streaks; i++) {
            double x = random.nextDouble(all.getMinX(), all.getMaxX() + 1);
            double y = random.nextDouble(all.getMinY() - 1, all.getMaxY());
            double length = random.nextDouble(.5, 1.3);
            boolean dark = canvas.dark((int) Math.floor(x), (int) Math.floor(y));
            brush.line(
                    x,
                    y,
                    x - .28 * length,
                    y + length,
                    .045,
                    dark ? Oklch.color(.86, .03, 240, .30) : Oklch.color(.70, .05, 250, .38));
        }
    }

    private static void snow(SceneCanvas canvas) {
        SplittableRandom random = canvas.random("snowfall");
        Rectangle2D all = canvas.bounds();
        Brush brush = new Brush(canvas.graphics());
        int flakes = (int) (all.getWidth() * all.getHeight() * .9);
        for (int i = 0; i < flakes; i++) {
            double x = random.nextDouble(all.getMinX(), all.getMaxX());
            double y = random.nextDouble(all.getMinY(), all.getMaxY());
            double r = random.nextDouble(.03, .10) * (random.nextInt(9) == 0 ? 1.5 : 1);
            brush.disc(x + .02, y + .03, r * 1.1, Oklch.color(.70, .05, 260, .22));
            brush.disc(x, y, r, Oklch.color(.99, .005, 240, .9));
        }
    }

    /** Long banks, thicker towards the back, that is, above. */
    private static void mist(SceneCanvas canvas) throws InterruptedException {
        Noise noise = new Noise(canvas.random("mist").nextLong());
        Rectangle2D all = canvas.bounds();
        int white = Oklch.rgb(.965, .012, 240);
        canvas.shade((x, y, rgb) -> {
            double height = 1 - (y - all.getMinY()) / all.getHeight();
            double bank = .5 + .9 * noise.fractal(x * .05, y * .28, 2) - .35 * (1 - height);
            double share = Math.max(0, Math.min(.55, bank * (.35 + .45 * height)));
            // Dark modules show through, or the guard would have to dig them out again.
            share *= .25 + .75 * (rgb >> 8 & 255) / 255;
            return PaperSheets.mix(rgb, white, share);
        });
    }
}
