package io.github.qrart.scene;

import org.jspecify.annotations.Nullable;

/**
 * Dark modules of a hill town that are one thing.
 *
 * @param house the house that it is a part of, if any
 */
record TownThing(
        Kind kind,
        int column,
        int row,
        int width,
        int height,
        long variant,
        @Nullable House house) {
    /** What it is. */
    enum Kind {
        /** A tiled roof, one module high, over a façade. */
        ROOF,
        /** A roof over rows of windows or arches, two modules high or more. */
        HALL,
        /** A narrow house over a column: a roof, and a window on every module below it. */
        TOWER_HOUSE,
        /** A ribbed dome, two modules high or more. */
        DOME,
        /** A brick tower, three modules high or more. */
        TOWER,
        /** A shuttered window or a door of one module. */
        WINDOW,
        /** A tall window with a balcony. */
        FRENCH_WINDOW,
        /** A cypress, as tall as its modules. */
        CYPRESS,
        /** A round tree or a shrub, of any size. */
        TREE,
        /** An umbrella pine, one module high. */
        PINE,
        /** Vines in a row. */
        VINES,
        /** Sunshades over tables. */
        SUNSHADE,
        /** A boat, one module high. */
        BOAT,
        /** A boat under sail, two modules high or more. */
        SAIL,
        /** Rocks in the sea. */
        ROCK
    }

    /** A façade: from under its roof down to the ground, in modules. */
    record House(double x, double y, double width, double height, TownPalette.Wall wall, TownPalette.Roof roof) {}

    int bottom() {
        return row + height;
    }

    int right() {
        return column + width;
    }

    double middleX() {
        return column + width / 2.0;
    }
}
