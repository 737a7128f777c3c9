package io.github.qrart.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * The roofs of an old town, row behind row, pale enough for light modules. A course of tiles is one module high and ends
 * where a row of modules ends, so that whatever stands on a row sits on tiles. Light comes from the upper left.
 */
final class CatRoofs {
    private static final double HORIZON = -.9;
    /** From one row of houses to the next one in front of it. */
    private static final int DEPTH = 5;

    private final SceneCanvas canvas;
    private final CatPalette palette;
    private final Graphics2D g;
    private final Brush brush;
    private final Rectangle2D all;
    private final double moonX;

    CatRoofs(SceneCanvas canvas, CatPalette palette) {
        this.canvas = canvas;
        this.palette = palette;
        g = canvas.graphics();
        brush = new Brush(g);
        all = canvas.bounds();
        moonX = canvas.plan().modules() * canvas.random("moon").nextDouble(.3, .5);
    }

    void paint() throws InterruptedException {
        sky();
        SplittableRandom random = canvas.random("roofs");
        skyline(random);
        for (int row = -1; row < all.getMaxY() + DEPTH; row += DEPTH) {
            canvas.checkInterrupted();
            double x = all.getMinX() - 5 * random.nextDouble();
            int index = random.nextInt(5);
            while (x < all.getMaxX()) {
                double width = random.nextInt(5, 10);
                house(x, row + random.nextInt(3) - 1, width, index++, random);
                x += width - .2;
            }
        }
    }

    private void sky() throws InterruptedException {
        double top = all.getMinY();
        Noise noise = new Noise(canvas.random("clouds").nextLong());
        double y0 = HORIZON - .7;
        boolean night = canvas.mood().time() == TimeOfDay.NIGHT;
        canvas.shade((x, y, rgb) -> {
            double t = (y - top) / (HORIZON + 1 - top);
            int color = SnowPalette.mix(palette.skyHigh(), palette.skyLow(), TownMap.smooth(t));
            double cloud = noise.fractal(x / 5, y * 1.3, 3);
            color = SnowPalette.mix(color, 0xffffff, .55 * TownMap.smooth(cloud * 2.6));
            double d = Math.sqrt((x - moonX) * (x - moonX) + (y - y0) * (y - y0));
            color = SnowPalette.mix(color, palette.moon(), .7 * StrictMath.exp(-d * d / 12));
            double seas = night ? .12 * TownMap.smooth(noise.at(x * 1.3, y * 1.3) * 3) : 0;
            int disc = SnowPalette.mix(palette.moon(), palette.cast(), seas);
            return SnowPalette.mix(disc, color, (d - 2.3) * canvas.unit());
        });
    }

    /** Towers and gables far away. */
    private void skyline(SplittableRandom random) {
        for (double x = all.getMinX() - 1; x < all.getMaxX(); x += random.nextDouble(.7, 2.2)) {
            double w = random.nextDouble(.8, 2);
            double h = random.nextDouble(.3, 1.2);
            double base = HORIZON + 1;
            Color tone = SnowPalette.alpha(
                    SnowPalette.mix(
                            Oklch.rgb(palette.lightness() - .06, palette.chroma(), palette.hue((int) (7 * w))),
                            palette.skyLow(),
                            .45),
                    1);
            brush.rect(x, base - h, w, h, tone);
            if (random.nextInt(4) == 0) {
                brush.rect(x + w / 2 - .22, base - h - 1.1, .44, 1.2, tone);
                brush.fill(
                        Brush.polygon(
                                x + w / 2 - .3,
                                base - h - 1.1,
                                x + w / 2,
                                base - h - 2.1,
                                x + w / 2 + .3,
                                base - h - 1.1),
                        tone);
            } else {
                brush.fill(Brush.polygon(x - .1, base - h, x + w / 2, base - h - w * .4, x + w + .1, base - h), tone);
            }
        }
    }

    private Color pale(double lightness, int hue, double depth) {
        int color = Oklch.rgb(lightness, palette.chroma(), palette.hue(hue));
        return SnowPalette.alpha(SnowPalette.mix(palette.skyLow(), color, .55 + .45 * Math.min(1, depth)), 1);
    }

    /** A house whose ridge lies on the upper edge of a row: roof, eaves, a strip of wall with windows. */
    private void house(double x, int ridge, double width, int index, SplittableRandom random) {
        double depth = .3 + (double) ridge / canvas.plan().modules();
        int courses = random.nextInt(3, 5);
        double eaves = ridge + courses;
        double slope = random.nextInt(3) == 0 ? 0 : random.nextDouble(.5, 1.4);
        double lightness = palette.lightness() + random.nextDouble(-.018, .018);
        double bottom = eaves + 8;
        wall(x + .25, eaves, width - .5, bottom, index, depth, random);
        Path2D roof = Brush.polygon(x + slope, ridge, x + width - slope, ridge, x + width + .1, eaves, x - .1, eaves);
        g.setPaint(new GradientPaint(
                (float) x,
                ridge,
                pale(lightness + .02, index, depth),
                (float) (x + width),
                (float) eaves,
                pale(lightness - .035, index, depth)));
        g.fill(roof);
        tiles(
                roof,
                x,
                ridge,
                width,
                courses,
                pale(lightness - .075, index, depth),
                pale(lightness + .04, index, depth),
                random);
        brush.line(x + slope, ridge, x + width - slope, ridge, .16, pale(lightness - .05, index, depth));
        brush.line(
                x + slope,
                ridge - .05,
                x + width - slope,
                ridge - .05,
                palette.snow() ? .2 : .07,
                palette.snow() ? Color.WHITE : pale(lightness + .05, index, depth));
        brush.line(x - .1, eaves, x + width + .1, eaves, .14, pale(lightness - .08, index, depth));
        chimney(x + slope + random.nextDouble(.4, Math.max(.5, width - 2 * slope - 1)), ridge, index, depth);
    }

    private void tiles(
            Shape roof,
            double x,
            int ridge,
            double width,
            int courses,
            Color line,
            Color light,
            SplittableRandom random) {
        Shape before = g.getClip();
        g.clip(roof);
        for (int course = 0; course < courses; course++) {
            double bottom = ridge + course + 1 - .04;
            Path2D scallops = new Path2D.Double();
            double step = .5;
            double from = x - .6 - .25 * (course % 2);
            scallops.moveTo(from, bottom - .2);
            for (double t = from; t < x + width + .5; t += step) {
                scallops.curveTo(t + .02, bottom + .04, t + step - .02, bottom + .04, t + step, bottom - .2);
            }
            brush.stroke(scallops, .045, line);
            for (double t = from; t < x + width + .5; t += step) {
                if (random.nextInt(5) > 0) continue;
                brush.line(t + .12, bottom - .16, t + .2, bottom - .08, .05, light);
            }
            Path2D half = new Path2D.Double();
            for (double t = from + .25; t < x + width + .5; t += step) {
                half.moveTo(t, bottom - .5);
                half.curveTo(t + .02, bottom - .34, t + step - .02, bottom - .34, t + step, bottom - .5);
            }
            brush.stroke(half, .03, line);
        }
        g.setClip(before);
    }

    private void wall(
            double x, double eaves, double width, double bottom, int index, double depth, SplittableRandom random) {
        brush.rect(x, eaves, width, bottom - eaves, pale(palette.lightness() + .02, index + 2, depth));
        g.setPaint(new GradientPaint(
                0,
                (float) eaves,
                pale(palette.lightness() - .07, index + 2, depth),
                0,
                (float) eaves + .9f,
                pale(palette.lightness() + .02, index + 2, depth)));
        g.fill(new Rectangle2D.Double(x, eaves, width, .9));
        for (double t = .6; t < width - 1; t += 1.45) {
            if (random.nextInt(4) == 0) continue;
            brush.rect(x + t - .05, eaves + .55, .8, 1.0, pale(palette.lightness() - .06, index + 2, depth));
            brush.rect(x + t, eaves + .6, .7, .9, SnowPalette.alpha(palette.lamp(), 1));
            brush.line(
                    x + t + .35,
                    eaves + .6,
                    x + t + .35,
                    eaves + 1.5,
                    .04,
                    pale(palette.lightness() - .1, index + 2, depth));
            brush.line(
                    x + t, eaves + 1.0, x + t + .7, eaves + 1.0, .04, pale(palette.lightness() - .1, index + 2, depth));
        }
    }

    private void chimney(double x, double ridge, int index, double depth) {
        brush.rect(x, ridge - .8, .5, .9, pale(palette.lightness() - .03, index + 1, depth));
        brush.rect(x + .32, ridge - .8, .18, .9, pale(palette.lightness() - .08, index + 1, depth));
        brush.rect(x - .06, ridge - .86, .62, .12, pale(palette.lightness() - .06, index + 1, depth));
    }
}
