package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.MissingCandidate;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.picture.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One picture of all candidates with their scores, best first. */
final class ContactSheet {
    private static final int TILE = 352;
    private static final int GAP = 32;
    private static final int CAPTION = 92;
    private static final int HEADER = 132;
    private static final int SOURCE = 72;
    private static final int FOOTER = 24;
    /** Wider sheets are drawn smaller: hundreds of candidates must not fill the memory. */
    private static final int WIDEST = 4000;

    private static final Color PAPER = new Color(0xf7f5f1);
    private static final Color INK = new Color(0x23272e);
    private static final Color FAINT = new Color(0x7c818a);
    private static final Color RULE = new Color(0xdcd8d0);
    private static final Color GOOD = new Color(0x2f7d5b);
    private static final Color BAD = new Color(0xb3402f);

    private final Selection selection;
    private final int columns;
    private final int width;
    private final int height;
    private final double scale;

    private ContactSheet(Selection selection) {
        this.selection = selection;
        int count = selection.ranked().size();
        columns = count <= 3 ? Math.max(2, count) : count <= 16 ? 4 : (int) Math.ceil(Math.sqrt(1.6 * count));
        int rows = (count + columns - 1) / columns;
        width = GAP + columns * (TILE + GAP);
        height = HEADER + rows * (TILE + CAPTION) + FOOTER;
        scale = Math.min(1, (double) WIDEST / width);
    }

    static BufferedImage draw(Selection selection) {
        return new ContactSheet(selection).draw();
    }

    private BufferedImage draw() {
        BufferedImage sheet =
                new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(PAPER);
        g.fillRect(0, 0, width, height);
        drawHeader(g);
        for (int i = 0; i < selection.ranked().size(); i++) {
            int x = GAP + i % columns * (TILE + GAP);
            int y = HEADER + i / columns * (TILE + CAPTION);
            drawCandidate(g, i + 1, selection.ranked().get(i), x, y);
        }
        g.dispose();
        return sheet;
    }

    private void drawHeader(Graphics2D g) {
        ArtRequest request = selection.provenance().request();
        int right = width - GAP;
        String status = status();
        Lettering small = new Lettering(g, 12, .115);
        double statusX = right - small.width(status);
        g.setColor(selection.status() == Selection.Status.NONE_SCANNABLE ? BAD : FAINT);
        small.draw(status, statusX, 52);
        request.picture().ifPresent(picture -> {
            g.drawImage(Thumbnails.square(Thumbnails.middle(picture), SOURCE), GAP, 20, null);
        });
        int left = request.picture().isPresent() ? GAP + SOURCE + 20 : GAP;
        Lettering title = new Lettering(g, 19, .125);
        g.setColor(INK);
        title.draw(title.fit(request.payload().toString(), statusX - GAP - left), left, 52);
        g.setColor(FAINT);
        small.draw(small.fit(asked(request), right - left), left, 84);
        g.setColor(RULE);
        g.fill(new Rectangle2D.Double(GAP, 103, right - GAP, 1));
    }

    private String status() {
        String outcome = switch (selection.status()) {
            case COMPLETE -> "complete";
            case PARTIAL -> "stopped at the deadline";
            case NONE_SCANNABLE -> "none scans";
        };
        String missing = selection.missing().stream()
                .collect(Collectors.groupingBy(MissingCandidate::reason, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> " · " + e.getValue() + " " + words(e.getKey()))
                .collect(Collectors.joining());
        return selection.ranked().size() + " candidates · " + outcome + missing;
    }

    private static String words(MissingCandidate.Reason reason) {
        return switch (reason) {
            case FAILED -> "failed";
            case DEADLINE -> "late";
            case NOT_NEEDED -> "not needed";
        };
    }

    private String asked(ArtRequest request) {
        StringBuilder asked = new StringBuilder();
        if (!request.prompt().isBlank()) asked.append(request.prompt()).append(" · ");
        if (request.picture().isPresent()) asked.append("woven into a picture · ");
        return asked.append(request.preset().name().toLowerCase(Locale.ROOT))
                .append(" · ")
                .append(request.size())
                .append(" px · qrart ")
                .append(selection.provenance().libraryVersion())
                .toString();
    }

    private void drawCandidate(Graphics2D g, int rank, ScoredCandidate scored, int x, int y) {
        BufferedImage image = scored.candidate().image();
        g.drawImage(Thumbnails.square(image, (int) (TILE * scale)), x, y, TILE, TILE, null);
        g.setColor(RULE);
        g.draw(new Rectangle2D.Double(x - .5, y - .5, TILE, TILE));
        Lettering bold = new Lettering(g, 14, .16);
        Lettering small = new Lettering(g, 11, .115);
        boolean scans = scored.scannable();
        int line = y + TILE + 28;
        g.setColor(rank == 1 && scans ? GOOD : INK);
        double at = bold.draw(rank == 1 && scans ? "1 best" : Integer.toString(rank), x, line);
        g.setColor(scans ? FAINT : BAD);
        String side = "seed " + scored.candidate().seed() + (scans ? "" : " · " + ResultTable.whyNotScannable(scored));
        small.draw(small.fit(side, x + TILE - at - 14), x + TILE - small.width(side), line);
        drawBar(g, small, "scan", scored.scan().probability(), scans ? GOOD : BAD, x, line + 26);
        drawBar(g, small, "looks", scored.aesthetic().value(), INK, x + (TILE + GAP) / 2, line + 26);
    }

    /** A name, a bar from 0 to 1, and the number. */
    private static void drawBar(
            Graphics2D g, Lettering letters, String name, double value, Color colour, int x, int baseline) {
        int from = x + 46;
        int length = 72;
        g.setColor(FAINT);
        letters.draw(name, x, baseline);
        g.setColor(RULE);
        g.fill(new RoundRectangle2D.Double(from, baseline - 9, length, 7, 7, 7));
        g.setColor(colour);
        g.fill(new RoundRectangle2D.Double(from, baseline - 9, Math.max(7, length * value), 7, 7, 7));
        g.setColor(INK);
        letters.draw(String.format(Locale.ROOT, "%.2f", value), from + length + 7, baseline);
    }
}
