package io.github.qrart.aesthetic;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** How much of the request's picture is left where the code is, and how much of a lattice was laid over it. */
final class Likeness {
    private static final int SIDE = 256;

    /** Points along each side of a compared pixel, at most: a picture of many megapixels must not cost more. */
    private static final int MAX_POINTS = 4;

    /** CIELAB distance at which two colours have nothing in common any more for this purpose. */
    private static final double OTHER_COLOUR = 30;

    /** A change of luma that is plain to see on an even ground, in levels. */
    private static final double SEEN = 24;

    private final Thumbnail picture;
    private final Thumbnail image;

    /** At half the size, which is fine enough for what is about modules. */
    private final Thumbnail halfPicture;

    private final Thumbnail halfImage;

    /** Pixels of the halves in a module; 0 when the symbol is not known. */
    private final double module;

    private Likeness(Thumbnail picture, Thumbnail image, double module) {
        this.picture = picture;
        this.image = image;
        this.halfPicture = picture.shrunk(2);
        this.halfImage = image.shrunk(2);
        this.module = module;
    }

    /** Places the two upon each other, or gives nothing when there is no picture to compare with. */
    static Optional<Likeness> of(Candidate candidate, ArtRequest request) {
        Box pictureBox = candidate.pictureBox();
        if (pictureBox == null || request.picture().isEmpty()) return Optional.empty();
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
        SymbolPlacement symbol = candidate.symbol();
        double module = symbol == null ? 0 : symbol.moduleSize() * SIDE / 2 / box.width();
        return Optional.of(new Likeness(reduced(picture, inPicture), reduced(candidate.image(), box), module));
    }

    /** Structural similarity of luma over five scales, 0 to 1. */
    double fidelity() {
        return Ssim.ofScales(picture.luma(), image.luma());
    }

    /** How near the colours are: 1 less the mean CIELAB distance (ΔE*ab) over 30. */
    double colour() {
        Cielab a = halfPicture.cielab();
        Cielab b = halfImage.cielab();
        int n = a.a().values().length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double dl = a.lightness().values()[i] - b.lightness().values()[i];
            double da = a.a().values()[i] - b.a().values()[i];
            double db = a.b().values()[i] - b.b().values()[i];
            sum += Math.sqrt(dl * dl + da * da + db * db);
        }
        return Math.max(0, 1 - sum / n / OTHER_COLOUR);
    }

    /**
     * How little is seen of dots and squares in the rhythm of the modules: what was added to the picture, between the
     * scales of a fifth and four fifths of a module, against what the picture itself does there, because liveliness
     * hides a dot that an even sky shows. Empty when the modules' size is not known.
     */
    Optional<Double> smoothness() {
        if (module <= 0) return Optional.empty();
        Plane luma = halfPicture.luma();
        float[] added = new float[luma.values().length];
        for (int i = 0; i < added.length; i++) added[i] = halfImage.luma().values()[i] - luma.values()[i];
        float[] rhythm = band(new Plane(luma.width(), luma.height(), added));
        float[] lively = band(luma);
        for (int i = 0; i < lively.length; i++) lively[i] = lively[i] * lively[i];
        Plane power = Filters.boxMean(new Plane(luma.width(), luma.height(), lively), (int) Math.round(module));
        double sum = 0;
        for (int i = 0; i < rhythm.length; i++) {
            sum += Math.min(1, Math.abs(rhythm[i]) / (SEEN + Math.sqrt(Math.max(0, power.values()[i]))));
        }
        return Optional.of(1 - sum / rhythm.length);
    }

    private float[] band(Plane plane) {
        float[] fine = Filters.gaussian(plane, .2 * module).values();
        float[] coarse = Filters.gaussian(plane, .8 * module).values();
        for (int i = 0; i < fine.length; i++) fine[i] -= coarse[i];
        return fine;
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

    /** A part of an image at the size of comparison, from a grid of points in each of its pixels. */
    private static Thumbnail reduced(BufferedImage image, Box box) {
        double longest = Math.max(box.width(), box.height());
        int points = (int) Math.max(1, Math.min(MAX_POINTS, longest / SIDE));
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
        return Thumbnail.of(rgb, side, points);
    }
}
