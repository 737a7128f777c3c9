package io.github.qrart.scene;

import io.github.qrart.scene.TownPalette.Roof;
import io.github.qrart.scene.TownPalette.Wall;
import io.github.qrart.scene.TownThing.House;
import java.awt.Color;
import java.util.SplittableRandom;

/** Draws the houses of a hill town: walls, roofs and windows. */
final class TownHouses {
    private static final Color SHADE = Oklch.color(.55, .07, 300, .16);
    private static final Color SOFT_SHADE = Oklch.color(.55, .07, 300, .09);

    private final SceneCanvas canvas;
    private final Brush brush;
    private final TownMap map;
    private final TownPalette palette;

    TownHouses(SceneCanvas canvas, TownMap map, TownPalette palette) {
        this.canvas = canvas;
        brush = new Brush(canvas.graphics());
        this.map = map;
        this.palette = palette;
    }

    /** A sunlit house on light modules, of which nothing is dark: roof, wall and small windows. */
    void pale(double x, double y, double width, double height, double depth, SplittableRandom random) {
        Wall wall = palette.wall(random);
        wall(x, y + .5, width, height, wall, depth);
        for (double v = y + 1.15; v < y + height - .2; v += .78) {
            for (double u = x + .28; u < x + width - .5; u += .62) {
                if (random.nextInt(5) > 0) paleWindow(u, v, .2, .32, wall, random.nextInt(3) > 0);
            }
        }
        roof(x, y + .1, width, .62, palette.paleRoof(depth, random));
    }

    /** A façade under a roof that stands on dark modules. */
    void facade(House house) {
        double depth = map.depth(house.y());
        wall(house.x(), house.y(), house.width(), house.height(), house.wall(), depth);
        brush.rect(house.x(), house.y() + .35, house.width(), .28, house.wall().shaded(depth));
        SplittableRandom random = new SplittableRandom(Double.hashCode(house.x() * 31 + house.y()));
        int columns = (int) Math.round(house.width());
        for (int row = (int) Math.ceil(house.y()); row + .9 < house.y() + house.height(); row++) {
            for (int i = 0; i < columns; i++) {
                int column = (int) Math.round(house.x()) + i;
                if (canvas.dark(column, row) || random.nextInt(6) == 0) continue;
                paleWindow(column + .32, row + .3, .36, .5, house.wall(), random.nextInt(4) > 0);
            }
        }
    }

    private void wall(double x, double y, double width, double height, Wall wall, double depth) {
        brush.fill(
                Brush.polygon(
                        x + width,
                        y + .7,
                        x + width + .55,
                        y + 1.2,
                        x + width + .55,
                        y + height,
                        x + width,
                        y + height),
                SOFT_SHADE);
        brush.fill(
                Brush.polygon(
                        x + width, y + .6, x + width + .25, y + .9, x + width + .25, y + height, x + width, y + height),
                SHADE);
        brush.rect(x, y, width, height, wall.lit(depth));
        double side = Math.min(.26, width * .1);
        brush.rect(x + width - side, y, side, height, wall.shaded(depth));
        brush.rect(x, y, .05, height, wall.trim());
        brush.rect(x, y + height - .22, width, .22, SOFT_SHADE);
    }

    private void paleWindow(double x, double y, double width, double height, Wall wall, boolean shutters) {
        if (shutters) brush.rect(x - width * .45, y, width * 1.9, height, wall.paleShutter());
        brush.rect(x - .03, y - .04, width + .06, height + .08, wall.trim());
        brush.rect(x + .02, y, width - .04, height, palette.palePane(shutters));
        brush.rect(x + width / 2 - .02, y, .04, height, wall.trim());
    }

    /** A tiled roof seen from the front, wider at the eaves, the right end in the shade. */
    void roof(double x, double y, double width, double height, Roof roof) {
        double out = Math.min(.09, height * .16);
        double in = Math.min(.16, height * .2);
        brush.fill(
                Brush.polygon(x + in, y, x + width - in, y, x + width + out, y + height, x - out, y + height),
                roof.tone(0));
        int tiles = Math.max(3, (int) Math.round(width / .21));
        for (int i = 1; i < tiles; i++) {
            double t = (double) i / tiles;
            double top = x + in + t * (width - 2 * in);
            double bottom = x - out + t * (width + 2 * out);
            brush.line(top, y + .05, bottom, y + height - .04, .045, roof.tone(i % 2 == 0 ? -.055 : -.035));
            brush.line(top + .06, y + .05, bottom + .06, y + height - .04, .03, roof.tone(.03));
        }
        brush.fill(
                Brush.polygon(x + width - in, y, x + width + out, y + height, x + width - .34 * height, y + height),
                roof.shaded());
        brush.line(x - out, y + height - .02, x + width + out, y + height - .02, .06, roof.tone(-.10));
        for (int i = 0; i <= tiles; i++) {
            double u = x - out + (double) i / tiles * (width + 2 * out);
            brush.ellipse(u, y + height - .05, .055, .045, roof.tone(.035));
        }
        brush.line(x + in, y + .03, x + width - in, y + .03, .07, roof.tone(.075));
    }

    void roof(TownThing thing) {
        Roof roof = house(thing).roof();
        roof(thing.column(), thing.row() + .02, thing.width(), .96, roof);
        chimney(thing, roof);
    }

    private void chimney(TownThing thing, Roof roof) {
        if (thing.variant() % 3 != 0) return;
        double x = thing.column() + .3 + Math.floorMod(thing.variant() / 3, Math.max(1, thing.width() - 1));
        brush.rect(x, thing.row() - .2, .14, .26, Oklch.color(.86, .05, 50));
        brush.rect(x + .14, thing.row() - .2, .07, .26, Oklch.color(.78, .06, 40));
        brush.rect(x - .04, thing.row() - .26, .29, .07, roof.tone(.1));
    }

    /** A roof over arches. */
    void hall(TownThing thing) {
        House house = house(thing);
        double x = thing.column();
        for (int row = 1; row < thing.height(); row++) {
            double y = thing.row() + row;
            brush.rect(x - .02, y - .1, thing.width() + .04, 1.12, house.wall().shaded(0));
            boolean loggia = (thing.variant() + row) % 2 == 0;
            for (int i = 0; i < thing.width(); i++) {
                if (loggia) loggia(x + i, y);
                else shuttered(x + i, y, house.wall(), thing.variant() + i);
            }
            brush.rect(x - .04, y + .97, thing.width() + .08, .07, house.wall().trim());
        }
        roof(x, thing.row() + .02, thing.width(), 1, house.roof());
    }

    private void loggia(double x, double y) {
        brush.arch(x + .5, y + 1, .86, .98, palette.glass());
        brush.arch(x + .5, y + 1, .5, .62, Oklch.color(.36, .05, 55));
    }

    /** A narrow house. */
    void towerHouse(TownThing thing) {
        House house = house(thing);
        double x = thing.column();
        for (int row = 1; row < thing.height(); row++) {
            if ((thing.variant() + row) % 3 == 0) loggia(x, thing.row() + row);
            else shuttered(x, thing.row() + row, house.wall(), thing.variant() + row);
        }
        double out = x - house.x() - .06;
        roof(x - out, thing.row() + .03, 1 + 2 * out, .95, house.roof());
    }

    /** A window or a door on one module. */
    void window(TownThing thing) {
        Wall wall = house(thing).wall();
        double x = thing.column();
        double y = thing.row();
        switch ((int) Math.floorMod(thing.variant(), 4L)) {
            case 0 -> {
                brush.arch(x + .5, y + .98, .98, 1.02, wall.trim());
                brush.arch(x + .5, y + .97, .84, .94, palette.glass());
                brush.line(x + .5, y + .1, x + .5, y + .95, .05, wall.darkShutter());
                brush.line(x + .1, y + .5, x + .9, y + .5, .05, wall.darkShutter());
            }
            case 1 -> {
                shuttered(x, y, wall, thing.variant());
                flowers(x, y + .93, 1, thing.variant());
            }
            default -> shuttered(x, y, wall, thing.variant());
        }
    }

    private void shuttered(double x, double y, Wall wall, long variant) {
        brush.rect(x + .16, y + .02, .68, .96, wall.trim());
        brush.rect(x + .22, y + .07, .56, .88, palette.glass());
        brush.rect(x + .27, y + .12, .18, variant % 5 == 0 ? .24 : .1, palette.pane());
        brush.rect(x + .48, y + .07, .05, .88, Oklch.color(.42, .04, 245));
        for (int side = 0; side < 2; side++) {
            double u = side == 0 ? x + .0 : x + .72;
            brush.rect(u, y + .05, .28, .9, wall.darkShutter());
            for (double v = y + .16; v < y + .9; v += .15) {
                brush.rect(u + .04, v, .2, .05, Oklch.color(.30, .06, wall.shutter()));
            }
        }
        brush.rect(x - .04, y + .95, 1.08, .07, wall.trim());
    }

    private void flowers(double x, double y, double width, long variant) {
        brush.rect(x + .04, y - .08, width - .08, .12, Oklch.color(.38, .07, 140));
        double hue = new double[] {5, 350, 25, 320}[(int) Math.floorMod(variant / 7, 4L)];
        for (double u = x + .08; u < x + width; u += .13) {
            brush.ellipse(u, y - .06 + .05 * StrictMath.sin(u * 47), .055, .055, Oklch.color(.62, .19, hue));
        }
    }

    /** A tall arched window with shutters and a balcony. */
    void frenchWindow(TownThing thing) {
        Wall wall = house(thing).wall();
        double x = thing.column();
        double y = thing.row();
        brush.arch(x + .5, y + 2, 1, 2.0, wall.trim());
        brush.arch(x + .5, y + 1.97, .88, 1.93, wall.darkShutter());
        brush.arch(x + .5, y + 1.97, .46, 1.85, palette.glass());
        brush.line(x + .5, y + .15, x + .5, y + 1.95, .05, Oklch.color(.42, .04, 245));
        brush.line(x + .28, y + .8, x + .72, y + .8, .05, Oklch.color(.42, .04, 245));
        for (double v = .35; v < 1.9; v += .17) {
            brush.rect(x + .09, y + v, .15, .05, Oklch.color(.30, .06, wall.shutter()));
            brush.rect(x + .76, y + v, .15, .05, Oklch.color(.30, .06, wall.shutter()));
        }
        Color iron = Oklch.color(.32, .02, 280);
        for (double u = x - .04; u < x + 1.06; u += .135) brush.rect(u, y + 1.32, .04, .62, iron);
        brush.rect(x - .06, y + 1.3, 1.12, .05, iron);
        brush.rect(x - .12, y + 1.94, 1.24, .09, wall.trim());
        if (thing.variant() % 2 == 0) flowers(x - .02, y + 1.36, 1.04, thing.variant());
    }

    private static House house(TownThing thing) {
        House house = thing.house();
        if (house == null) throw new IllegalStateException(thing.kind() + " without a house");
        return house;
    }
}
