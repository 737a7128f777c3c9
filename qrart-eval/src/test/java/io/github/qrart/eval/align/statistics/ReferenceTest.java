package io.github.qrart.eval.align.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held to scikit-learn, SciPy, statsmodels and printed tables; reference.py beside the data makes it. */
class ReferenceTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Offset<Double> FITTED = within(1e-6);
    private static final JsonNode REFERENCE = read();

    private static JsonNode read() {
        try (InputStream in = ReferenceTest.class.getResourceAsStream("/align/reference.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) values[i] = array.get(i).asDouble(Double.NaN);
        return values;
    }

    private static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) rows[i] = doubles(array.get(i));
        return rows;
    }

    private static boolean[] booleans(JsonNode array) {
        boolean[] values = new boolean[array.size()];
        for (int i = 0; i < values.length; i++) values[i] = array.get(i).asBoolean();
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void measuresAreThoseOfScikitLearnAndSciPyWithAndWithoutWeights(int set) {
        JsonNode data = REFERENCE.path("binary").path(set);
        double[] scores = doubles(data.path("scores"));
        boolean[] truth = booleans(data.path("truth"));
        boolean[] said = new boolean[scores.length];
        for (int i = 0; i < said.length; i++) said[i] = scores[i] >= .5;
        ScoreOrder order = ScoreOrder.of(scores);
        ScoreOrder grades = ScoreOrder.of(doubles(data.path("grades")));
        Map<String, double[]> kinds =
                Map.of("plain", Weights.ones(scores.length), "weighted", doubles(data.path("weights")));
        kinds.forEach((kind, weights) -> {
            JsonNode expected = data.path(kind);
            Confusion confusion = Confusion.of(truth, said, weights);
            RankAgreement ranks = RankAgreement.of(order, grades, weights);
            Map<String, Double> found = Map.ofEntries(
                    Map.entry("accuracy", confusion.accuracy()),
                    Map.entry("balanced", confusion.balancedAccuracy()),
                    Map.entry("precision", confusion.precision()),
                    Map.entry("recall", confusion.recall()),
                    Map.entry("f1", confusion.fBeta(1)),
                    Map.entry("f2", confusion.fBeta(2)),
                    Map.entry("f05", confusion.fBeta(.5)),
                    Map.entry("mcc", confusion.matthews()),
                    Map.entry("kappa", confusion.kappa()),
                    Map.entry("auc", order.rocAuc(truth, weights)),
                    Map.entry("averagePrecision", order.averagePrecision(truth, weights)),
                    Map.entry("brier", Reliability.brier(scores, truth, weights)),
                    Map.entry("spearman", RankAgreement.spearman(order, grades, weights)),
                    Map.entry("tauB", ranks.tauB()),
                    Map.entry("pairwise", ranks.pairwiseAccuracy()));
            assertThat(found).hasSize(expected.size());
            found.forEach((name, value) -> assertThat(value)
                    .as("%s, %s", name, kind)
                    .isCloseTo(expected.path(name).asDouble(), EXACT));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void fitsAreThoseOfScikitLearnAndStatsmodels(int set) {
        JsonNode data = REFERENCE.path("binary").path(set);
        double[] scores = doubles(data.path("scores"));
        boolean[] truth = booleans(data.path("truth"));

        double[] values = new double[truth.length];
        for (int i = 0; i < values.length; i++) values[i] = truth[i] ? 1 : 0;
        IsotonicFit isotonic = IsotonicFit.fit(scores, values);
        double[] at = doubles(data.path("isotonic").path("at"));
        double[] levels = doubles(data.path("isotonic").path("levels"));
        for (int i = 0; i < at.length; i++) assertThat(isotonic.at(at[i])).isCloseTo(levels[i], EXACT);

        PlattScaling platt = PlattScaling.fit(scores, truth);
        assertThat(platt.slope()).isCloseTo(data.path("platt").path("slope").asDouble(), FITTED);
        assertThat(platt.intercept())
                .isCloseTo(data.path("platt").path("intercept").asDouble(), FITTED);

        JsonNode logistic = data.path("logistic");
        Logistic fit = Logistic.fit(
                rows(logistic.path("features")), truth, logistic.path("penalty").asDouble());
        assertThat(fit.intercept()).isCloseTo(logistic.path("intercept").asDouble(), FITTED);
        assertThat(fit.weights()).containsExactly(doubles(logistic.path("weights")), FITTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theTestOfMcNemarIsThatOfStatsmodels(int set) {
        JsonNode data = REFERENCE.path("binary").path(set);
        double[] scores = doubles(data.path("scores"));
        boolean[] said = new boolean[scores.length];
        for (int i = 0; i < said.length; i++) said[i] = scores[i] >= .5;

        McNemar test = McNemar.of(
                booleans(data.path("truth")),
                said,
                booleans(data.path("mcnemar").path("other")));

        assertThat(test.pValue()).isCloseTo(data.path("mcnemar").path("p").asDouble(), EXACT);
    }

    @Test
    void fleissKappaIsThatOfHisOwnTable() {
        JsonNode data = REFERENCE.path("fleiss");
        int[][] counts = Arrays.stream(rows(data.path("counts")))
                .map(row -> Arrays.stream(row).mapToInt(v -> (int) v).toArray())
                .toArray(int[][]::new);

        assertThat(Raters.fleissKappa(counts)).isCloseTo(data.path("kappa").asDouble(), EXACT);
        assertThat(Raters.fleissKappa(counts)).isCloseTo(data.path("published").asDouble(), within(.0005));
    }

    @Test
    void krippendorffsAlphaIsThatOfHisOwnTable() {
        JsonNode data = REFERENCE.path("krippendorff");
        for (Raters.Level level : Raters.Level.values()) {
            String name = level.name().toLowerCase(java.util.Locale.ROOT);
            double alpha = Raters.krippendorffAlpha(rows(data.path("values")), level);
            assertThat(alpha).isCloseTo(data.path("levels").path(name).asDouble(), EXACT);
            assertThat(alpha).isCloseTo(data.path("published").path(name).asDouble(), within(.0005));
        }
    }

    @Test
    void strengthsOfBaseballTeamsAreThosePrintedByAgresti() {
        JsonNode data = REFERENCE.path("bradleyTerry");
        List<BradleyTerry.Pair<String>> pairs = new ArrayList<>();
        for (int i = 0; i < data.path("items").size(); i++) {
            for (int j = 0; j < data.path("items").size(); j++) {
                for (int k = 0; k < data.path("wins").path(i).path(j).asInt(); k++) {
                    pairs.add(new BradleyTerry.Pair<>(
                            data.path("items").path(i).asString(),
                            data.path("items").path(j).asString()));
                }
            }
        }

        Map<String, Double> strengths = BradleyTerry.strengths(pairs, 0);

        double last = strengths.getOrDefault("Baltimore", 0.0);
        double[] expected = doubles(data.path("strengths"));
        for (int i = 0; i < expected.length; i++) {
            double strength = strengths.getOrDefault(data.path("items").path(i).asString(), 0.0);
            assertThat(strength - last).isCloseTo(expected[i], FITTED);
        }
        assertThat(strengths.values().stream().mapToDouble(v -> v).sum()).isCloseTo(0, FITTED);
    }
}
