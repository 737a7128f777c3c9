package io.github.qrart.eval.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.eval.browser.Browser;
import io.github.qrart.eval.labels.Label;
import io.github.qrart.eval.labels.LabelReader;
import io.github.qrart.picture.PngWriter;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, and beside it a phone that reads what the screen shows and opens it. */
@Timeout(120)
class LabelPageTest {
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)";

    private final HttpClient phone = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @TempDir
    private static Path profile;

    private static Browser browser;

    @BeforeAll
    static void aBrowser() throws Exception {
        browser = Browser.start(profile);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void anEmptyPage() throws Exception {
        browser.leave();
    }

    private static BufferedImage plain(Payload payload) {
        SymbolPlan plan = SymbolPlan.of(payload.bytes(), ErrorCorrection.M);
        SymbolPlacement placement = SymbolPlacement.centred(plan, 400, 4, 2);
        int module = (int) placement.moduleSize();
        int from = (int) placement.box().x0();
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 400, 400);
        g.setColor(Color.BLACK);
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                if (plan.dark(x, y)) g.fillRect(from + x * module, from + y * module, module, module);
            }
        }
        g.dispose();
        return image;
    }

    private static List<LabelTask> drawn(int count) {
        List<LabelTask> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) tasks.add(new LabelTask.Drawn("n" + i, "a village", LabelPageTest::plain));
        return tasks;
    }

    private List<LabelTask> fixed() throws IOException {
        List<LabelTask> tasks = new ArrayList<>();
        for (String name : List.of("a.png", "b.png")) {
            Path file = folder.resolve(name);
            Files.write(file, PngWriter.ofDefaults().encode(plain(Payload.of(name))));
            tasks.add(new LabelTask.Fixed(name, file));
        }
        return tasks;
    }

    private void begin(LabelServer server, int width, int height) throws Exception {
        browser.open(server.address(), width, height, width < 600, "#start");
        browser.eval("document.getElementById('person').focus()");
        browser.eval("document.getElementById('person').value = ''");
        browser.type("Ann");
    }

    /** What a camera sees on the screen. */
    private URI seen() throws Exception {
        BufferedImage screen = ImageIO.read(new ByteArrayInputStream(browser.screenshot(false)));
        int[] rgb = screen.getRGB(0, 0, screen.getWidth(), screen.getHeight(), null, 0, screen.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(screen.getWidth(), screen.getHeight(), rgb);
        String text = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
        return URI.create(text);
    }

    private String open(URI address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("User-Agent", IPHONE).build();
        return phone.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Waits until the page asks, and says so many answers. */
    private void awaitCount(String count) throws Exception {
        browser.await("document.getElementById('count').textContent === '" + count + "' && current && !busy");
    }

    private List<Label> labels() throws IOException {
        return LabelReader.builder()
                .imagesIn(folder)
                .build()
                .read(folder.resolve(LabelServer.LABELS))
                .labels();
    }

    @Test
    void aPhoneLabelsWhatIsOnTheScreenAndThePageGoesOnByItself() throws Exception {
        try (LabelServer server = LabelServer.builder(folder, drawn(3)).start()) {
            begin(server, 1280, 800);
            browser.press("Enter", "Enter", 13);
            awaitCount("0 / 3");
            URI first = seen();
            assertThat(first.toString()).startsWith("http://127.0.0.1:").contains("/s/");

            assertThat(open(first)).contains("It counts");
            awaitCount("1 / 3");
            assertThat(labels()).singleElement().satisfies(label -> {
                assertThat(label.scanned()).isTrue();
                assertThat(label.device()).isEqualTo(IPHONE);
                assertThat(Objects.requireNonNull(label.millis())).isPositive();
                assertThat(label.person()).isEqualTo("Ann");
                assertThat(label.payload()).isEqualTo(first.toString());
            });

            URI second = seen();
            assertThat(second).isNotEqualTo(first);
            browser.press("0", "Digit0", 48);
            awaitCount("2 / 3");
            assertThat(labels()).extracting(Label::scanned).containsExactly(true, false);
            assertThat(open(second)).contains("Too late");
            browser.press("1", "Digit1", 49);
            browser.press("u", "KeyU", 85);
            awaitCount("1 / 3");
            assertThat(labels()).extracting(Label::scanned).containsExactly(true);
        }
        try (LabelServer again = LabelServer.builder(folder, drawn(3))
                .timeout(Duration.ofSeconds(1))
                .start()) {
            begin(again, 1280, 800);
            browser.press("Enter", "Enter", 13);
            awaitCount("1 / 3");
            open(seen());
            awaitCount("2 / 3");
            // Nobody scans the last one.
            browser.await("!document.getElementById('end').hidden");
        }
        assertThat(labels()).extracting(Label::scanned).containsExactly(true, true, false);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void onAPhonesScreenKeysAndFingersLabelImagesBeautyAndPairs() throws Exception {
        try (LabelServer server = LabelServer.builder(folder, fixed()).start()) {
            begin(server, 390, 844);
            assertThat(browser.eval("String(document.documentElement.scrollWidth <= 390)"))
                    .isEqualTo("true");
            browser.eval("document.querySelector('#who .primary').click()");
            awaitCount("0 / 2");
            assertThat(browser.eval("document.getElementById('keys').textContent"))
                    .contains("Scans", "Won’t scan");
            browser.eval("document.querySelector('#keys .good').click()");
            awaitCount("1 / 2");
            browser.press("0", "Digit0", 48);
            browser.await("!document.getElementById('end').hidden");
            assertThat(labels()).extracting(Label::scanned).containsExactly(true, false);

            pass("beauty");
            awaitCount("0 / 2");
            assertThat(browser.eval("document.getElementById('ask').textContent"))
                    .contains("How does it look?")
                    .doesNotContain("can");
            browser.press("1", "Digit1", 49);
            awaitCount("1 / 2");
            browser.press("0", "Digit0", 48);
            browser.await("!document.getElementById('end').hidden");
            assertThat(labels()).extracting(Label::beauty).contains(1.0, 0.0);

            pass("pair");
            awaitCount("0 / 6");
            assertThat(browser.eval("String(document.querySelectorAll('#stage.two img').length)"))
                    .isEqualTo("2");
            browser.press("ArrowDown", "ArrowDown", 40);
            awaitCount("1 / 6");
            assertThat(Files.readString(folder.resolve(LabelServer.LABELS))).contains("\"winner\"");
            assertThat(browser.eval("String(document.documentElement.scrollWidth <= 390"
                            + " && document.documentElement.scrollHeight <= 844)"))
                    .isEqualTo("true");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void pass(String name) throws Exception {
        browser.eval("document.getElementById('again').click()");
        browser.eval("document.querySelector('[value=" + name + "]').click()");
        browser.eval("document.querySelector('#who .primary').click()");
    }

    @Test
    void aCodeThatIsTooWideForTheScreenIsSaidToBe() throws Exception {
        try (LabelServer server =
                LabelServer.builder(folder, fixed()).sizes(List.of(300)).start()) {
            begin(server, 390, 844);
            browser.press("Enter", "Enter", 13);
            awaitCount("0 / 2");
            assertThat(browser.eval("document.getElementById('say').textContent"))
                    .matches("Only (\\d\\d) of 300 mm fit on this screen. Hold a phone to it");
            assertThat(browser.eval("String(document.querySelector('#stage img').clientWidth"
                            + " === document.querySelector('#stage img').clientHeight)"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aPageThatIsLeftAsksNothingAndAServerThatIsGoneIsSaid() throws Exception {
        LabelServer server = LabelServer.builder(folder, fixed()).start();
        begin(server, 1280, 800);
        browser.press("Enter", "Enter", 13);
        awaitCount("0 / 2");
        browser.eval("document.getElementById('leave').click()");
        browser.press("1", "Digit1", 49);
        browser.await("!document.getElementById('start').hidden");
        assertThat(folder.resolve(LabelServer.LABELS)).isEmptyFile();
        browser.eval("document.querySelector('#who .primary').click()");
        awaitCount("0 / 2");
        server.close();
        browser.press("1", "Digit1", 49);
        browser.await("document.getElementById('say').textContent.includes('open the address it prints')");
    }

    @Test
    void whoWaitsForAPhoneIsToldThatTheServerIsGone() throws Exception {
        LabelServer server = LabelServer.builder(folder, drawn(1)).start();
        begin(server, 1280, 800);
        browser.press("Enter", "Enter", 13);
        awaitCount("0 / 1");
        server.close();
        browser.await("document.getElementById('say').textContent.includes('open the address it prints')");
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("exceptionThrown"));
    }

    @Test
    void inTheNetworkTheTokenLetsInAndNothingElse() throws Exception {
        assumeTrue(hasAddress(), "no network");
        try (LabelServer server =
                LabelServer.builder(folder, drawn(1)).lan(true).start()) {
            URI page = server.address();
            assertThat(InetAddress.getByName(page.getHost()).isLoopbackAddress())
                    .isFalse();
            assertThat(page.getPath()).matches("/[\\w-]{11}/");
            begin(server, 1280, 800);
            browser.press("Enter", "Enter", 13);
            awaitCount("0 / 1");

            URI code = seen();

            assertThat(code.getHost()).as("a phone can open it").isEqualTo(page.getHost());
            assertThat(code.getPath()).matches("/s/[\\w-]{11}");
            assertThat(open(page.resolve("/"))).contains("there is nothing here");
            assertThat(open(page.resolve("/AAAAAAAAAAA/"))).contains("there is nothing here");
            assertThat(open(code)).contains("It counts");
            browser.await("!document.getElementById('end').hidden");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static boolean hasAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> address.isSiteLocalAddress()
                        || !address.isLinkLocalAddress()
                                && !address.isLoopbackAddress()
                                && address.getAddress().length == 4);
    }
}
