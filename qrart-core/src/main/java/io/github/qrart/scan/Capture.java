package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.util.SplittableRandom;

/**
 * One simulated photograph of an image that lies on a plain page.
 *
 * @param scale pixels of the photograph for each pixel of the image, before perspective
 * @param defocus standard deviation of the lens blur, in pixels of the photograph
 * @param rotation in the image's plane, in radians
 * @param tilt of the page against the sensor, in radians
 * @param tiltAxis direction of the axis it is tilted about, in radians
 * @param gamma exponent on luma from 0 to 1
 * @param contrast share of the tonal range that is left, 0 to 1
 * @param lift where that range lies: 0 at the dark end, 1 at the light end
 * @param shade share of the light that is lost from one side to the other, 0 to 1
 * @param shadeAxis direction in which it gets darker, in radians
 * @param noise standard deviation of the sensor noise, in levels of 255
 * @param page luma around the image, 0 to 255
 * @param seed of the noise
 */
record Capture(
        double scale,
        double defocus,
        double rotation,
        double tilt,
        double tiltAxis,
        double gamma,
        double contrast,
        double lift,
        double shade,
        double shadeAxis,
        double noise,
        double page,
        long seed) {

    /** Distance of the camera in widths of the image: a phone that just fills its frame. */
    private static final double DISTANCE = 2.2;

    private static final int MARGIN = 10;

    /** The photograph of a plane of luma. Sizes follow the plane: twice the pixels give twice the photograph. */
    Plane of(Pyramid image) {
        Plane small = image.scaled(scale);
        Plane seen = Filters.gaussian(project(small), defocus);
        develop(seen);
        return seen;
    }

    /** Perspective view from straight above the middle, by looking up each pixel of the photograph in the image. */
    private Plane project(Plane in) {
        double camera = DISTANCE * Math.max(in.width(), in.height());
        View view = new View(rotation, tilt, tiltAxis, camera);
        double[] reach = view.reach(in.width() / 2.0, in.height() / 2.0);
        int w = 2 * ((int) Math.ceil(reach[0]) + MARGIN);
        int h = 2 * ((int) Math.ceil(reach[1]) + MARGIN);
        double[] m = view.homography();
        // Here and below, the middle of the first pixel is (0, 0).
        double midX = in.width() / 2.0 - .5;
        double midY = in.height() / 2.0 - .5;
        float[] out = new float[w * h];
        for (int j = 0; j < h; j++) {
            double y = j + .5 - h / 2.0;
            for (int i = 0; i < w; i++) {
                double x = i + .5 - w / 2.0;
                double depth = 1 / (m[4] * x + m[5] * y + m[6]);
                double sx = (m[0] * x + m[1] * y) * depth + midX;
                double sy = (m[2] * x + m[3] * y) * depth + midY;
                out[j * w + i] = onPage(in, (float) sx, (float) sy);
            }
        }
        return new Plane(w, h, out);
    }

    /** The image between its pixels, and the page around it. */
    private float onPage(Plane in, float x, float y) {
        int w = in.width();
        int h = in.height();
        if (x < -.5f || y < -.5f || x > w - .5f || y > h - .5f) return (float) page;
        int x0 = (int) x;
        int y0 = (int) y;
        if (x < 0 || y < 0 || x0 >= w - 1 || y0 >= h - 1) return in.sample(x + .5, y + .5);
        float[] v = in.values();
        int i = y0 * w + x0;
        float tx = x - x0;
        float ty = y - y0;
        float top = v[i] + tx * (v[i + 1] - v[i]);
        float bottom = v[i + w] + tx * (v[i + w + 1] - v[i + w]);
        return top + ty * (bottom - top);
    }

    /** Light, tone curve and noise, in place. */
    private void develop(Plane seen) {
        int w = seen.width();
        int h = seen.height();
        float[] v = seen.values();
        float[] curve = curve();
        SplittableRandom random = new SplittableRandom(seed);
        float dx = (float) (shade * Math.cos(shadeAxis) / w);
        float dy = (float) (shade * Math.sin(shadeAxis) / h);
        float grain = (float) (noise / Math.sqrt(8));
        long bits = 0;
        for (int y = 0; y < h; y++) {
            float light = (float) (1 - shade / 2) - dy * (y - h / 2f) + dx * w / 2f;
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                // The sum of 32 fair bits is normal enough, with standard deviation √8, and cheap.
                bits = (i & 1) == 0 ? random.nextLong() : bits >>> 32;
                float speck = grain * (Integer.bitCount((int) bits) - 16);
                int level = Math.min(curve.length - 1, (int) (v[i] * 4));
                v[i] = Math.max(0f, Math.min(255f, curve[level] * (light - dx * x) + speck));
            }
        }
    }

    private float[] curve() {
        float[] curve = new float[1024];
        for (int i = 0; i < curve.length; i++) {
            double v = Math.pow(Math.min(1, i / 1020.0), gamma);
            curve[i] = (float) (255 * ((1 - contrast) * lift + contrast * v));
        }
        return curve;
    }
}
