package io.github.qrart.eval.align.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static final int COPIES = 4;

    @Test
    void aShareCountsAsThatManyYesesAmongCopies() {
        SplittableRandom random = new SplittableRandom(3);
        int items = 30;
        double[][] features = new double[items][];
        double[] shares = new double[items];
        double[][] copies = new double[items * COPIES][];
        boolean[] yes = new boolean[items * COPIES];
        for (int i = 0; i < items; i++) {
            features[i] = new double[] {random.nextDouble(-3, 3), random.nextDouble(10)};
            int count = (int) Math.max(0, Math.min(COPIES, Math.round(2 + features[i][0] + random.nextDouble(-1, 1))));
            shares[i] = (double) count / COPIES;
            for (int k = 0; k < COPIES; k++) {
                copies[i * COPIES + k] = features[i];
                yes[i * COPIES + k] = k < count;
            }
        }

        Logistic ofShares = Logistic.fit(features, shares, 1);
        Logistic ofCopies = Logistic.fit(copies, yes, COPIES);

        assertThat(ofShares.weights()).containsExactly(ofCopies.weights(), offset(1e-9));
        assertThat(ofShares.intercept()).isCloseTo(ofCopies.intercept(), offset(1e-9));
        assertThat(ofShares.weights()[0]).isPositive();
    }
}
