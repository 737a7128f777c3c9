package io.github.qrart.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.Payload;
import io.github.qrart.eval.browser.Browser;
import io.github.qrart.eval.dataset.Dataset;
import io.github.qrart.eval.dataset.Pair;
import io.github.qrart.eval.metric.CellGrid;
import io.github.qrart.eval.metric.Summary;
import io.github.qrart.eval.sweep.Sweep;
import io.github.qrart.eval.trial.Fakes;
import io.github.qrart.eval.trial.TrialStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final String EVIL = "<script>alert('x')</script> & \"quoted\"";

    @TempDir
    private Path folder;

    private TrialStore store(String name, Dataset pairs) throws Exception {
        Path out = folder.resolve(name);
        Sweep sweep =
                Sweep.builder(Fakes.space(), Fakes.cells(), pairs).seeds(3).build();
        Fakes.run(sweep, out).build().run();
        return TrialStore.of(out);
    }

    private static String html(HtmlReport.Builder report) throws IOException {
        StringWriter out = new StringWriter();
        report.build().write(out);
        return out.toString();
    }

    @Test
    void thePageHasEverySectionAndNeedsNothingElse() throws Exception {
        TrialStore store = store("a", Fakes.pairs(6));
        String page = html(HtmlReport.builder(store).title("A sweep").compare(store("b", Fakes.pairs(6))));

        assertThat(page)
                .contains(
                        "Toast plot",
                        "By class of prompt",
                        "Looks against scanning",
                        "Best of N",
                        "A promise",
                        "Compared with b",
                        "Worst cases",
                        "All cells",
                        "What was run",
                        "prefers-color-scheme:dark",
                        "@media print");
        Matcher links = Pattern.compile("(?:src|href)=\"(?!data:)([^\"]*)\"|url\\(|@import")
                .matcher(page);
        assertThat(links.find()).as("links to anything outside").isFalse();
        assertThat(page).contains("0 of 7 rows differ by more than chance");
        assertThat(html(HtmlReport.builder(store).title("A sweep").compare(TrialStore.of(folder.resolve("b")))))
                .as("the same store, the same page")
                .isEqualTo(page);
    }

    @Test
    void whatComesFromTheStoreIsEscaped() throws Exception {
        Dataset evil = new Dataset(List.of(new Pair(EVIL, Payload.of("https://example.com/?a=1&b=" + EVIL), EVIL, "")));

        String page = html(HtmlReport.builder(store("a", evil)).title(EVIL));

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void tablesAreSavedAsFilesWithTheFiguresOfEveryCell() throws Exception {
        String page = html(HtmlReport.builder(store("a", Fakes.pairs(4))));

        Matcher file = Pattern.compile("download=\"cells.csv\" href=\"data:text/csv;charset=utf-8;base64,([^\"]+)\"")
                .matcher(page);
        assertThat(file.find()).isTrue();
        String csv = new String(Base64.getDecoder().decode(file.group(1)), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(7);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("duration,strength,trials,failed,scanRate");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.split(",")[2].equals("12"));
    }

    @Test
    void aStoreWithoutPicturesOrWithLostOnesStillHasAPage() throws Exception {
        TrialStore store = store("a", Fakes.pairs(3));
        try (Stream<Path> files = Files.walk(folder.resolve("a/images"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
        Files.writeString(store.files().get(0), Files.readString(store.files().get(0)) + "{torn");

        String page = html(HtmlReport.builder(store));

        assertThat(page)
                .contains("no picture kept")
                .contains("1 problems in the store")
                .contains("line 55");
    }

    @Test
    void anOptionThatWasNotVariedIsRefusedAndAnEmptyStoreToo() throws Exception {
        TrialStore store = store("a", Fakes.pairs(1));

        assertThatThrownBy(() -> html(HtmlReport.builder(store).x("colour")))
                .hasMessageContaining("duration, strength");
        assertThatThrownBy(() -> html(HtmlReport.builder(TrialStore.of(folder.resolve("none")))))
                .hasMessageContaining("no trials");
    }

    @Test
    void theToastPlotHasAFrameOfTheScanRateAroundEveryCell() throws Exception {
        TrialStore store = store("a", Fakes.pairs(4));
        Summary summary = Summary.of(store);
        HtmlReport.PlotAxes axes = HtmlReport.PlotAxes.of(summary, Optional.empty(), Optional.empty());
        assertThat(axes).isEqualTo(new HtmlReport.PlotAxes("duration", "strength"));
        CellGrid grid = CellGrid.of(summary, "duration", "strength", null);

        BufferedImage plot = ToastPlot.draw(grid, store, "Toast äöü");

        assertThat(grid.ys()).as("the strongest on top").containsExactly("1.5", "1", "0.5");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                double rate = grid.squares()
                        .get(row)
                        .get(column)
                        .orElseThrow()
                        .group()
                        .scanRate()
                        .value();
                int rgb = plot.getRGB(104 + column * 190 + 88, 92 + row * 220 + 3) & 0xffffff;
                assertThat(rgb).isEqualTo(Tint.rate(rate).getRGB() & 0xffffff);
            }
        }
    }

    /** Where there is a browser. */
    @Test
    void inChromiumThePageRaisesNoErrorAndACellOpens() throws Exception {
        Path file =
                Files.writeString(folder.resolve("page.html"), html(HtmlReport.builder(store("a", Fakes.pairs(2)))));
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.open(file.toUri(), 1280, 900, false, "button.cell");

            browser.eval("document.querySelector('button.cell').click()");

            assertThat(browser.eval("String(document.getElementById('full').open)"))
                    .isEqualTo("true");
            assertThat(browser.eval("document.querySelector('#full img').src")).startsWith("data:image/jpeg");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
