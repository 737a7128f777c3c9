package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class SvgPathTest {
    private static final AffineTransform AS_IS = new AffineTransform();

    @Test
    void aRectangleNeedsThreeLines() {
        assertThat(SvgPath.of(new Rectangle2D.Double(1, 2, 3, .5), AS_IS)).isEqualTo("m100 200h300v50h-300z");
    }

    @Test
    void whatIsRoundedOffDoesNotAddUp() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        for (int i = 1; i <= 9; i++) path.lineTo(.0149 * i, .02 * i);

        assertThat(SvgPath.of(path, AS_IS)).isEqualTo("m0 0 1 2 2 2 1 2 2 2 1 2 2 2 1 2 2 2 1 2");
    }

    @Test
    void curvesAreRelativeToWhereTheyBegin() {
        CubicCurve2D curve = new CubicCurve2D.Double(1, 1, 2, 1, 3, 2, 3, 3);

        assertThat(SvgPath.of(curve, AS_IS)).isEqualTo("m100 100c100 0 200 100 200 200");
        assertThat(SvgPath.of(curve, AffineTransform.getTranslateInstance(-1, 0)))
                .isEqualTo("m0 100c100 0 200 100 200 200");
    }

    @Test
    void aSecondPartBeginsWhereTheFirstOneDid() {
        Path2D path = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));
        path.append(new Rectangle2D.Double(.25, .25, .5, .5), false);

        assertThat(SvgPath.of(path, AS_IS)).isEqualTo("m0 0h100v100h-100zm25 25h50v50h-50z");
    }
}
