package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.image.Plane;
import io.github.qrart.image.RunningMean;

/**
 * The part of an image around one finder pattern, at full resolution. Where its rings begin and end is taken from the
 * picture as far as the symbol allows: a frame that is a little too wide or bent stays so.
 */
final class FinderArea {
    /** Modules from the pattern's middle to the edge of what is looked at. */
    static final double REACH = 4.6;

    /** Distances of the three edges from the middle, in modules: core, light ring, dark ring. */
    private static final double[] EDGES = {1.5, 2.5, 3.5};

    /** How far the picture's edge may lie from where the symbol has it, in modules. OpenCV reads fewer with .15. */
    static final double BAND = .1;

    /** Over how much of an edge, in modules, its place is smoothed. */
    private static final double ALONG = .4;

    final int x0;
    final int y0;
    final int width;
    final int height;
    final double module;
    /** Distance from the middle in modules, the greater of both axes. */
    final float[] ring;
    /** Square of the distance from the middle, in modules. */
    final float[] square;

    private final double middleX;
    private final double middleY;
    private final double moduleX;
    private final double moduleY;

    /** The area around the finder pattern whose corner module is given. */
    FinderArea(int imageWidth, int imageHeight, Box box, int modules, int column, int row) {
        moduleX = box.width() / modules;
        moduleY = box.height() / modules;
        module = (moduleX + moduleY) / 2;
        middleX = box.x0() + (column + 3.5) * moduleX;
        middleY = box.y0() + (row + 3.5) * moduleY;
        x0 = (int) Math.max(0, Math.floor(middleX - REACH * moduleX));
        y0 = (int) Math.max(0, Math.floor(middleY - REACH * moduleY));
        width = (int) Math.min(imageWidth, Math.ceil(middleX + REACH * moduleX)) - x0;
        height = (int) Math.min(imageHeight, Math.ceil(middleY + REACH * moduleY)) - y0;
        ring = new float[width * height];
        square = new float[width * height];
        for (int i = 0; i < ring.length; i++) {
            double dx = acrossX(i % width);
            double dy = acrossY(i / width);
            ring[i] = (float) Math.max(Math.abs(dx), Math.abs(dy));
            square[i] = (float) (dx * dx + dy * dy);
        }
    }

    /** The three finder patterns of a symbol. */
    static FinderArea[] of(Plane image, Box box, int modules) {
        int far = modules - 7;
        return new FinderArea[] {
            new FinderArea(image.width(), image.height(), box, modules, 0, 0),
            new FinderArea(image.width(), image.height(), box, modules, far, 0),
            new FinderArea(image.width(), image.height(), box, modules, 0, far)
        };
    }

    private double acrossX(int x) {
        return (x0 + x + .5 - middleX) / moduleX;
    }

    private double acrossY(int y) {
        return (y0 + y + .5 - middleY) / moduleY;
    }

    float[] cut(Plane image) {
        float[] out = new float[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(image.values(), (y0 + y) * image.width() + x0, out, y * width, width);
        }
        return out;
    }

    void paste(float[] part, Plane image) {
        for (int y = 0; y < height; y++) {
            System.arraycopy(part, y * width, image.values(), (y0 + y) * image.width() + x0, width);
        }
    }

    /** Whether a distance from the middle is to be dark. */
    static boolean dark(float ring) {
        return ring < 1.5f || ring > 2.5f && ring < 3.5f;
    }

    /** Whether a distance from the middle is so far from each edge that the picture's cannot be there. */
    static boolean deep(float ring) {
        return fromEdge(ring) > BAND;
    }

    /** How far a distance from the middle is from the nearest edge, in modules. */
    static float fromEdge(float ring) {
        return Math.min(Math.abs(ring - 1.5f), Math.min(Math.abs(ring - 2.5f), Math.abs(ring - 3.5f)));
    }

    /** How far each pixel is outside an edge, as 0 to 1, for the core, the light ring and the dark ring. */
    float[][] layers(float[] luma, float[] threshold, float follow) {
        float soft = (float) Math.max(.05, .7 / module);
        float[][] layers = new float[EDGES.length][];
        for (int k = 0; k < EDGES.length; k++) {
            float[] left = side(luma, threshold, follow, k, true, -1);
            float[] right = side(luma, threshold, follow, k, true, 1);
            float[] top = side(luma, threshold, follow, k, false, -1);
            float[] bottom = side(luma, threshold, follow, k, false, 1);
            float[] layer = new float[luma.length];
            for (int i = 0; i < layer.length; i++) {
                int x = i % width;
                int y = i / width;
                double dx = acrossX(x);
                double dy = acrossY(y);
                double outX = Math.abs(dx) - EDGES[k] - (dx < 0 ? left : right)[y];
                double outY = Math.abs(dy) - EDGES[k] - (dy < 0 ? top : bottom)[x];
                layer[i] = Ramp.of((float) Math.max(outX, outY), -soft, soft);
            }
            layers[k] = layer;
        }
        return layers;
    }

    /**
     * Where one side of a ring lies in the picture, for each position along it, in modules outwards from where the symbol
     * has it: the one step from dark to light, or back, that parts the luma across the edge best.
     */
    private float[] side(float[] luma, float[] threshold, float follow, int k, boolean vertical, int direction) {
        int length = vertical ? height : width;
        double across = vertical ? moduleX : moduleY;
        double at = (vertical ? middleX - x0 : middleY - y0) + direction * EDGES[k] * across;
        int reach = (int) Math.round(BAND * across);
        int darkInside = k == 1 ? -1 : 1;
        float[][] profile = new float[2 * reach][length];
        for (int o = -reach; o < reach; o++) {
            int p = (int) Math.floor(at + direction * (o + .5));
            for (int t = 0; t < length; t++) {
                int x = Math.max(0, Math.min(width - 1, vertical ? p : t));
                int y = Math.max(0, Math.min(height - 1, vertical ? t : p));
                profile[o + reach][t] = darkInside * (threshold[y * width + x] - luma[y * width + x]);
            }
            profile[o + reach] = mean(profile[o + reach], (int) Math.max(1, ALONG * across));
        }
        float[] found = new float[length];
        for (int t = 0; t < length; t++) {
            float sum = 0;
            float most = 0;
            int where = -reach;
            for (int o = 0; o < 2 * reach; o++) {
                sum += profile[o][t];
                if (sum > most) {
                    most = sum;
                    where = o + 1 - reach;
                }
            }
            found[t] = (float) (follow * where / across);
        }
        return smooth(found, k, vertical);
    }

    /** Evens out an edge along itself. Beyond its corners it goes on as it ended. */
    private float[] smooth(float[] found, int k, boolean vertical) {
        double along = vertical ? moduleY : moduleX;
        double middle = vertical ? middleY - y0 : middleX - x0;
        double half = (EDGES[k] - .25) * along;
        int first = (int) Math.max(0, Math.ceil(middle - half));
        int last = (int) Math.min(found.length - 1, Math.floor(middle + half) - 1);
        for (int t = 0; t < first; t++) found[t] = found[first];
        for (int t = last + 1; t < found.length; t++) found[t] = found[last];
        int radius = (int) Math.max(1, ALONG * along);
        return mean(mean(found, radius), Math.max(1, radius / 2));
    }

    private static float[] mean(float[] line, int radius) {
        return RunningMean.mean(line, line.length, 1, radius);
    }

    float[] mean(float[] plane, double modules) {
        return RunningMean.mean(plane, width, height, (int) Math.max(1, Math.round(modules * module)));
    }

    float[] blur(float[] plane, double modules) {
        return RunningMean.gaussian(plane, width, height, modules * module);
    }
}
