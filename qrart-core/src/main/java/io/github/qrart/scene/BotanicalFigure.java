package io.github.qrart.scene;

import io.github.qrart.scene.Figure.Tone;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** The great flower that fills the cloth: three rings of petals on large leaves, each petal in two tones. */
final class BotanicalFigure {
    /** The middle of the flower in the figure's lengths. */
    static final double MIDDLE = .48;

    private static final Tone EYE = new Tone(.42, .085, 65);
    private static final Tone PALE_EYE = new Tone(.905, .125, 88);

    private BotanicalFigure() {}

    static Figure of(int modules, BotanicalPalette palette, SplittableRandom random) {
        double hue = palette.flower(0);
        double green = palette.leaf(1);
        Figure figure = new Figure(modules, random.nextBoolean(), new Tone(.345, .075, palette.leaf(1)));
        for (int i = 0; i < 7; i++) {
            double angle = 2 * Math.PI * (i + .25) / 7;
            Tone deep = new Tone(.33 + .03 * (i % 2), .085, green + 14 * (i % 2));
            Tone pale = new Tone(.885 - .02 * (i % 2), .062, green + 14 * (i % 2));
            figure.add(leaf(angle, .58, .23, 7), pale, deep, .1, .22);
            figure.add(leaf(angle, .55, .022, 0), new Tone(.945, .035, green), deep, .1, 0);
        }
        double turn = random.nextDouble(2 * Math.PI);
        ring(figure, turn, 9, .46, .30, new Tone(.825, .105, hue), new Tone(.385, .155, hue));
        ring(figure, turn + .35, 8, .335, .22, new Tone(.86, .095, hue + 14), new Tone(.425, .16, hue + 10));
        ring(figure, turn + .6, 6, .205, .16, new Tone(.90, .09, hue + 40), new Tone(.47, .135, hue + 32));
        figure.add(new Ellipse2D.Double(-.06, MIDDLE - .06, .12, .12), PALE_EYE, EYE, .5, .3);
        return figure;
    }

    private static void ring(Figure figure, double turn, int count, double reach, double width, Tone pale, Tone deep) {
        for (int i = 0; i < count; i++) {
            double lighter = i % 2 == 0 ? .02 : -.02;
            Tone ground = new Tone(pale.lightness() + lighter, pale.chroma(), pale.hue() + 200 * lighter);
            Tone under = new Tone(deep.lightness() + lighter, deep.chroma(), deep.hue() + 200 * lighter);
            figure.add(leaf(turn + 2 * Math.PI * i / count, reach, width, 0), ground, under, .1, .26);
        }
    }

    private static Path2D leaf(double angle, double reach, double width, int lobes) {
        double bend = .25;
        return BotanicalLeaf.outline(new BotanicalLeaf.Shape(0, MIDDLE, angle - bend / 2, reach, width, bend, lobes));
    }
}
