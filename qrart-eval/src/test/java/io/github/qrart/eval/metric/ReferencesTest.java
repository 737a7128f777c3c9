package io.github.qrart.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against other people's code ({@code references.py}) and against published values. */
class ReferencesTest {
    static Stream<String> references() throws IOException {
        try (InputStream in = ReferencesTest.class.getResourceAsStream("references.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithScipyAndStatsmodels(String line) {
        String[] f = line.split(",");
        switch (f[0]) {
            case "wilson" -> {
                Estimate found = Rates.wilson(Integer.parseInt(f[1]), Integer.parseInt(f[2]));
                assertThat(found.low()).isCloseTo(Double.parseDouble(f[3]), within(1e-9));
                assertThat(found.high()).isCloseTo(Double.parseDouble(f[4]), within(1e-9));
            }
            case "pass" ->
                assertThat(Rates.passAtK(Integer.parseInt(f[1]), Integer.parseInt(f[2]), Integer.parseInt(f[3])))
                        .isCloseTo(Double.parseDouble(f[4]), within(1e-12));
            case "quantiles" -> {
                Latency found = Latency.of(numbers(f[1]));
                assertThat(new double[] {found.p50(), found.p95(), found.p99()})
                        .containsExactly(numbers(f[2]), within(1e-9));
            }
            case "bestof" ->
                assertThat(new BetaBinomial(Double.parseDouble(f[1]), Double.parseDouble(f[2]))
                                .bestOf(Integer.parseInt(f[3])))
                        .isCloseTo(Double.parseDouble(f[4]), within(1e-9));
            default -> throw new IllegalStateException(line);
        }
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    /** 81 of 263: R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: .2553 to .3662. */
    @Test
    void wilsonIsAsPublishedByNewcombe() {
        Estimate found = Rates.wilson(81, 263);
        assertThat(found.low()).isCloseTo(.2553, within(5e-5));
        assertThat(found.high()).isCloseTo(.3662, within(5e-5));
    }

    /**
     * Boys among twelve children of 6115 families in Saxony (Geissler, 1889). The fit is the one that Wikipedia gives for them
     * under "Beta-binomial distribution": α = 34.096, β = 31.571.
     */
    @Test
    void theBetaBinomialIsAsPublishedForGeisslersFamilies() {
        int[] families = {3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7};
        List<PairCount> counts = new ArrayList<>();
        for (int boys = 0; boys <= 12; boys++) {
            for (int i = 0; i < families[boys]; i++) counts.add(new PairCount(12, boys));
        }

        BetaBinomial fit = BetaBinomial.fit(counts);

        assertThat(fit.alpha()).isCloseTo(34.096, within(.02));
        assertThat(fit.beta()).isCloseTo(31.571, within(.02));
        assertThat(Beta.logBeta(fit.alpha(), fit.beta())).isFinite();
    }
}
