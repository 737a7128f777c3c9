package io.github.qrart.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/** A village in the snow. */
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
    public void draw(SceneCanvas canvas) {
        Graphics2D g = canvas.graphics();
        g.setColor(Oklch.color(.945, .02, 250));
        g.fill(canvas.bounds());
        g.setColor(Oklch.color(.3, .06, 150));
        for (ModuleObject o : canvas.objects())
            g.fill(new Rectangle2D.Double(o.column(), o.row(), o.width(), o.height()));
        for (Landmark l : canvas.landmarks()) {
            g.fill(new Rectangle2D.Double(l.column(), l.row(), l.size(), l.size()));
            g.setColor(Oklch.color(.945, .02, 250));
            g.fill(new Rectangle2D.Double(l.column() + 1, l.row() + 1, l.size() - 2, l.size() - 2));
            g.setColor(Oklch.color(.3, .06, 150));
            g.fill(new Rectangle2D.Double(l.column() + 2, l.row() + 2, l.size() - 4, l.size() - 4));
        }
    }
}
