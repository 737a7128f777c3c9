package io.github.qrart.scene;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A village in a snowy valley around one great fir, which is a wood of firs. A frozen river and a lane look for a way through the light modules; dark modules near the
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
        return Lexicon.words(
                "snow snowy snowfall winter christmas village hamlet alpine alps mountain cabin chalet ski "
                        + "forest wood fir pine frozen schnee verschneit weihnacht weihnachten weihnachtlich dorf alpen berg hutte "
                        + "wald tanne neige enneige hiver noel hameau montagne foret sapin gele nieve nevado invierno navidad "
                        + "pueblo aldea montana bosque pino neve innevato inverno natale villaggio borgo montagna baita bosco "
                        + "foresta abete 雪国 村 山 山小屋 森 林 雪 冬 クリスマス");
    }

    @Override
    public List<Season> seasons() {
        return List.of(Season.WINTER);
    }

    /** Rain would melt it. */
    @Override
    public List<Weather> weathers() {
        return List.of(Weather.CLEAR, Weather.SNOW, Weather.MIST);
    }

    @Override
    public void draw(SceneCanvas canvas) throws InterruptedException {
        new Drawing(canvas).paint();
    }

    /** One village, from the sky to the last snowflake. */
    private static final class Drawing {
        private final SceneCanvas canvas;
        private final SnowPalette palette;
        private final Brush brush;
        private final double modules;
        private final Figure figure;
        private final List<Point2D.Double> river;
        private final List<Point2D.Double> lane;
        private final Set<ModuleObject> houses;

        Drawing(SceneCanvas canvas) {
            this.canvas = canvas;
            palette = SnowPalette.of(canvas.mood().time());
            brush = new Brush(canvas.graphics());
            modules = canvas.plan().modules();
            figure = FirFigure.of(canvas.plan().modules(), palette.firHue());
            SplittableRandom random = canvas.random("village");
            QuietPath paths = new QuietPath(canvas, canvas.random("ways"));
            river = river(paths, random);
            paths.avoid(river);
            lane = lane(paths, random);
            houses = houses(new Noise(canvas.random("zones").nextLong()));
        }

        void paint() throws InterruptedException {
            SnowGround ground = new SnowGround(canvas, palette);
            ground.paint();
            glow(1, 1.6, .5);
            ground.river(brush, river, canvas.random("ice"));
            ground.lane(brush, lane);
            figure.paint(brush);
            new SnowForest(canvas, palette).paint(brush, List.of(river, lane));
            canvas.checkInterrupted();
            shadows();
            glow(.35, .28, .6);
            canvas.checkInterrupted();
            SnowLife life = new SnowLife(canvas, palette, brush, figure);
            life.bridge(lane, river);
            life.snowmen(3);
            buildings(life);
            life.skaters(river);
            life.walkers(lane);
            if (canvas.mood().time() != TimeOfDay.DAY) life.snowfall();
        }

        /** From the mountains down to the lower edge. */
        private List<Point2D.Double> river(QuietPath paths, SplittableRandom random) {
            double source = modules * random.nextDouble(.32, .68);
            List<Point2D.Double> way = paths.find(source, -2, modules * random.nextDouble(.36, .86), modules + 2);
            way.add(new Point2D.Double(
                    way.get(way.size() - 1).x + .8, canvas.bounds().getMaxY() + 1));
            return way;
        }

        /** From the left edge to the right one. */
        private List<Point2D.Double> lane(QuietPath paths, SplittableRandom random) {
            double from = modules * random.nextDouble(.35, .6);
            List<Point2D.Double> way = paths.find(-2, from, modules + 2, modules * random.nextDouble(.45, .75));
            way.add(0, new Point2D.Double(canvas.bounds().getMinX() - 1, way.get(0).y + .8));
            way.add(new Point2D.Double(canvas.bounds().getMaxX() + 1, way.get(way.size() - 1).y + .4));
            return way;
        }

        /** Houses gather along the lane and the river and in a few places besides; trees take the rest. */
        private Set<ModuleObject> houses(Noise zones) {
            Set<ModuleObject> found = new LinkedHashSet<>();
            for (ModuleObject o : canvas.objects()) {
                double x = o.column() + o.width() / 2.0;
                double y = o.row() + o.height() / 2.0;
                if (figure.contains(x, y)) continue;
                double away = Math.min(QuietPath.distance(lane, x, y), 1 + 1.5 * QuietPath.distance(river, x, y));
                double homely = 1.3 - away / (.13 * modules) + 1.6 * zones.fractal(x / 6, y / 6, 2);
                if (o.isRow() || o.isBlock()) homely += .25;
                else homely -= o.isColumn() ? .45 : .3;
                if (homely > 0) found.add(o);
            }
            return found;
        }

        /** Light from the windows on the snow around the feet of the houses. */
        private void glow(double reach, double sigma, double strength) {
            SceneCanvas.Mask mask = canvas.mask(
                    g -> {
                        for (ModuleObject o : houses) {
                            double width = o.width() + 2 * reach;
                            g.fill(new Ellipse2D.Double(
                                    o.column() - reach, o.bottom() - .5 - reach / 3, width, 1 + reach));
                        }
                    },
                    sigma);
            canvas.tint(mask, palette.lamps().glow(), strength * palette.lamps().strength());
        }

        /** To the lower right. Those of the landmarks are faint: readers need what is next to a finder pattern. */
        private void shadows() {
            SceneCanvas.Mask objects = canvas.mask(g -> canvas.objects().forEach(o -> g.fill(shadow(o))), .1);
            canvas.shadow(objects, palette.snow().cast(), .8);
            SceneCanvas.Mask landmarks = canvas.mask(g -> canvas.landmarks().forEach(l -> g.fill(shadow(l))), .1);
            canvas.shadow(landmarks, palette.snow().cast(), .45);
        }

        private static Shape shadow(ModuleObject o) {
            double x = o.column();
            double right = o.right();
            double bottom = o.bottom();
            double reach = .35 + .3 * o.height();
            Path2D shadow = new Path2D.Double();
            shadow.moveTo(x, bottom - .55);
            shadow.lineTo(right, o.row());
            shadow.lineTo(right + reach, bottom - .1);
            shadow.lineTo(right + reach * .8, bottom + .28);
            shadow.lineTo(x + .1, bottom + .1);
            shadow.closePath();
            return shadow;
        }

        private static Shape shadow(Landmark l) {
            double x = l.column();
            double right = x + l.size();
            double bottom = l.row() + l.size();
            Path2D shadow = new Path2D.Double();
            shadow.moveTo(right, l.row() + .4);
            shadow.lineTo(right + .7, l.row() + .9);
            shadow.lineTo(right + .7, bottom + .25);
            shadow.lineTo(x + .3, bottom + .25);
            shadow.lineTo(x + .3, bottom);
            shadow.closePath();
            return shadow;
        }

        /** Whatever stands on dark modules, from back to front. */
        private void buildings(SnowLife life) {
            SplittableRandom random = canvas.random("things");
            Chalets chalets = new Chalets(brush, palette, random.split());
            Firs firs = new Firs(brush, palette, random.split());
            SnowLandmarks landmarks = new SnowLandmarks(brush, palette, random.split());
            int index = 0;
            for (Landmark l : canvas.landmarks()) {
                landmarks.draw(l, index++, chalets, open(new ModuleObject(l.column(), l.row(), l.size(), 1, 0)));
            }
            for (ModuleObject o : canvas.objects()) {
                if (!houses.contains(o)) understory(o);
            }
            ModuleObject church = church();
            for (ModuleObject o : canvas.objects()) {
                if (o.equals(church)) chalets.church(o);
                else if (houses.contains(o)) chalets.house(o, open(o));
                else firs.grove(o, figure.deep(o));
            }
            life.smoke(chalets.chimneys());
            bloom(chalets.windows());
        }

        private void bloom(List<Point2D.Double> windows) {
            SceneCanvas.Mask mask = canvas.mask(
                    g -> windows.forEach(w -> g.fill(new Ellipse2D.Double(w.x - .2, w.y - .2, .4, .4))), .22);
            canvas.glow(mask, palette.lamps().glow(), .3 * palette.lamps().strength());
        }

        /** The tall house nearest to the middle that has the sky above it, for a steeple. */
        private @Nullable ModuleObject church() {
            double middle = modules / 2;
            return houses.stream()
                    .filter(o -> o.isColumn() && open(o))
                    .min(Comparator.comparingDouble(
                            o -> StrictMath.hypot(o.column() - middle, o.row() - middle) - 6 * o.height()))
                    .orElse(null);
        }

        /** Whether all modules above an object are light. */
        private boolean open(ModuleObject o) {
            for (int x = o.column(); x < o.right(); x++) {
                if (canvas.dark(x, o.row() - 1)) return false;
            }
            return true;
        }

        /** The darkness between the trunks, so that the modules of one grove hang together. */
        private void understory(ModuleObject o) {
            double inset = o.width() == 1 ? .2 : .14;
            brush.fill(
                    new RoundRectangle2D.Double(
                            o.column() + inset, o.row() + .32, o.width() - 2 * inset, o.height() - .4, .6, .8),
                    figure.deep(o).at(-.05));
        }
    }
}
