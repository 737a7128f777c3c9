package io.github.qrart.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Letters drawn as lines, because a headless Java may have no fonts at all: the JDK throws where fontconfig is missing.
 *
 * <p>The letters stand in {@code lettering.txt}: the letter, its width, and a path in tenths of the cap height: M, L and
 * C as in SVG, A for an arc (centre, radii, start and extent in degrees), O for an ellipse. There are ASCII and Latin
 * letters with common accents; any other letter is an empty box. Not thread-safe, as the graphics are not.
 */
public final class Lettering {
    private static final double CAP_HEIGHT = 10;
    private static final double BEARING = 1.05;
    private static final double SPACE = 3.6;
    private static final double ACCENT_ABOVE_CAPS = -3;
    private static final Map<Integer, Glyph> GLYPHS = load();
    /** Stands for a letter that is not there. */
    private static final Glyph MISSING =
            glyph(5, List.of("M 0 0 L 5 0 L 5 10 L 0 10 L 0 0".split(" ")).iterator());

    private final Graphics2D graphics;
    private final double scale;
    private final Stroke stroke;

    private record Glyph(double width, Path2D path) {}

    /**
     * A pen.
     *
     * @param graphics what to draw on, in its colour; its stroke is changed
     * @param capHeight height of the capital letters in pixels
     * @param weight width of the line, in parts of the cap height: .11 is a text's, .16 is bold
     */
    public Lettering(Graphics2D graphics, double capHeight, double weight) {
        this.graphics = graphics;
        scale = capHeight / CAP_HEIGHT;
        stroke = new BasicStroke((float) (capHeight * weight), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /**
     * Draws a line of text.
     *
     * @param text the line
     * @param x where it begins
     * @param baseline what it stands on
     * @return where it ends
     */
    public double draw(String text, double x, double baseline) {
        graphics.setStroke(stroke);
        double top = baseline - CAP_HEIGHT * scale;
        double at = x;
        double middle = x;
        double above = 0;
        for (int c : letters(text)) {
            if (isAccent(c)) {
                drawAccent(c, middle, top + above * scale);
                continue;
            }
            Glyph glyph = GLYPHS.getOrDefault(c, MISSING);
            double advance = advance(c);
            double left = at + (advance - glyph.width * scale) / 2;
            if (c != ' ') {
                graphics.draw(glyph.path.createTransformedShape(new AffineTransform(scale, 0, 0, scale, left, top)));
            }
            middle = at + advance / 2;
            above = Character.isUpperCase(c) ? ACCENT_ABOVE_CAPS : 0;
            at += advance;
        }
        return at;
    }

    /**
     * The width of a line of text.
     *
     * @param text the line
     * @return pixels
     */
    public double width(String text) {
        double width = 0;
        for (int c : letters(text)) width += advance(c);
        return width;
    }

    /**
     * The text on one line, or as much of its beginning as fits, with an ellipsis.
     *
     * @param text any text
     * @param width pixels
     * @return what fits
     */
    public String fit(String text, double width) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (width(line) <= width) return line;
        while (!line.isEmpty() && width(line + "…") > width) {
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1)).stripTrailing();
        }
        return line + "…";
    }

    private double advance(int c) {
        if (c == ' ') return SPACE * scale;
        if (isAccent(c)) return 0;
        return (GLYPHS.getOrDefault(c, MISSING).width + 2 * BEARING) * scale;
    }

    private void drawAccent(int accent, double middle, double top) {
        double[][] lines = switch (accent) {
            case 0x308 -> new double[][] {{-1.5, .8, -1.5, .8}, {1.5, .8, 1.5, .8}};
            case 0x301 -> new double[][] {{-.5, 1.6, .9, 0}};
            case 0x300 -> new double[][] {{.5, 1.6, -.9, 0}};
            case 0x302 -> new double[][] {{-1.6, 1.6, 0, 0}, {0, 0, 1.6, 1.6}};
            case 0x30c -> new double[][] {{-1.6, 0, 0, 1.6}, {0, 1.6, 1.6, 0}};
            case 0x303, 0x304 -> new double[][] {{-1.6, .8, 1.6, .8}};
            case 0x30a -> new double[][] {{-.9, .6, 0, -.3}, {0, -.3, .9, .6}, {.9, .6, 0, 1.5}, {0, 1.5, -.9, .6}};
            case 0x327 -> new double[][] {{.2, 10.6, -.6, 12.4}};
            default -> new double[0][];
        };
        for (double[] line : lines) {
            Path2D path = new Path2D.Double();
            path.moveTo(middle + line[0] * scale, top + line[1] * scale);
            path.lineTo(middle + line[2] * scale, top + line[3] * scale);
            graphics.draw(path);
        }
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int[] letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray();
    }

    private static Map<Integer, Glyph> load() {
        try (InputStream in = Lettering.class.getResourceAsStream("lettering.txt")) {
            if (in == null) throw new IllegalStateException("lettering.txt is missing beside the classes");
            Map<Integer, Glyph> glyphs = new HashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Iterator<String> words = List.of(line.split(" ")).iterator();
                int letter = words.next().codePointAt(0);
                glyphs.put(letter, glyph(Double.parseDouble(words.next()), words));
            }
            glyphs.put((int) ' ', new Glyph(SPACE - 2 * BEARING, new Path2D.Double()));
            return Map.copyOf(glyphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Glyph glyph(double width, Iterator<String> words) {
        Path2D path = new Path2D.Double();
        while (words.hasNext()) {
            String command = words.next();
            double[] n = new double["ML".contains(command) ? 2 : "O".equals(command) ? 4 : 6];
            for (int i = 0; i < n.length; i++) n[i] = Double.parseDouble(words.next());
            switch (command) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                case "O" -> path.append(new Ellipse2D.Double(n[0] - n[2], n[1] - n[3], 2 * n[2], 2 * n[3]), false);
                case "A" -> path.append(arc(n), path.getCurrentPoint() != null);
                default -> throw new IllegalStateException("lettering.txt has an unknown command " + command);
            }
        }
        return new Glyph(width, path);
    }

    private static Arc2D arc(double[] n) {
        return new Arc2D.Double(n[0] - n[2], n[1] - n[3], 2 * n[2], 2 * n[3], n[4], n[5], Arc2D.OPEN);
    }
}
