package io.github.qrart.aesthetic;

import io.github.qrart.image.Plane;

/** A small copy of an image, as sRGB planes from 0 to 255 and their luma. */
record Thumbnail(Plane red, Plane green, Plane blue, Plane luma) {
    private static final int SIDE = 256;

    /**
     * The mean of square blocks whose whole-numbered side brings the shorter side of the image nearest to 256: the
     * reduction that Wang et al. recommend before images are compared (their ssim.m).
     *
     * @param rgb packed pixels, row by row
     * @param width pixels in a row
     */
    static Thumbnail of(int[] rgb, int width) {
        int block = Math.max(1, Math.round(Math.min(width, rgb.length / width) / (float) SIDE));
        return of(rgb, width, block);
    }

    /** The mean of square blocks that brings the shorter side nearest to a quarter of the usual one. */
    Thumbnail small() {
        return shrunk(Math.max(1, Math.round(Math.min(luma.width(), luma.height()) / (SIDE / 4f))));
    }

    /** The mean of square blocks. */
    Thumbnail shrunk(int block) {
        int w = luma.width() / block;
        int h = luma.height() / block;
        return new Thumbnail(
                shrunk(red, w, h, block),
                shrunk(green, w, h, block),
                shrunk(blue, w, h, block),
                shrunk(luma, w, h, block));
    }

    private static Plane shrunk(Plane in, int w, int h, int block) {
        float[] out = new float[w * h];
        float share = 1f / (block * block);
        for (int y = 0; y < h * block; y++) {
            int row = y / block * w;
            for (int x = 0; x < w * block; x++) out[row + x / block] += in.at(x, y) * share;
        }
        return new Plane(w, h, out);
    }

    /** The same in CIELAB. */
    Cielab cielab() {
        return Cielab.of(red, green, blue);
    }

    /** The mean of square blocks; what is left over at the right and lower edge is left out. */
    static Thumbnail of(int[] rgb, int width, int block) {
        int w = width / block;
        int h = rgb.length / width / block;
        float[][] out = new float[4][w * h];
        float share = 1f / (block * block);
        for (int y = 0; y < h * block; y++) {
            int row = y / block * w;
            for (int x = 0; x < w * block; x++) {
                int pixel = rgb[y * width + x];
                int i = row + x / block;
                out[0][i] += (pixel >> 16 & 255) * share;
                out[1][i] += (pixel >> 8 & 255) * share;
                out[2][i] += (pixel & 255) * share;
            }
        }
        for (int i = 0; i < w * h; i++) {
            out[3][i] = .2126f * out[0][i] + .7152f * out[1][i] + .0722f * out[2][i];
        }
        return new Thumbnail(
                new Plane(w, h, out[0]), new Plane(w, h, out[1]), new Plane(w, h, out[2]), new Plane(w, h, out[3]));
    }
}
