package io.github.qrart.scene;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A printed cloth of leaves and flowers in the manner of the Arts and Crafts movement. One great branch winds through the
 * whole picture and curls to both sides; it is pale, so that it may cross anything, and every leaf, flower, fruit and bird
 * that stands on dark modules turns the way the branch grows. In front of it one great flower opens, whose petals are the
 * modules.
 */
final class Botanical implements Scene {
    @Override
    public String id() {
        return "botanical";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "botanical botany leaf leaves flower floral plant garden branch wreath vine ivy dahlia rose "
                        + "berry strawberry morris herbarium pressed meadow nature tapestry wallpaper botanisch blatt blatter "
                        + "blume pflanze garten zweig kranz ranke efeu beere erdbeere wiese natur tapete feuille feuillage fleur "
                        + "plante jardin rameau couronne lierre baie fraise nature botanique hoja flor planta jardin rama corona "
                        + "hiedra baya fresa naturaleza botanico foglia foglie fiore pianta giardino ramo ghirlanda edera bacca "
                        + "fragola natura botanica");
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        BotanicalPalette palette =
                BotanicalPalette.of(canvas.mood().time(), canvas.mood().season());
        BotanicalBranch branch = new BotanicalBranch(canvas, canvas.random("branch"));
        new BotanicalGround(canvas, palette, branch).paint();
        Figure figure = BotanicalFigure.of(canvas.plan().modules(), palette, canvas.random("figure"));
        figure.paint(new Brush(canvas.graphics()));
        canvas.checkInterrupted();
        BotanicalLeaf leaf = new BotanicalLeaf(new Brush(canvas.graphics()));
        stalks(canvas, palette, branch, figure);
        BotanicalGarlands garlands = new BotanicalGarlands(canvas.graphics(), palette, leaf, canvas.random("garlands"));
        int index = 0;
        for (Landmark l : canvas.landmarks()) garlands.draw(l, index++);
        canvas.checkInterrupted();
        BotanicalThings things = new BotanicalThings(canvas.graphics(), palette, leaf, branch, figure);
        for (ModuleObject o : canvas.objects()) things.draw(o);
        Print.soften(canvas, .03);
        Print.clearSurroundings(canvas, .8, 1);
        Print.finish(canvas, new double[] {1, 1, 1, 1, 1, 1}, .018);
    }

    /** Thin stalks that lead from the branch to what grows near it. */
    private static void stalks(SceneCanvas canvas, BotanicalPalette palette, BotanicalBranch branch, Figure figure) {
        Brush brush = new Brush(canvas.graphics());
        SplittableRandom random = canvas.random("stalks");
        for (ModuleObject o : canvas.objects()) {
            double x = o.column() + o.width() / 2.0;
            double y = o.row() + o.height() / 2.0;
            Point2D.Double from = branch.nearest(x, y);
            double distance = from.distance(x, y);
            if (distance > 2.6 || figure.contains(x, y) || crosses(canvas.landmarks(), from)) continue;
            double side = random.nextDouble(-.35, .35) * distance;
            Path2D stalk = new Path2D.Double();
            stalk.moveTo(from.x, from.y);
            stalk.quadTo((from.x + x) / 2 - side, (from.y + y) / 2 + side, x, y);
            brush.stroke(stalk, .07, palette.stalk());
        }
    }

    private static boolean crosses(List<Landmark> landmarks, Point2D.Double p) {
        return landmarks.stream().anyMatch(l -> l.contains((int) Math.floor(p.x), (int) Math.floor(p.y)));
    }
}
