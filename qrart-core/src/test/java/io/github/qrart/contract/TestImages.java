package io.github.qrart.contract;

import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Images to test with. Each call makes a new one. */
public final class TestImages {
    private TestImages() {}

    /**
     * Where a plain symbol of level M lies that fills a square image but for a quiet zone of four modules.
     *
     * @param payload what it says
     * @param size side of the image in pixels
     * @return the placement, with its plan
     */
    public static SymbolPlacement placement(Payload payload, int size) {
        return SymbolPlacement.centred(SymbolPlan.of(payload.bytes(), ErrorCorrection.M), size, 4, 1);
    }

    /**
     * A plain black and white symbol.
     *
     * @param payload what it says
     * @param size side of the image in pixels
     * @return an RGB image
     */
    public static BufferedImage plain(Payload payload, int size) {
        return plain(placement(payload, size), size, Color.BLACK, Color.WHITE);
    }

    /**
     * A symbol in two colours.
     *
     * @param symbol where it lies, with its plan
     * @param size side of the image in pixels
     * @param dark the colour of dark modules
     * @param light the colour of all the rest
     * @return an RGB image
     */
    public static BufferedImage plain(SymbolPlacement symbol, int size, Color dark, Color light) {
        SymbolPlan plan = symbol.plan().orElseThrow();
        BufferedImage image = blank(size, light);
        Graphics2D g = image.createGraphics();
        g.setColor(dark);
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                if (plan.dark(x, y)) fillModule(g, symbol, x, y);
            }
        }
        g.dispose();
        return image;
    }

    private static void fillModule(Graphics2D g, SymbolPlacement symbol, int x, int y) {
        int x0 = edge(symbol.box().x0(), symbol.box().width(), x, symbol.modules());
        int y0 = edge(symbol.box().y0(), symbol.box().height(), y, symbol.modules());
        int x1 = edge(symbol.box().x0(), symbol.box().width(), x + 1, symbol.modules());
        int y1 = edge(symbol.box().y0(), symbol.box().height(), y + 1, symbol.modules());
        g.fillRect(x0, y0, x1 - x0, y1 - y0);
    }

    private static int edge(double from, double side, int module, int modules) {
        return (int) Math.round(from + side * module / modules);
    }

    /**
     * One colour.
     *
     * @param size side in pixels
     * @param colour the colour
     * @return an RGB image
     */
    public static BufferedImage blank(int size, Color colour) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, size, size);
        g.dispose();
        return image;
    }

    /**
     * Independent random pixels.
     *
     * @param size side in pixels
     * @param seed which noise
     * @return an RGB image
     */
    public static BufferedImage noise(int size, long seed) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(seed);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) image.setRGB(x, y, random.nextInt(1 << 24));
        }
        return image;
    }

    /**
     * The same picture in another type of image.
     *
     * @param image the picture
     * @param type one of {@link BufferedImage}'s types
     * @return a copy
     */
    public static BufferedImage as(BufferedImage image, int type) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D g = copy.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return copy;
    }

    /**
     * All pixels, to compare images by.
     *
     * @param image an image
     * @return ARGB, row by row
     */
    public static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
