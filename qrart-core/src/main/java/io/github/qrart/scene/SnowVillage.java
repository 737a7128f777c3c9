package io.github.qrart.scene;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A village in a snowy valley. A frozen river and a lane look for a way through the light modules; dark modules near the
 * lane are houses, those farther off are firs; castles stand on the finder patterns. Mountains above and a forest in the
 * mist around continue the picture over the quiet zone.
 */
final class SnowVillage implements Scene {
    @Override
    public String id() {
        return "snow village";
    }

    @Override
    public Set<String> words() {
        return Lexicon.words("snow snowy winter christmas village hamlet alpine alps mountain cabin chalet ski schnee "
                + "weihnacht weihnachten dorf alpen berg hutte neige hiver noel hameau montagne nieve invierno navidad "
                + "pueblo aldea montana neve inverno natale villaggio borgo montagna baita");
    }

    @Override
    public List<Season> seasons() {
        return List.of(Season.WINTER);
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        SnowPalette palette = SnowPalette.of(canvas.mood().time());
        Brush brush = new Brush(canvas.graphics());
        SnowGround ground = new SnowGround(canvas, palette);
        ground.paint();
        QuietPath paths = new QuietPath(canvas, canvas.random("ways"));
        SplittableRandom random = canvas.random("village");
        double n = canvas.plan().modules();
        double q = canvas.bounds().getHeight() / 2 - n / 2;
        List<Point2D.Double> river =
                paths.find(n * random.nextDouble(.32, .68), -2, n * random.nextDouble(.36, .86), n + 2);
        river.add(new Point2D.Double(river.get(river.size() - 1).x + .8, n + q + 1));
        paths.avoid(river);
        List<Point2D.Double> lane =
                paths.find(-2, n * random.nextDouble(.35, .6), n + 2, n * random.nextDouble(.45, .75));
        lane.add(0, new Point2D.Double(-q - 1, lane.get(0).y + .8));
        lane.add(new Point2D.Double(n + q + 1, lane.get(lane.size() - 1).y + .4));
        List<ModuleObject> objects = canvas.objects();
        Set<ModuleObject> houses = houses(canvas, objects, lane, river);
        canvas.checkInterrupted();
        glow(canvas, palette, houses, 1, 1.6, .5);
        ground.river(brush, river, random);
        ground.lane(brush, lane);
        new SnowForest(canvas, palette).paint(brush, List.of(river, lane));
        canvas.checkInterrupted();
        shadows(canvas, palette);
        glow(canvas, palette, houses, .35, .28, .6);
        canvas.checkInterrupted();
        SnowLife life = new SnowLife(canvas, palette, brush);
        life.bridge(lane, river);
        life.snowmen(3);
        things(canvas, palette, brush, objects, houses, life);
        life.skaters(river);
        life.walkers(lane);
        if (canvas.mood().time() != TimeOfDay.DAY) life.snowfall();
    }

    /** Houses gather along the lane and the river and in a few places besides; trees take the rest. */
    private static Set<ModuleObject> houses(
            SceneCanvas canvas, List<ModuleObject> objects, List<Point2D.Double> lane, List<Point2D.Double> river) {
        Noise zones = new Noise(canvas.random("zones").nextLong());
        Set<ModuleObject> houses = new LinkedHashSet<>();
        for (ModuleObject o : objects) {
            double x = o.column() + o.width() / 2.0;
            double y = o.row() + o.height() / 2.0;
            double away = Math.min(QuietPath.distance(lane, x, y), 1 + 1.5 * QuietPath.distance(river, x, y));
            double homely = .9 - away / (.13 * canvas.plan().modules()) + 1.6 * zones.fractal(x / 6, y / 6, 2);
            if (o.isRow() || o.isBlock()) homely += .25;
            else homely -= o.isColumn() ? .45 : .3;
            if (homely > 0) houses.add(o);
        }
        return houses;
    }

    /** Light from the windows on the snow around the feet of the houses. */
    private static void glow(
            SceneCanvas canvas,
            SnowPalette palette,
            Set<ModuleObject> houses,
            double reach,
            double sigma,
            double strength) {
        SceneCanvas.Mask mask = canvas.mask(
                g -> {
                    for (ModuleObject o : houses) {
                        g.fill(new Ellipse2D.Double(
                                o.column() - reach, o.bottom() - .5 - reach / 3, o.width() + 2 * reach, 1 + reach));
                    }
                },
                sigma);
        canvas.tint(mask, palette.lamps().glow(), strength * palette.lamps().strength());
    }

    private static void shadows(SceneCanvas canvas, SnowPalette palette) {
        canvas.shadow(
                canvas.mask(
                        g -> {
                            for (ModuleObject o : canvas.objects()) {
                                double x = o.column();
                                double b = o.bottom();
                                double dx = .35 + .3 * o.height();
                                g.fill(Brush.polygon(
                                        x,
                                        b - .55,
                                        x + o.width(),
                                        o.row(),
                                        x + o.width() + dx,
                                        b - .1,
                                        x + o.width() + dx * .8,
                                        b + .28,
                                        x + .1,
                                        b + .1));
                            }
                        },
                        .1),
                palette.snow().cast(),
                .8);
        canvas.shadow(
                canvas.mask(
                        g -> {
                            for (Landmark l : canvas.landmarks()) {
                                double x = l.column();
                                double y = l.row();
                                double s = l.size();
                                g.fill(Brush.polygon(
                                        x + s,
                                        y + .4,
                                        x + s + .7,
                                        y + .9,
                                        x + s + .7,
                                        y + s + .25,
                                        x + .3,
                                        y + s + .25,
                                        x + .3,
                                        y + s));
                            }
                        },
                        .1),
                palette.snow().cast(),
                .45);
    }

    private static void things(
            SceneCanvas canvas,
            SnowPalette palette,
            Brush brush,
            List<ModuleObject> objects,
            Set<ModuleObject> houses,
            SnowLife life) {
        SplittableRandom random = canvas.random("things");
        Chalets chalets = new Chalets(brush, palette, random.split());
        Firs firs = new Firs(brush, palette, random.split());
        SnowLandmarks landmarks = new SnowLandmarks(brush, palette, random.split());
        int index = 0;
        for (Landmark l : canvas.landmarks()) {
            landmarks.draw(l, index++, chalets, open(canvas, new ModuleObject(l.column(), l.row(), l.size(), 1, 0)));
        }
        for (ModuleObject o : objects) {
            if (!houses.contains(o)) understory(brush, palette, o);
        }
        double n = canvas.plan().modules();
        ModuleObject church = church(canvas, houses);
        for (ModuleObject o : objects) {
            if (o.equals(church)) chalets.church(o);
            else if (houses.contains(o)) chalets.house(o, open(canvas, o));
            else grove(firs, o, random, .035 * (1 - o.bottom() / n));
        }
        life.smoke(chalets.chimneys());
        canvas.glow(
                canvas.mask(
                        g -> {
                            for (Point2D.Double w : chalets.windows()) {
                                g.fill(new Ellipse2D.Double(w.x - .2, w.y - .2, .4, .4));
                            }
                        },
                        .22),
                palette.lamps().glow(),
                .3 * palette.lamps().strength());
    }

    /** The tall house nearest to the middle that has the sky above it, for a steeple. */
    private static @Nullable ModuleObject church(SceneCanvas canvas, Set<ModuleObject> houses) {
        double middle = canvas.plan().modules() / 2.0;
        return houses.stream()
                .filter(o -> o.isColumn() && open(canvas, o))
                .min(Comparator.comparingDouble(
                        o -> Math.hypot(o.column() - middle, o.row() - middle) - 6 * o.height()))
                .orElse(null);
    }

    private static boolean open(SceneCanvas canvas, ModuleObject o) {
        for (int x = o.column(); x < o.right(); x++) {
            if (canvas.dark(x, o.row() - 1)) return false;
        }
        return true;
    }

    /** The darkness between the trunks, so that the modules of one grove hang together. */
    private static void understory(Brush brush, SnowPalette palette, ModuleObject o) {
        double inset = o.width() == 1 ? .2 : .14;
        brush.fill(
                new RoundRectangle2D.Double(
                        o.column() + inset, o.row() + .32, o.width() - 2 * inset, o.height() - .4, .6, .8),
                Oklch.color(.25, .04, palette.firHue() + 10));
    }

    private static void grove(Firs firs, ModuleObject o, SplittableRandom random, double haze) {
        for (int j = 0; j < o.height(); j++) {
            for (int i = 0; i < o.width(); i++) {
                double x = o.column() + i + .5 + random.nextDouble(-.07, .07);
                double base = o.row() + j + 1.02;
                double size = random.nextDouble(.94, 1.14);
                double light = random.nextDouble(.265, .315) + haze;
                if (i > 0) firs.fir(o.column() + i, base - .2, .95, 1.12, light - .03, .8);
                if (j > 0) firs.fir(x + random.nextDouble(-.14, .14), base - .46, 1.08, 1.2, light - .02, .9);
                if (random.nextInt(3) == 0)
                    firs.fir(x + random.nextDouble(.22, .36), base - .14, .7, .95, light - .03, .7);
                if (random.nextInt(3) == 0)
                    firs.fir(x - random.nextDouble(.22, .36), base - .1, .7, .9, light - .02, .8);
                firs.fir(x, base, 1.2 * size, 1.42 * size, light, 1);
            }
        }
    }
}
