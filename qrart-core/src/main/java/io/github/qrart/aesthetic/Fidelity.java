package io.github.qrart.aesthetic;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** How much of the request's picture is left where the code is. */
final class Fidelity {
    private static final int SIDE = 256;

    /** Points along each side of a compared pixel, at most: a picture of many megapixels must not cost more. */
    private static final int MAX_POINTS = 4;

    private Fidelity() {}

    /** Structural similarity within the symbol, 0 to 1, or nothing when there is no picture to compare with. */
    static Optional<Double> of(Candidate candidate, ArtRequest request) {
        Box pictureBox = candidate.pictureBox();
        if (pictureBox == null || request.picture().isEmpty()) return Optional.empty();
        BufferedImage image = candidate.image();
        BufferedImage picture = request.picture().get();
        Optional<Box> compared = compared(candidate, pictureBox);
        if (compared.isEmpty()) return Optional.empty();
        Box box = compared.get();
        double sx = picture.getWidth() / pictureBox.width();
        double sy = picture.getHeight() / pictureBox.height();
        Box inPicture = new Box(
                (box.x0() - pictureBox.x0()) * sx,
                (box.y0() - pictureBox.y0()) * sy,
                (box.x1() - pictureBox.x0()) * sx,
                (box.y1() - pictureBox.y0()) * sy);
        double similarity = Ssim.of(luma(picture, inPicture), luma(image, box));
        return Optional.of(Math.max(0, Math.min(1, similarity)));
    }

    /** The symbol, or the whole image when its place is not known, as far as there is image and picture. */
    private static Optional<Box> compared(Candidate candidate, Box picture) {
        Box image =
                new Box(0, 0, candidate.image().getWidth(), candidate.image().getHeight());
        SymbolPlacement symbol = candidate.symbol();
        Box area = symbol == null ? image : symbol.box();
        double x0 = Math.max(Math.max(area.x0(), picture.x0()), 0);
        double y0 = Math.max(Math.max(area.y0(), picture.y0()), 0);
        double x1 = Math.min(Math.min(area.x1(), picture.x1()), image.x1());
        double y1 = Math.min(Math.min(area.y1(), picture.y1()), image.y1());
        return x1 - x0 < 1 || y1 - y0 < 1 ? Optional.empty() : Optional.of(new Box(x0, y0, x1, y1));
    }

    /** Luma of a part of an image at the size of comparison, from a grid of points in each of its pixels. */
    private static Plane luma(BufferedImage image, Box box) {
        double longest = Math.max(box.width(), box.height());
        int points = (int) Math.max(1, Math.min(MAX_POINTS, Math.ceil(longest / SIDE)));
        int side = SIDE * points;
        BufferedImage grid = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = grid.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, side, side);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                points < MAX_POINTS
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getScaleInstance(side / box.width(), side / box.height());
        place.translate(-box.x0(), -box.y0());
        g.drawImage(image, place, null);
        g.dispose();
        int[] rgb = ((DataBufferInt) grid.getRaster().getDataBuffer()).getData();
        return Thumbnail.of(rgb, side, points).luma();
    }
}
