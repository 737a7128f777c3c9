package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.scene.Figure.Tone;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Tone AROUND = new Tone(.3, .05, 200);
    private static final Tone BACK = new Tone(.3, .1, 260);
    private static final Tone FRONT = new Tone(.4, .1, 50);
    private static final Tone PALE = new Tone(.9, .05, 260);

    @Test
    void whatIsAddedLastIsInFront() {
        Figure figure = new Figure(40, false, AROUND);
        figure.add(new Rectangle2D.Double(-.25, 0, .5, 1), PALE, BACK, 1, 0);
        figure.add(new Rectangle2D.Double(0, .5, .2, .2), PALE, FRONT, -1, .2);

        assertThat(figure.deep(20, 5)).isEqualTo(BACK);
        assertThat(figure.deep(22, 24)).isEqualTo(FRONT);
        assertThat(figure.deep(2, 5)).isEqualTo(AROUND);
        assertThat(figure.wish(20, 5)).isPositive();
        assertThat(figure.wish(22, 24)).isNegative();
        assertThat(figure.contains(2, 5)).isFalse();
    }

    @Test
    void itStandsInTheMiddleAndCanLookTheOtherWay() {
        for (boolean mirrored : new boolean[] {false, true}) {
            Figure figure = new Figure(40, mirrored, AROUND);
            figure.add(new Rectangle2D.Double(.1, .4, .1, .1), PALE, FRONT, 0, 0);

            assertThat(figure.contains(26, 18)).isEqualTo(!mirrored);
            assertThat(figure.contains(14, 18)).isEqualTo(mirrored);
            assertThat(figure.at(0, .5).getX()).isEqualTo(20);
        }
    }
}
