package io.github.qrart.scene;

import io.github.qrart.scene.PaperFolds.Mode;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A landscape cut from paper: pale sheets one before the other, with openings where modules are dark, and three deeper
 * sheets in them, each with a smaller opening. Every sheet throws its shadow on the one behind it; no shadow of an opening
 * falls on the light side.
 */
final class PaperCut implements Scene {
    private static final int MARGIN = 5;
    /** How far inside an opening the deeper sheets begin, in modules. */
    private static final double[] STEPS = {0, .13, .27};

    private static final double[] STEP_LIGHTNESS = {.075, .0, -.06};
    /** From a point towards the light, as far as shadows reach. */
    private static final double LIGHT_X = -.085;

    private static final double LIGHT_Y = -.10;

    @Override
    public String id() {
        return "paper cut";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words(
                "paper papercut cut cutout layer layered origami silhouette scissors landscape hill valley "
                        + "sunset balloon papier scherenschnitt schnitt schicht landschaft papercutting decoupe decoupage paysage "
                        + "papel recorte capa paisaje carta ritaglio strato paesaggio 切り絵 紙 折り紙 気球 丘 谷");
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        int n = canvas.plan().modules();
        PaperLandscape land = new PaperLandscape(n, canvas.mood().time(), canvas.random("paper"));
        Noise noise = new Noise(canvas.random("edges").nextLong());
        OrganicField field = OrganicField.of(canvas.plan(), MARGIN, .24, .09, noise);
        canvas.checkInterrupted();
        PaperSheets sheets = new PaperSheets(canvas, land);
        double sea = land.edge(PaperLandscape.WATER, 0) - 1;
        canvas.shade((x, y, rgb) -> y < sea ? sheets.pale(x, y, 0) : colour(x, y, field, sheets, n));
        decorate(canvas, land);
        List<ModuleObject> objects = canvas.objects();
        SceneCanvas.Mask mask = canvas.mask(
                g -> {
                    g.translate(.15, .18);
                    things(objects, new PaperThings(new PaperFolds(g, land, Mode.SILHOUETTE)), land);
                },
                .12);
        canvas.shadow(mask, Oklch.rgb(.62, .06, 310), .32);
        canvas.checkInterrupted();
        PaperThings things = new PaperThings(new PaperFolds(canvas.graphics(), land, Mode.DEEP));
        for (Landmark l : canvas.landmarks()) {
            double middle = l.size() / 2.0;
            things.landmark(l, land.sheet(l.column() + middle, l.row() + middle));
        }
        things(objects, things, land);
        Print.clearSurroundings(canvas, .7, .85);
        Print.finish(canvas, new double[] {1, 1, 1, 1, 1, 1}, .016);
    }

    private static void things(List<ModuleObject> objects, PaperThings things, PaperLandscape land) {
        for (ModuleObject o : objects) {
            things.draw(o, land.sheet(o.column() + o.width() / 2.0, o.row() + o.height() / 2.0));
        }
    }

    /** Clouds and balloons in the surroundings, trees along the ridges. */
    private static void decorate(SceneCanvas canvas, PaperLandscape land) {
        SplittableRandom random = canvas.random("decoration");
        PaperThings things = new PaperThings(new PaperFolds(canvas.graphics(), land, Mode.PALE));
        Rectangle2D all = canvas.bounds();
        int n = canvas.plan().modules();
        for (int i = 0; i < 11; i++) {
            double x = random.nextDouble(all.getMinX(), all.getMaxX() - 2);
            double y = random.nextDouble(all.getMinY() + 1.5, all.getMinY() + 3.6);
            if (i > 4) {
                x = i % 2 == 0 ? random.nextDouble(all.getMinX() - .6, -3) : random.nextDouble(n + .6, n + 2.2);
                y = random.nextDouble(1, .36 * n);
            }
            things.decorate(x, y, PaperLandscape.SKY, random);
        }
        for (int sheet = 2; sheet < PaperLandscape.WATER; sheet++) {
            double x = all.getMinX() - .5;
            while (x < all.getMaxX()) {
                x += random.nextInt(3) == 0 ? random.nextDouble(1.5, 4) : random.nextDouble(.6, .95);
                double edge = land.edge(sheet, x + .5);
                if (land.edge(sheet + 1, x + .5) > edge + .6) things.decorate(x, edge + .3, sheet, random);
            }
        }
    }

    private static int colour(double x, double y, OrganicField field, PaperSheets sheets, int n) {
        boolean outside = x < -1 || y < -1 || x > n + 1 || y > n + 1;
        double inside = outside ? -1 : field.at(x, y);
        if (inside < -.1) return sheets.pale(x, y, 0);
        double towardsLight = field.at(x + LIGHT_X, y + LIGHT_Y);
        // A sheet's cut edge catches the light where it faces it.
        double rim = TownMap.smooth((towardsLight + .02) / .06) * TownMap.smooth((inside + .09) / .05);
        int pale = sheets.pale(x, y, .05 * rim);
        if (inside < -.03) return pale;
        int level = inside > STEPS[2] ? 2 : inside > STEPS[1] ? 1 : 0;
        double shadow = TownMap.smooth((STEPS[level] + .03 - towardsLight) / .09);
        double lip =
                TownMap.smooth((towardsLight - inside) / .10) * TownMap.smooth((STEPS[level] + .04 - inside) / .03);
        int deep = sheets.deep(x, y, STEP_LIGHTNESS[level] - .10 * shadow + .05 * lip);
        return PaperSheets.mix(pale, deep, TownMap.smooth((inside + .03) / .06));
    }
}
