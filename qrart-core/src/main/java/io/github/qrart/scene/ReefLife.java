package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What lives on dark modules under water: fish, rays, turtles and jellyfish in the open, corals on the rock. */
final class ReefLife {
    private static final double[][] COLOURS = {
        {.455, .175, 25},
        {.475, .135, 50},
        {.435, .175, 355},
        {.40, .165, 305},
        {.395, .145, 262},
        {.41, .085, 205},
        {.425, .105, 155},
        {.47, .105, 78}
    };

    private final SceneCanvas canvas;
    private final ReefMap map;
    private final ReefInks inks;
    private final ReefWater water;
    private final ReefFish fish;
    private final ReefCorals corals;
    private final Brush brush;
    private final SplittableRandom random;

    ReefLife(SceneCanvas canvas, ReefMap map, ReefInks inks, ReefWater water) {
        this.canvas = canvas;
        this.map = map;
        this.inks = inks;
        this.water = water;
        brush = new Brush(canvas.graphics());
        random = canvas.random("life");
        fish = new ReefFish(brush, random, map.side());
        corals = new ReefCorals(brush, random);
    }

    /** A breath of shade under what swims. */
    void shadows() {
        SceneCanvas.Mask mask = canvas.mask(
                g -> {
                    for (ModuleObject o : canvas.objects()) {
                        if (!inOpenWater(o)) continue;
                        g.fillOval(o.column(), o.row(), o.width(), o.height());
                    }
                },
                .35);
        canvas.shadow(mask, Oklch.rgb(.72, .08, 235), .35);
    }

    private boolean inOpenWater(ModuleObject o) {
        double x = o.column() + o.width() / 2.0;
        double y = o.row() + o.height() / 2.0;
        return water.below(x, y) <= 0 && water.inWhale(x, y) < -.1;
    }

    void draw() throws InterruptedException {
        for (ModuleObject o : canvas.objects()) {
            double[] c = COLOURS[(int) Math.floorMod(o.variant() / 8, (long) COLOURS.length)];
            Tint tint = new Tint(c[0], c[1], c[2] + inks.turn());
            if (isWhole(o)) draw(o, tint);
            else inParts(o, tint);
        }
        canvas.checkInterrupted();
        for (Landmark l : canvas.landmarks()) landmark(l);
        whaleLines();
    }

    private void draw(ModuleObject o, Tint tint) {
        if (water.below(o.column() + .5, o.row() + .5) > 0) {
            corals.grow(o, tint);
        } else if (o.isBlock()) {
            if (o.height() > o.width() || Math.floorMod(o.variant(), 2) == 0) fish.turtle(o, tint);
            else fish.ray(o, tint);
        } else if (o.isColumn()) {
            fish.jellyfish(o, tint);
        } else {
            fish.fish(o.column() + o.width() / 2.0, o.row() + .5, o.width() + .18, 1.12, tint);
        }
    }

    /** Whether all modules of an object are of the open water, or all of the reef. */
    private boolean isWhole(ModuleObject o) {
        boolean reef = water.below(o.column() + .5, o.row() + .5) > 0;
        for (int k = 0; k < o.width() * o.height(); k++) {
            double x = o.column() + k % o.width() + .5;
            double y = o.row() + k / o.width() + .5;
            if (water.inWhale(x, y) > -.4 || water.below(x, y) > 0 != reef) return false;
        }
        return true;
    }

    /** Where an object reaches over the whale's outline, what the whale does not cover is small fish or coral. */
    private void inParts(ModuleObject o, Tint tint) {
        for (int k = 0; k < o.width() * o.height(); k++) {
            ModuleObject part =
                    new ModuleObject(o.column() + k % o.width(), o.row() + k / o.width(), 1, 1, o.variant());
            if (water.inWhale(part.column() + .5, part.row() + .5) < .3) draw(part, tint);
        }
    }

    /** A carved frame; in it a star, a shell or an anchor in relief. */
    private void landmark(Landmark l) {
        boolean deep = water.below(l.column() + 3.5, l.row() + 3.5) > 0;
        Shades skin = deep ? inks.rock() : inks.frame();
        double s = l.size();
        frame(l.column(), l.row(), s, skin);
        double x = l.column() + s / 2;
        double y = l.row() + s / 2;
        double half = l.isFinder() ? 1.5 : .5;
        brush.rect(x - half, y - half, 2 * half, 2 * half, new Color(skin.at(-.04)));
        brush.rect(x - half + .1, y - half + .1, 2 * half - .2, 2 * half - .2, new Color(skin.at(0)));
        if (l.isFinder()) corals.star(x, y, 1.22, skin);
    }

    private void frame(double x, double y, double s, Shades skin) {
        for (int side = 0; side < 4; side++) {
            double w = side % 2 == 0 ? s : 1;
            double h = side % 2 == 0 ? 1 : s;
            double fx = side == 1 ? x + s - 1 : x;
            double fy = side == 2 ? y + s - 1 : y;
            brush.rect(fx, fy, w, h, new Color(skin.at(-.035)));
        }
        for (int i = 0; i < 4 * (s - 1) * 2; i++) {
            double t = i / 2.0;
            double along = t % (s - 1) + .5;
            int side = (int) (t / (s - 1));
            double px = side == 0 ? x + along : side == 1 ? x + s - .5 : side == 2 ? x + s - along : x + .5;
            double py = side == 0 ? y + .5 : side == 1 ? y + along : side == 2 ? y + s - .5 : y + s - along;
            brush.ellipse(px + .03, py + .04, .30, .30, new Color(skin.at(-.06)));
            brush.ellipse(px, py, .28, .28, new Color(skin.at(-.015)));
            brush.ellipse(px - .08, py - .09, .12, .10, new Color(skin.at(.02)));
        }
    }

    /** The whale's features on dark modules, brighter than its skin. */
    private void whaleLines() {
        Color line = new Color(inks.deep().at(.10));
        Shape old = canvas.graphics().getClip();
        canvas.graphics().clip(darkOfWhale());
        for (int i = 1; i <= 7; i++) brush.stroke(map.groove(i), .06, line);
        brush.stroke(map.mouth(), .09, line);
        brush.stroke(map.fin(), .07, line);
        brush.stroke(map.whale(), .16, line);
        canvas.graphics().setClip(old);
        Point2D eye = map.eye();
        brush.disc(eye.getX(), eye.getY(), .2, Oklch.color(.93, .02, 250));
        brush.disc(eye.getX(), eye.getY(), .14, Oklch.color(.2, .05, 270));
    }

    private Shape darkOfWhale() {
        Area area = new Area();
        int n = canvas.plan().modules();
        Path2D cells = new Path2D.Double();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                if (!canvas.dark(column, row) || water.inWhale(column + .5, row + .5) < -1) continue;
                cells.append(new Rectangle2D.Double(column, row, 1, 1), false);
            }
        }
        area.add(new Area(cells));
        return area;
    }
}
