package io.github.qrart.eval.report;

import io.github.qrart.eval.metric.CellGrid;
import io.github.qrart.eval.metric.Sample;
import io.github.qrart.eval.trial.TrialStore;
import io.github.qrart.picture.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * The toast plot: one look tells where to stand. Every place of a grid shows the same prompt, payload and seed, from pale to
 * burnt as an option grows, in a frame from red to green by scan rate, with scan rate, looks and count below. The chosen cell has a star,
 * cells that no other beats a dot, and places with few trials a broken frame. Drawn without fonts.
 */
public final class ToastPlot {
    /** The least width, which the line of explanations below needs. */
    private static final int LEGEND = 800;

    private static final int TILE = 176;
    private static final int FRAME = 7;
    private static final int CAPTION = 30;
    private static final int GAP = 14;
    private static final int LEFT = 104;
    private static final int TOP = 92;
    private static final int BOTTOM = 122;
    private static final int RIGHT = 28;

    private static final Color PAPER = new Color(0xfb, 0xfa, 0xf6);
    private static final Color INK = new Color(0x1d, 0x1c, 0x19);
    private static final Color FAINT = new Color(0x76, 0x72, 0x69);
    private static final Color EMPTY = new Color(0xea, 0xe7, 0xdf);

    private final CellGrid grid;
    private final Pictures pictures;
    private final String title;

    private ToastPlot(CellGrid grid, Pictures pictures, String title) {
        this.grid = grid;
        this.pictures = pictures;
        this.title = title;
    }

    /**
     * Draws a plot.
     *
     * @param grid what to show
     * @param store where the images are
     * @param title what stands above
     * @return the picture; each place of the grid is 190 by 220 pixels
     */
    public static BufferedImage draw(CellGrid grid, TrialStore store, String title) {
        return new ToastPlot(grid, new Pictures(store.folder()), title).draw();
    }

    private BufferedImage draw() {
        int columns = grid.xs().size();
        int width = Math.max(LEGEND, LEFT + columns * (TILE + GAP) + RIGHT);
        int height = TOP + grid.ys().size() * (TILE + CAPTION + GAP) + BOTTOM;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(PAPER);
        g.fillRect(0, 0, width, height);
        drawTitle(g, width);
        for (int row = 0; row < grid.ys().size(); row++) drawRow(g, row);
        drawAxes(g);
        drawLegend(g, height - 34);
        g.dispose();
        return image;
    }

    private void drawTitle(Graphics2D g, int width) {
        Lettering bold = new Lettering(g, 16, .15);
        g.setColor(INK);
        bold.draw(bold.fit(title, width - LEFT - RIGHT), LEFT, 40);
        Lettering small = new Lettering(g, 10, .115);
        g.setColor(FAINT);
        small.draw(small.fit(subtitle(), width - LEFT - RIGHT), LEFT, 66);
    }

    private String subtitle() {
        Optional<Sample> sample = grid.squares().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .flatMap(square -> Optional.ofNullable(square.sample()).stream())
                .findFirst();
        String shown = sample.map(
                        s -> s.payload() + ", seed " + s.seed() + (s.prompt().isEmpty() ? "" : ", " + s.prompt()))
                .orElse("no pictures were kept");
        return shown + (grid.others().isEmpty() ? "" : " · " + grid.others());
    }

    private void drawRow(Graphics2D g, int row) {
        int y = TOP + row * (TILE + CAPTION + GAP);
        Lettering label = new Lettering(g, 11, .13);
        String name = grid.ys().get(row);
        g.setColor(INK);
        label.draw(name, LEFT - 16 - label.width(name), y + TILE / 2.0 + 5);
        for (int column = 0; column < grid.xs().size(); column++) {
            int x = LEFT + column * (TILE + GAP);
            Optional<CellGrid.Square> square = grid.squares().get(row).get(column);
            if (square.isPresent()) drawSquare(g, square.get(), x, y);
            else {
                g.setColor(EMPTY);
                g.fill(new RoundRectangle2D.Double(x, y, TILE, TILE, 14, 14));
            }
        }
    }

    private void drawSquare(Graphics2D g, CellGrid.Square square, int x, int y) {
        double rate = square.group().scanRate().value();
        Color frame = Tint.rate(rate);
        g.setColor(square.isFew() ? PAPER : frame);
        g.fill(new RoundRectangle2D.Double(x, y, TILE, TILE, 14, 14));
        if (square.isFew()) {
            g.setColor(frame);
            g.setStroke(
                    new BasicStroke(FRAME, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 7}, 0));
            g.draw(new RoundRectangle2D.Double(x + FRAME / 2.0, y + FRAME / 2.0, TILE - FRAME, TILE - FRAME, 10, 10));
        }
        int side = TILE - 2 * FRAME;
        Sample sample = square.sample();
        Optional<BufferedImage> picture = sample == null ? Optional.empty() : pictures.read(sample.image());
        if (picture.isPresent()) {
            g.drawImage(Pictures.shrunk(picture.get(), side), x + FRAME, y + FRAME, side, side, null);
        } else {
            g.setColor(EMPTY);
            g.fillRect(x + FRAME, y + FRAME, side, side);
        }
        drawCaption(g, square, x, y + TILE + 21, frame);
        if (square.chosen()) drawStar(g, x + TILE - 6, y + 6);
        else if (square.frontier()) drawDot(g, x + TILE - 7, y + 7);
    }

    private void drawCaption(Graphics2D g, CellGrid.Square square, int x, int baseline, Color frame) {
        Lettering bold = new Lettering(g, 11, .16);
        g.setColor(frame.darker());
        double end = bold.draw(Words.percent(square.group().scanRate().value()), x + 2, baseline);
        Lettering small = new Lettering(g, 9.5, .12);
        g.setColor(INK);
        small.draw(Words.looks(square.group().looks()), end + 12, baseline);
        String count = "n " + square.group().trials();
        g.setColor(FAINT);
        small.draw(count, x + TILE - 2 - small.width(count), baseline);
    }

    private static void drawStar(Graphics2D g, double x, double y) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? 11 : 4.7;
            double a = Math.PI * (i / 5.0 - .5);
            if (i == 0) star.moveTo(r * Math.cos(a), r * Math.sin(a));
            else star.lineTo(r * Math.cos(a), r * Math.sin(a));
        }
        star.closePath();
        drawMark(g, star.createTransformedShape(AffineTransform.getTranslateInstance(x - 10, y + 10)), 17);
    }

    private static void drawDot(Graphics2D g, double x, double y) {
        drawMark(g, new Ellipse2D.Double(x - 14, y + 4, 10, 10), 11);
    }

    private static void drawMark(Graphics2D g, java.awt.Shape mark, double radius) {
        Rectangle2D box = mark.getBounds2D();
        g.setColor(PAPER);
        g.fill(new Ellipse2D.Double(box.getCenterX() - radius, box.getCenterY() - radius, 2 * radius, 2 * radius));
        g.setColor(INK);
        g.fill(mark);
    }

    private void drawAxes(Graphics2D g) {
        int y = TOP + grid.ys().size() * (TILE + CAPTION + GAP) + 8;
        Lettering label = new Lettering(g, 11, .13);
        g.setColor(INK);
        for (int column = 0; column < grid.xs().size(); column++) {
            String name = grid.xs().get(column);
            label.draw(name, LEFT + column * (TILE + GAP) + (TILE - label.width(name)) / 2, y);
        }
        Lettering bold = new Lettering(g, 12, .15);
        double middle = LEFT + (grid.xs().size() * (TILE + GAP) - GAP - bold.width(grid.x())) / 2;
        bold.draw(grid.x(), middle, y + 28);
        AffineTransform upright = g.getTransform();
        double down = TOP + grid.ys().size() * (TILE + CAPTION + GAP) / 2.0 + bold.width(grid.y()) / 2;
        g.translate(30, down);
        g.rotate(-Math.PI / 2);
        bold.draw(grid.y(), 0, 0);
        g.setTransform(upright);
    }

    private void drawLegend(Graphics2D g, int baseline) {
        Lettering small = new Lettering(g, 9.5, .12);
        double x = LEFT;
        g.setColor(FAINT);
        x = small.draw("scan rate 0", x, baseline) + 8;
        for (int i = 0; i < 80; i++) {
            g.setColor(Tint.rate(i / 79.0));
            g.fill(new Rectangle2D.Double(x + i, baseline - 10, 1.5, 11));
        }
        g.setColor(FAINT);
        x = small.draw("100 %, looks, trials", x + 88, baseline) + 34;
        drawStar(g, x, baseline - 16);
        x = drawWord(g, small, "chosen", x + 6, baseline) + 30;
        drawDot(g, x, baseline - 14);
        x = drawWord(g, small, "not beaten", x + 4, baseline) + 20;
        drawWord(g, small, "broken frame: under " + CellGrid.Square.FEW + " trials", x, baseline);
    }

    private static double drawWord(Graphics2D g, Lettering pen, String word, double x, int baseline) {
        g.setColor(FAINT);
        return pen.draw(word, x, baseline);
    }
}
