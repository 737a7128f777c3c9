package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Takes a {@link Capture}: projection, lens, light, sensor, file. */
final class Photograph {
    /** Distance of the camera in widths of the image: a phone that just fills its frame. */
    private static final double DISTANCE = 2.2;

    private static final int MARGIN = 10;

    private static final int WITHOUT_JPEG = 100;

    /** Sides of the blocks that clutter is made of, in pixels of the photograph. */
    private static final int BLOCK = 7;

    private final Capture capture;

    Photograph(Capture capture) {
        this.capture = capture;
    }

    Plane of(Pyramid image) {
        Plane seen = Filters.gaussian(project(image.scaled(capture.scale())), capture.defocus());
        develop(seen);
        return capture.jpegQuality() == WITHOUT_JPEG ? seen : compressed(seen);
    }

    /** Perspective view from straight above the middle, by looking up each pixel of the photograph in the image. */
    private Plane project(Plane in) {
        double camera = DISTANCE * Math.max(in.width(), in.height());
        Capture.Pose pose = capture.pose();
        View view = new View(
                Math.toRadians(pose.rotation()), Math.toRadians(pose.tilt()), Math.toRadians(pose.tiltAxis()), camera);
        double[] reach = view.reach(in.width() / 2.0, in.height() / 2.0);
        int w = 2 * ((int) Math.ceil(reach[0]) + MARGIN);
        int h = 2 * ((int) Math.ceil(reach[1]) + MARGIN);
        double[] m = view.homography();
        // Here and below, the middle of the first pixel is (0, 0).
        double midX = in.width() / 2.0 - .5;
        double midY = in.height() / 2.0 - .5;
        double[] x = new double[w];
        for (int i = 0; i < w; i++) x[i] = i + .5 - w / 2.0;
        Outline outline = new Outline(view, in.width() / 2.0, in.height() / 2.0, w, h);
        double[] sx = new double[w];
        double[] sy = new double[w];
        float[] out = new float[w * h];
        for (int j = 0; j < h; j++) {
            double y = j + .5 - h / 2.0;
            int from = outline.from(j);
            int to = outline.to(j);
            around(out, j, w, 0, from);
            look(m, x, y, midX, midY, sx, sy, from, to);
            for (int i = from; i < to; i++) out[j * w + i] = onPage(in, (float) sx[i], (float) sy[i], i, j);
            around(out, j, w, to, w);
        }
        return new Plane(w, h, out);
    }

    /** Where pixels of a row look. By itself, so that the compiler turns it into vector instructions. */
    private static void look(
            double[] m, double[] x, double y, double midX, double midY, double[] sx, double[] sy, int from, int to) {
        double m0 = m[0];
        double m2 = m[2];
        double m4 = m[4];
        double m6 = m[6];
        double xByY = m[1] * y;
        double yByY = m[3] * y;
        double depthByY = m[5] * y;
        for (int i = from; i < to; i++) {
            double depth = 1 / (m4 * x[i] + depthByY + m6);
            sx[i] = (m0 * x[i] + xByY) * depth + midX;
            sy[i] = (m2 * x[i] + yByY) * depth + midY;
        }
    }

    /** The image between its pixels, and what is around it. */
    private float onPage(Plane in, float x, float y, int i, int j) {
        int w = in.width();
        int h = in.height();
        if (!(x >= 0 && y >= 0 && x < w - 1 && y < h - 1)) {
            if (x < -.5f || y < -.5f || x > w - .5f || y > h - .5f) return around(i / BLOCK, j / BLOCK);
            return in.sample(x + .5, y + .5);
        }
        float[] v = in.values();
        int x0 = (int) x;
        int y0 = (int) y;
        int at = y0 * w + x0;
        float tx = x - x0;
        float ty = y - y0;
        float top = v[at] + tx * (v[at + 1] - v[at]);
        float bottom = v[at + w] + tx * (v[at + w + 1] - v[at + w]);
        return top + ty * (bottom - top);
    }

    /** Part of a row outside the image. */
    private void around(float[] out, int j, int w, int from, int to) {
        if (capture.surroundings().clutter() == 0) {
            Arrays.fill(out, j * w + from, j * w + to, (float)
                    capture.surroundings().page());
        } else {
            for (int i = from; i < to; i++) out[j * w + i] = around(i / BLOCK, j / BLOCK);
        }
    }

    /** The page, or a block that lies on it. */
    private float around(int column, int row) {
        Capture.Surroundings surroundings = capture.surroundings();
        double page = surroundings.page();
        if (surroundings.clutter() == 0) return (float) page;
        long mixed = (capture.seed() * 0x9e3779b97f4a7c15L + column) * 0xbf58476d1ce4e5b9L + row;
        mixed = (mixed ^ mixed >>> 31) * 0x94d049bb133111ebL;
        boolean dark = (mixed >>> 60 & 1) == 0;
        return (float) (page + surroundings.clutter() * ((dark ? 0 : 255) - page));
    }

    /** Light, tone curve and noise, in place. */
    private void develop(Plane seen) {
        int w = seen.width();
        int h = seen.height();
        float[] v = seen.values();
        Capture.Light light = capture.light();
        float[] curve = curve(light);
        SplittableRandom random = new SplittableRandom(capture.seed());
        double axis = Math.toRadians(light.shadeAxis());
        float dx = (float) (light.shade() * Math.cos(axis) / w);
        float dy = (float) (light.shade() * Math.sin(axis) / h);
        float grain = (float) (capture.noise() / Math.sqrt(8));
        boolean glare = light.glare().strength() > 0;
        for (int y = 0; y < h; y++) {
            float lit = (float) (1 - light.shade() / 2) - dy * (y - h / 2f) + dx * w / 2f;
            long bits = 0;
            // Both sides of a photograph are even: a row begins with fresh bits.
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                // The sum of 32 fair bits is normal enough, with standard deviation √8, and cheap.
                bits = (x & 1) == 0 ? random.nextLong() : bits >>> 32;
                float speck = grain * (Long.bitCount(bits & 0xffffffffL) - 16);
                float value = curve[Math.min(1023, (int) (v[i] * 4))] * (lit - dx * x);
                if (glare) value = glared(value, light.glare(), x, y, w, h);
                value += speck;
                v[i] = value < 0 ? 0 : value > 255 ? 255 : value;
            }
        }
    }

    private static float glared(float value, Capture.Glare glare, int x, int y, int w, int h) {
        double dx = (x + .5 - glare.x() * w) / (glare.radius() * w);
        double dy = (y + .5 - glare.y() * h) / (glare.radius() * w);
        return (float) (value + (255 - value) * glare.strength() * Math.exp(-dx * dx - dy * dy));
    }

    private static float[] curve(Capture.Light light) {
        float[] curve = new float[1024];
        for (int i = 0; i < curve.length; i++) {
            double v = Math.pow(Math.min(1, i / 1020.0), light.gamma());
            curve[i] = (float) (255 * ((1 - light.contrast()) * light.lift() + light.contrast() * v));
        }
        return curve;
    }

    private Plane compressed(Plane seen) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(capture.jpegQuality() / 100f);
            try (ImageOutputStream out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(seen.toImage(), null, null), param);
            }
            BufferedImage read = ImageIO.read(new javax.imageio.stream.MemoryCacheImageInputStream(
                    new ByteArrayInputStream(bytes.toByteArray())));
            Plane out = new Plane(read.getWidth(), read.getHeight());
            read.getRaster().getSamples(0, 0, read.getWidth(), read.getHeight(), 0, out.values());
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException("JPEG in memory failed", e);
        } finally {
            writer.dispose();
        }
    }
}
