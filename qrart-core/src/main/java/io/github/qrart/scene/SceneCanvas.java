package io.github.qrart.scene;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a scene draws on. All lengths are in modules, called u: module (c, r) covers the square from (c, r) to
 * (c + 1, r + 1), y points downwards, and the surroundings reach from {@link #bounds()} to the symbol. One scene drawn at
 * two sizes is the same picture.
 *
 * <p>For one thread.
 */
public final class SceneCanvas {
    private final BufferedImage image;
    private final int[] pixels;
    private final SymbolPlan plan;
    private final double unit;
    private final double left;
    private final double top;
    private final Mood mood;
    private final long seed;
    private final Graphics2D graphics;
    private final List<ModuleObject> objects;
    private final List<Landmark> landmarks;
    private final @Nullable SvgRecorder recorder;

    SceneCanvas(int size, SymbolPlan plan, SymbolPlacement placement, Mood mood, long seed) {
        this(size, plan, placement, mood, seed, null);
    }

    /** A canvas on which everything is also recorded as vectors, in colours that are changed on the way. */
    SceneCanvas(
            int size,
            SymbolPlan plan,
            SymbolPlacement placement,
            Mood mood,
            long seed,
            @Nullable IntUnaryOperator recordedColours) {
        image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.plan = plan;
        unit = placement.moduleSize();
        left = placement.box().x0();
        top = placement.box().y0();
        this.mood = mood;
        this.seed = seed;
        recorder = recordedColours == null ? null : new SvgRecorder(bounds(), unit, recordedColours);
        Graphics2D picture = open(image, 1);
        graphics = recorder == null ? picture : recorder.over(picture);
        objects = ModuleObjects.of(plan, random("objects"));
        landmarks = ModuleObjects.landmarks(plan);
    }

    private Graphics2D open(BufferedImage target, double scale) {
        Graphics2D g = target.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.scale(scale, scale);
        g.translate(left, top);
        g.scale(unit, unit);
        return g;
    }

    /**
     * The graphics to draw with, antialiased, in modules.
     *
     * @return always the same; whoever changes its transform or clip puts it back
     */
    public Graphics2D graphics() {
        return graphics;
    }

    /**
     * The symbol.
     *
     * @return what every module is
     */
    public SymbolPlan plan() {
        return plan;
    }

    /**
     * What the scene should feel like.
     *
     * @return light and season, each one that the scene can draw
     */
    public Mood mood() {
        return mood;
    }

    /**
     * The whole canvas. The surroundings are 4 u wide, whatever the size.
     *
     * @return the rectangle, in modules
     */
    public Rectangle2D bounds() {
        int side = image.getWidth();
        return new Rectangle2D.Double(even(-left / unit), even(-top / unit), even(side / unit), even(side / unit));
    }

    /** Without the last bits, so that rounding changes no count of things from one size to another. */
    private static double even(double modules) {
        return Math.rint(modules * 0x1p20) * 0x1p-20;
    }

    /**
     * The side of a module.
     *
     * @return pixels, at least 1
     */
    public double unit() {
        return unit;
    }

    /**
     * Chance for one purpose: the same seed and purpose give the same numbers, however many others are drawn elsewhere.
     *
     * @param purpose a name, such as {@code trees}
     * @return a new source of chance
     */
    public SplittableRandom random(String purpose) {
        return random(seed, purpose);
    }

    static SplittableRandom random(long seed, String purpose) {
        return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + purpose.hashCode());
    }

    /**
     * The dark modules outside the landmarks, merged into things to draw, from back to front.
     *
     * @return objects that cover each such module exactly once
     */
    public List<ModuleObject> objects() {
        return objects;
    }

    /**
     * The finder patterns (top left, top right, bottom left), then the alignment patterns.
     *
     * @return three landmarks or more
     */
    public List<Landmark> landmarks() {
        return landmarks;
    }

    /**
     * Whether a module is dark.
     *
     * @param column any column
     * @param row any row
     * @return true for dark, false outside the symbol
     */
    public boolean dark(int column, int row) {
        int n = plan.modules();
        return column >= 0 && row >= 0 && column < n && row < n && plan.dark(column, row);
    }

    /**
     * Ends the drawing when nobody needs it any more. Called between the steps of a scene.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void checkInterrupted() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("drawing a scene");
    }

    /** A colour for each point, x and y in modules. */
    @FunctionalInterface
    public interface Shader {
        /**
         * The colour at a point.
         *
         * @param x modules from the symbol's left edge
         * @param y modules from its top edge
         * @param rgb the colour that is there
         * @return 0xRRGGBB
         */
        int shade(double x, double y, int rgb);
    }

    /**
     * Computes every pixel anew.
     *
     * @param shader asked for each pixel, row by row; its answer must depend on the arguments alone, since for SVG it is asked
     *     at other points, and of other colours there, too
     * @throws InterruptedException if the thread is interrupted
     */
    public void shade(Shader shader) throws InterruptedException {
        int w = image.getWidth();
        if (recorder != null) recorder.traced(shader, pixels, w);
        for (int y = 0; y < image.getHeight(); y++) {
            if (y % 64 == 0) checkInterrupted();
            double v = (y + .5 - top) / unit;
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                pixels[i] = shader.shade((x + .5 - left) / unit, v, pixels[i] & 0xffffff);
            }
        }
    }

    /**
     * How much of each pixel a drawing covers, 0 to 1, blurred: for shadows and glows.
     *
     * @param drawing draws in modules; white is 1, black is 0, the ground is black
     * @param sigma of the blur, in modules; 0 for none
     * @return the mask
     */
    public Mask mask(Consumer<Graphics2D> drawing, double sigma) {
        // A soft mask needs no more than three pixels for a standard deviation.
        int reduction = Math.max(1, (int) (sigma * unit / 3));
        int size = (image.getWidth() + reduction - 1) / reduction;
        BufferedImage grey = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = open(grey, 1.0 / reduction);
        g.setColor(Color.WHITE);
        StringBuilder shapes = new StringBuilder();
        drawing.accept(recorder == null ? g : recorder.over(g, shapes, unit / reduction));
        g.dispose();
        byte[] bytes = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) values[i] = (bytes[i] & 255) / 255f;
        Plane blurred = Filters.gaussian(new Plane(size, size, values), sigma * unit / reduction);
        return new Mask(blurred, reduction, shapes.toString(), sigma);
    }

    /**
     * Lays a colour over the picture where a mask is.
     *
     * @param mask where
     * @param rgb the colour, 0xRRGGBB
     * @param strength how opaque it is where the mask is full, 0 to 1
     */
    public void tint(Mask mask, int rgb, double strength) {
        blend(mask, rgb, strength, (under, over, a) -> under + (over - under) * a);
    }

    /**
     * Adds light where a mask is: the picture only gets lighter, and never beyond white.
     *
     * @param mask where
     * @param rgb the light, 0xRRGGBB
     * @param strength how much of it where the mask is full, 0 to 1
     */
    public void glow(Mask mask, int rgb, double strength) {
        blend(mask, rgb, strength, (under, over, a) -> under + (255 - under) * over / 255f * a);
    }

    /**
     * Multiplies the picture where a mask is, as a shadow does: it only gets darker.
     *
     * @param mask where
     * @param rgb what it is multiplied by, 0xRRGGBB
     * @param strength how much of it where the mask is full, 0 to 1
     */
    public void shadow(Mask mask, int rgb, double strength) {
        blend(mask, rgb, strength, (under, over, a) -> under * (1 - a + a * over / 255f));
    }

    /** Where a drawing is, for {@link #tint}, {@link #glow} and {@link #shadow}. Immutable. */
    public static final class Mask {
        private final Plane values;
        /** How many times smaller than the picture it is. */
        private final int reduction;
        /** What was drawn, when it is recorded, and the blur. */
        private final String shapes;

        private final double sigma;

        private Mask(Plane values, int reduction, String shapes, double sigma) {
            this.values = values;
            this.reduction = reduction;
            this.shapes = shapes;
            this.sigma = sigma;
        }

        float at(int x, int y) {
            return reduction == 1 ? values.at(x, y) : values.sample((x + .5) / reduction, (y + .5) / reduction);
        }
    }

    private interface Blend {
        float apply(int under, int over, float alpha);
    }

    private void blend(Mask mask, int rgb, double strength, Blend blend) {
        int w = image.getWidth();
        float most = (float) Math.min(1, strength);
        if (recorder != null)
            recorder.blurred(
                    mask.shapes, mask.sigma, blended(0, rgb, most, blend), blended(0xffffff, rgb, most, blend));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < w; x++) {
                float m = mask.at(x, y);
                if (m < .004f) continue;
                float a = Math.min(1, (float) (m * strength));
                int p = pixels[y * w + x];
                pixels[y * w + x] = blended(p, rgb, a, blend);
            }
        }
    }

    private static int blended(int under, int over, float alpha, Blend blend) {
        int r = Math.round(blend.apply(under >> 16 & 255, over >> 16 & 255, alpha));
        int g = Math.round(blend.apply(under >> 8 & 255, over >> 8 & 255, alpha));
        int b = Math.round(blend.apply(under & 255, over & 255, alpha));
        return r << 16 | g << 8 | b;
    }

    /** What records the drawing as vectors, if anything does. */
    Optional<SvgRecorder> recorder() {
        return Optional.ofNullable(recorder);
    }

    BufferedImage image() {
        return image;
    }

    int[] pixels() {
        return pixels;
    }

    void close() {
        graphics.dispose();
    }
}
