package io.github.qrart.examples.cli;

import io.github.qrart.picture.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** All scenes side by side, each a column of pictures with its name above, five columns in a band. */
record SceneSheet(List<Row> rows, int seeds, int thumbnail) {
    private static final int COLUMNS = 5;
    private static final int GAP = 8;
    private static final int BETWEEN = 16;
    private static final int CAPTION = 34;
    private static final int MARGIN = 20;
    private static final Color PAPER = new Color(0xf7f5f1);
    private static final Color INK = new Color(0x23272e);

    /** The pictures of one scene, as many as there are seeds. */
    record Row(String name, List<BufferedImage> thumbnails) {}

    BufferedImage draw() {
        int columns = Math.min(COLUMNS, rows.size());
        int bands = (rows.size() + columns - 1) / columns;
        int bandHeight = CAPTION + seeds * (thumbnail + GAP) + BETWEEN - GAP;
        int width = 2 * MARGIN + columns * (thumbnail + BETWEEN) - BETWEEN;
        BufferedImage sheet =
                new BufferedImage(width, 2 * MARGIN + bands * bandHeight - BETWEEN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(PAPER);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setColor(INK);
        Lettering letters = new Lettering(g, 11, .12);
        for (int i = 0; i < rows.size(); i++) {
            int x = MARGIN + i % columns * (thumbnail + BETWEEN);
            int y = MARGIN + i / columns * bandHeight;
            Row row = rows.get(i);
            letters.draw(letters.fit(row.name(), thumbnail), x, y + CAPTION - 14);
            for (int s = 0; s < seeds; s++) {
                g.drawImage(row.thumbnails().get(s), x, y + CAPTION + s * (thumbnail + GAP), null);
            }
        }
        g.dispose();
        return sheet;
    }
}
