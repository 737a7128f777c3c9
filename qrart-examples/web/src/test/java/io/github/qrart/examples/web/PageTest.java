package io.github.qrart.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.eval.browser.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a browser, where there is one. */
class PageTest {
    /** Drops a file of a type and a name, a picture of 48 by 32 pixels inside. */
    private static final String DROP = """
            (async () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 48, height: 32 });
              canvas.getContext('2d').fillRect(8, 8, 16, 16);
              const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([blob], '%2$s', { type: '%1$s' }));
              document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
            })()""";

    @TempDir
    Path folder;

    @Test
    void withTheKeyboardAloneOneDrawsOpensAndComparesAndThePolicyBlocksNothing() throws Exception {
        try (Service service = Service.start("qrart.size=256");
                Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.open(service.root.resolve("/"), 1280, 900, false, ".card");
            assertThat(browser.eval("document.activeElement.id")).isEqualTo("payload");
            browser.type("https://example.com");
            browser.press("Enter", "Enter", 13);
            service.gate().open.release(1);
            browser.await("document.querySelectorAll('.card img').length === 1");
            assertThat(browser.eval("document.getElementById('stop').hidden ? 'hidden' : 'shown'"))
                    .isEqualTo("shown");
            service.gate().open.release(7);
            browser.await("document.querySelector('.card.best')");

            browser.eval("document.querySelector('.card button').focus()");
            browser.press("ArrowRight", "ArrowRight", 39);
            browser.press("Enter", "Enter", 13);
            browser.await("document.getElementById('large').open");
            assertThat(browser.eval("document.getElementById('large-rank').textContent"))
                    .isEqualTo("Rank 2");
            browser.press("ArrowLeft", "ArrowLeft", 37);
            assertThat(browser.eval("document.getElementById('large-rank').textContent"))
                    .isEqualTo("Best of all");
            assertThat(browser.eval("document.getElementById('download').download"))
                    .endsWith(".png");
            browser.press("Escape", "Escape", 27);
            browser.await("!document.getElementById('large').open");
            browser.eval("document.getElementById('compare').focus()");
            browser.press("Enter", "Enter", 13);
            browser.await("document.querySelectorAll('#side[open] img').length === 2");

            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsStoppedMidwayKeepsWhatCameAndWaitsForNothing() throws Exception {
        try (Service service = Service.start("qrart.size=256");
                Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.open(service.root.resolve("/"), 1280, 900, false, ".card");
            browser.type("https://example.com");
            browser.press("Enter", "Enter", 13);
            service.gate().open.release(1);
            browser.await("document.querySelectorAll('.card .words b').length === 2");

            browser.eval("document.getElementById('stop').click()");

            browser.await("document.getElementById('results-title').textContent === 'Stopped'");
            browser.await("document.querySelectorAll('.card.missing').length === 7");
            assertThat(browser.eval("String(document.querySelectorAll('.card.waiting').length)"))
                    .isEqualTo("0");
            assertThat(browser.eval("document.querySelector('.card.missing').textContent"))
                    .contains("not drawn");
            assertThat(browser.eval("document.getElementById('draw').textContent"))
                    .isEqualTo("Draw another eight");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPictureThatIsDroppedIsShownCanBeRemovedAndIsWhatIsDrawnInto() throws Exception {
        try (Service service = Service.start("qrart.size=256");
                Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.open(service.root.resolve("/"), 1280, 900, false, ".card");
            browser.type("https://example.com");
            browser.eval(DROP.formatted("text/plain", "note.txt"));
            assertThat(browser.eval("document.getElementById('problem').textContent"))
                    .startsWith("note.txt is no picture");
            browser.eval(DROP.formatted("image/png", "sea.png"));
            browser.await("document.getElementById('thumb').naturalWidth === 48");
            assertThat(browser.eval("document.getElementById('file-name').textContent"))
                    .isEqualTo("sea.png");
            browser.eval("document.getElementById('remove').click()");
            browser.await("document.getElementById('dropped').hidden && !document.getElementById('prompt').disabled");
            browser.eval(DROP.formatted("image/png", "sea.png"));
            browser.eval("document.getElementById('draw').click()");
            service.gate().open.release(8);
            browser.await("document.querySelector('.card.best')");

            assertThat(service.jobs().snapshot())
                    .singleElement()
                    .extracting(
                            job -> job.order().request().picture().orElseThrow().getWidth())
                    .isEqualTo(48);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void nothingReachesOutOfTheScreenAndAFullQueueIsSaidInWords(int width, boolean dark) throws Exception {
        try (Service service = Service.start("qrart.size=256", "qrart.running=1", "qrart.queue=0");
                Browser browser = Browser.start(folder.resolve("profile"))) {
            String id = service.begin("{\"payload\":\"x\"}");
            browser.open(service.root.resolve("/"), width, 844, dark, ".card");
            assertThat(Integer.parseInt(browser.eval("String(document.documentElement.scrollWidth)")))
                    .isLessThanOrEqualTo(width);
            browser.eval("document.getElementById('payload').focus()");
            browser.type("https://example.com");
            browser.press("Enter", "Enter", 13);
            browser.await("!document.getElementById('problem').hidden");
            assertThat(browser.eval("document.getElementById('problem').textContent"))
                    .contains("Try again in");
            byte[] shot = browser.screenshot(false);
            assertThat(shot).hasSizeGreaterThan(10_000);
            Files.write(folder.resolve("page.png"), shot);
            service.jobs().cancel(service.jobs().find(id).orElseThrow(), "the test ends");
        }
    }
}
