package io.github.qrart.scene;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Lays a logo on a clearing in a scene, which takes its colour from the light around it. For one thread. */
final class LogoDrawing {
    /** The blur of the clearing's edge, in modules. */
    private static final double SOFT = .22;

    private static final double LIGHTEST = .93;

    private final SceneCanvas canvas;
    private final LogoArea area;
    private final BufferedImage image;
    /** Where the logo lies, in modules. */
    private final double x;

    private final double y;
    private final double width;
    private final double height;

    LogoDrawing(Logo logo, LogoArea area, SceneCanvas canvas) {
        this.canvas = canvas;
        this.area = area;
        image = logo.image();
        double scale = Math.min(
                (area.width() - 2 * LogoArea.CALM) / image.getWidth(),
                (area.height() - 2 * LogoArea.CALM) / image.getHeight());
        width = image.getWidth() * scale;
        height = image.getHeight() * scale;
        x = area.column() + (area.width() - width) / 2;
        y = area.row() + (area.height() - height) / 2;
    }

    /** Calms the modules below it. */
    void clearing() {
        Tint around = around();
        Tint ground = around.lightness() < LIGHTEST ? around.lighter(LIGHTEST - around.lightness()) : around;
        double arc = .45 * Math.min(area.width(), area.height());
        SceneCanvas.Mask mask = canvas.mask(
                g -> g.fill(new RoundRectangle2D.Double(
                        area.column() + .2, area.row() + .2, area.width() - .4, area.height() - .4, arc, arc)),
                SOFT);
        canvas.tint(mask, ground.rgb(), .92);
    }

    /** The mean of the light modules next to it. */
    private Tint around() {
        double u = canvas.unit();
        double left = canvas.bounds().getMinX();
        double top = canvas.bounds().getMinY();
        int side = canvas.image().getWidth();
        long red = 0;
        long green = 0;
        long blue = 0;
        long count = 0;
        for (int row = area.row() - 3; row < area.row() + area.height() + 3; row++) {
            for (int column = area.column() - 3; column < area.column() + area.width() + 3; column++) {
                if (canvas.dark(column, row)) continue;
                int px = (int) ((column + .5 - left) * u);
                int py = (int) ((row + .5 - top) * u);
                int rgb = canvas.pixels()[py * side + px];
                red += rgb >> 16 & 255;
                green += rgb >> 8 & 255;
                blue += rgb & 255;
                count++;
            }
        }
        return Tint.ofRgb((int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count));
    }

    /** Draws the logo itself, in its own colours, over finished pixels. */
    void lay() {
        int left = pixel(x - canvas.bounds().getMinX());
        int top = pixel(y - canvas.bounds().getMinY());
        int w = Math.max(1, pixel(x + width - canvas.bounds().getMinX()) - left);
        int h = Math.max(1, pixel(y + height - canvas.bounds().getMinY()) - top);
        Plane alpha = channel(24, w, h);
        Plane[] colours = {channel(16, w, h), channel(8, w, h), channel(0, w, h)};
        int side = canvas.image().getWidth();
        int[] pixels = canvas.pixels();
        for (int i = 0; i < w * h; i++) {
            int p = (top + i / w) * side + left + i % w;
            int rgb = 0;
            for (int k = 0; k < 3; k++) {
                float under = pixels[p] >> 16 - 8 * k & 255;
                float level = colours[k].values()[i] + under * (1 - alpha.values()[i]);
                rgb |= Math.max(0, Math.min(255, Math.round(level))) << 16 - 8 * k;
            }
            pixels[p] = rgb;
        }
    }

    private int pixel(double modules) {
        return (int) Math.round(modules * canvas.unit());
    }

    /** Opacity, 0 to 1, or a colour times opacity, at another size. */
    private Plane channel(int shift, int w, int h) {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        float[] values = new float[argb.length];
        for (int i = 0; i < values.length; i++) {
            float alpha = (argb[i] >>> 24) / 255f;
            values[i] = shift == 24 ? alpha : alpha * (argb[i] >> shift & 255);
        }
        return Filters.resize(new Plane(image.getWidth(), image.getHeight(), values), w, h);
    }

    /** Adds the logo to what is recorded. */
    void record(SvgRecorder recorder) {
        recorder.picture(image, x, y, width, height);
    }
}
