package io.github.qrart.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.qrart.benchmarks.results.Comparison.Verdict;
import io.github.qrart.benchmarks.results.ResultFile.Measurement;
import io.github.qrart.benchmarks.results.ResultFile.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ResultsTest {
    private static final Origin ORIGIN = new Origin("abc", "2026-01-01T00:00:00Z", "a chip", 2, 1024, "an OS", "a JDK");

    /** t of 4 degrees of freedom is 2.776445 at 97.5 %. */
    @Test
    void theIntervalOfAMeanIsStudents() {
        Interval i = Interval.mean(new double[] {1, 2, 3, 4, 5});
        assertThat(i.value()).isEqualTo(3);
        assertThat(i.high() - 3).isCloseTo(2.776445 * Math.sqrt(.5), within(1e-5));
        assertThat(i.low() - 3).isCloseTo(-2.776445 * Math.sqrt(.5), within(1e-5));
        assertThat(Interval.mean(new double[] {7}).low()).isNaN();
    }

    /** Logarithms 0, 1, 2 and 1, 2, 3: variances 1, so 4 degrees of freedom and an error of the root of 2/3. */
    @Test
    void theIntervalOfARatioIsWelchs() {
        double e = Math.E;
        Interval i = Interval.ratio(new double[] {1, e, e * e}, new double[] {e, e * e, e * e * e});
        double half = 2.776445 * Math.sqrt(2 / 3.0);
        assertThat(i.value()).isCloseTo(e, withPercentage(1e-6));
        assertThat(i.low()).isCloseTo(Math.exp(1 - half), withPercentage(1e-3));
        assertThat(i.high()).isCloseTo(Math.exp(1 + half), withPercentage(1e-3));
    }

    @Test
    void aRatioTheOtherWayIsTheReciprocal() {
        double[] a = {10, 11, 12.5, 9};
        double[] b = {20, 26, 21};
        Interval there = Interval.ratio(a, b);
        Interval back = Interval.ratio(b, a);
        assertThat(there.value()).isCloseTo(1 / back.value(), within(1e-12));
        assertThat(there.low()).isCloseTo(1 / back.high(), within(1e-12));
    }

    @Test
    void aRatioIsRefusedWhereNothingIsKnownOfTheScatter() {
        assertThatThrownBy(() -> Interval.ratio(new double[] {1}, new double[] {1, 2}))
                .hasMessageContaining("two iterations or more");
        assertThatThrownBy(() -> Interval.ratio(new double[] {1, 0}, new double[] {1, 2}))
                .hasMessageContaining("above 0");
    }

    @Test
    void theBootstrapHoldsTheMeanAndIsTheSameEachTime() {
        double[] cases = {.1, .9, .5, .4, .6, .7};
        Interval i = Interval.bootstrap(cases);
        assertThat(i.low()).isBetween(.1, i.value());
        assertThat(i.high()).isBetween(i.value(), .9);
        assertThat(Interval.bootstrap(cases)).isEqualTo(i);
    }

    @Test
    void fasterIsSaidOnlyWhenTheIntervalLeavesOutOne() {
        assertThat(verdict("avgt", List.of(10., 11., 10.5), List.of(5., 5.2, 5.1)))
                .isEqualTo(Verdict.FASTER);
        assertThat(verdict("avgt", List.of(5., 5.2, 5.1), List.of(10., 11., 10.5)))
                .isEqualTo(Verdict.SLOWER);
        assertThat(verdict("thrpt", List.of(5., 5.2, 5.1), List.of(10., 11., 10.5)))
                .isEqualTo(Verdict.FASTER);
        assertThat(verdict("avgt", List.of(5., 15., 10.), List.of(4., 9., 14.))).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    }

    private static Verdict verdict(String mode, List<Double> before, List<Double> after) {
        Comparison one =
                Comparison.of(file("1", mode, before), file("1", mode, after)).get(0);
        return one.verdict();
    }

    private static ResultFile file(String n, String mode, List<Double> figures) {
        return new ResultFile(
                1,
                "a <suite>",
                ORIGIN,
                List.of(new Measurement("B.m", Map.of("n", n), mode, "ms/op", List.of(figures))));
    }

    @Test
    void whatOnlyOneRunHasIsNotCompared() {
        assertThat(Comparison.of(file("1", "avgt", List.of(1., 2.)), file("2", "avgt", List.of(1., 2.))))
                .isEmpty();
        assertThat(Comparison.of(file("1", "avgt", List.of(1., 2.)), file("1", "ss", List.of(1., 2.))))
                .isEmpty();
    }

    @Test
    void threeVirtualMachinesCountAsThreeFigures() {
        List<List<Double>> three = List.of(List.of(1., 3.), List.of(4., 4.), List.of(6., 8.));
        assertThat(new Measurement("B.m", Map.of(), "avgt", "ms/op", three).samples())
                .containsExactly(2, 4, 7);
        assertThat(new Measurement("B.m", Map.of(), "avgt", "ms/op", three.subList(0, 2)).samples())
                .containsExactly(1, 3, 4, 4);
    }

    @Test
    void filesComeBackAsTheyWere(@TempDir Path folder) throws Exception {
        ResultFile file = file("1", "avgt", List.of(1.5, 2.5));
        file.write(folder.resolve("a.json"));
        assertThat(ResultFile.read(folder.resolve("a.json"))).isEqualTo(file);

        Files.writeString(folder.resolve("b.json"), "{}x");
        assertThatThrownBy(() -> ResultFile.read(folder.resolve("b.json"))).hasMessageContaining("b.json is not");
    }

    @Test
    void theCommandsPrintTablesComparisonsAndChartsOrSayWhatIsWrong(@TempDir Path folder) throws Exception {
        file("1", "avgt", List.of(10., 11., 10.5)).write(folder.resolve("a.json"));
        file("1", "avgt", List.of(5., 5.2, 5.1)).write(folder.resolve("b.json"));
        String a = folder.resolve("a.json").toString();
        String b = folder.resolve("b.json").toString();

        assertThat(printed("table", a)).contains("| B.m n=1 | 10.5 | 9.26–11.7 | ms/op | 3 |", "a chip");
        assertThat(printed("compare", a, b)).contains("| 0.486 |", "| faster |");
        assertThat(printed("compare", a, a)).contains("no difference shown").doesNotContain("faster");
        assertThat(xml(printed("chart", a, "--x", "n"))
                        .getElementsByTagName("circle")
                        .getLength())
                .isEqualTo(1);
        assertThat(printed("chart", a, "--x", "size")).contains("exit 1", "has a parameter \"size\"", "B.m n=1");
    }

    private static String printed(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter errors = new StringWriter();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = Results.commandLine(out).setErr(new PrintWriter(errors)).execute(args);
        return bytes.toString(StandardCharsets.UTF_8) + (exit == 0 ? "" : "exit " + exit + " " + errors);
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void scalesEndAtNumbersThatQuarterWell() {
        assertThat(Chart.nice(.93)).isEqualTo(1);
        assertThat(Chart.nice(3.1)).isEqualTo(4);
        assertThat(Chart.nice(810)).isEqualTo(1000);
        assertThat(Chart.nice(0)).isEqualTo(1);
    }
}
