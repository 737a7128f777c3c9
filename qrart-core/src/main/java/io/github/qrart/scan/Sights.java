package io.github.qrart.scan;

import io.github.qrart.image.Plane;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stills of one image, each made when it is asked for and once. For one thread. */
final class Sights {
    private final Pyramid image;
    private final Map<Still, Sight> made = new EnumMap<>(Still.class);
    private @Nullable Plane third;

    Sights(Plane luma) {
        image = new Pyramid(luma);
    }

    Pyramid image() {
        return image;
    }

    /** A third of the image. */
    Plane third() {
        if (third == null) third = image.scaled(1 / 3.0);
        return third;
    }

    Sight of(Still still) {
        Sight sight = made.get(still);
        if (sight == null) {
            sight = still.of(this);
            made.put(still, sight);
        }
        return sight;
    }

    /** A grid of the image on a still. */
    GridMap on(Still still, GridMap grid) {
        Plane full = image.level(0);
        Sight sight = of(still);
        return grid.scaled((double) sight.width() / full.width(), (double) sight.height() / full.height());
    }
}
