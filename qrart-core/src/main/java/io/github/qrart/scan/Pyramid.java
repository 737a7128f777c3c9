package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.util.ArrayList;
import java.util.List;

/** A plane and its halves, from which any smaller size is made at little cost. For one thread. */
final class Pyramid {
    private final List<Plane> levels = new ArrayList<>();

    Pyramid(Plane full) {
        levels.add(full);
    }

    /** The plane at 1/1, 1/2, 1/4 … of its size. */
    Plane level(int halvings) {
        while (levels.size() <= halvings) levels.add(half(levels.get(levels.size() - 1)));
        return levels.get(halvings);
    }

    /** The plane at another size, each pixel the mean of the area it covers. */
    Plane scaled(double scale) {
        Plane full = levels.get(0);
        int width = Math.max(1, (int) Math.round(full.width() * scale));
        int height = Math.max(1, (int) Math.round(full.height() * scale));
        int halvings = 0;
        // Halves of halves are exact means as long as the sides are even; one more area mean does the rest.
        while (scale * (2 << halvings) <= 1) halvings++;
        return Filters.resize(level(halvings), width, height);
    }

    private static Plane half(Plane in) {
        int w = Math.max(1, in.width() / 2);
        int h = Math.max(1, in.height() / 2);
        if (in.width() != 2 * w || in.height() != 2 * h) return Filters.resize(in, w, h);
        float[] src = in.values();
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            int top = 2 * y * in.width();
            int bottom = top + in.width();
            for (int x = 0; x < w; x++) {
                float sum = src[top + 2 * x] + src[top + 2 * x + 1] + src[bottom + 2 * x] + src[bottom + 2 * x + 1];
                out[y * w + x] = sum / 4;
            }
        }
        return new Plane(w, h, out);
    }
}
