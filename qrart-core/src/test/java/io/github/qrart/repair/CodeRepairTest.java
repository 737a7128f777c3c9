package io.github.qrart.repair;

import static io.github.qrart.contract.TestImages.pixels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Box;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.contract.TestImages;
import io.github.qrart.scan.EnsembleScanScorer;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeRepairTest {
    private final CodeRepair repair = CodeRepair.of(EnsembleScanScorer.ofDefaults());

    /** Says at once that it is enough. */
    private static final ScanScorer CONTENT = (image, payload, symbol) -> new ScanScore(.95, true, List.of());

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsWhatIsWrongAndMendsIt(Damage damage) throws Exception {
        Repair done = repair.repair(damage.image(), Damage.PAYLOAD, Damage.placement());

        assertThat(faults(done.before())).contains(damage.fault());
        assertThat(done.isTouched()).isTrue();
        double tooMuch = over(done.before().of(damage.fault()));
        assertThat(over(done.after().of(damage.fault())))
                .as("what is left of %s", tooMuch)
                .isLessThan(.1 * tooMuch);
        assertThat(done.after().probability().orElseThrow()).isGreaterThan(.5);
        assertThat(ImageReaders.zxing(done.image())).contains(Damage.PAYLOAD);
        assertThat(ImageReaders.boofcv(done.image())).contains(Damage.PAYLOAD);
    }

    @Test
    void aFineImageIsReturnedAsItIs() throws Exception {
        BufferedImage image = Damage.NONE.image();

        Repair done = repair.repair(image, Damage.PAYLOAD, Damage.placement());

        assertThat(done.image()).isSameAs(image);
        assertThat(done.isTouched()).isFalse();
        assertThat(done.after()).isEqualTo(done.before());
        assertThat(done.before()).hasToString("no faults");
    }

    @Test
    void modulesThatAreHiddenWellAreLeftWhereReadersSeeThem() throws Exception {
        BufferedImage image = Damage.MODULES_AT_RISK.image();

        Repair done = CodeRepair.of(CONTENT).repair(image, Damage.PAYLOAD, Damage.placement());

        assertThat(done.image()).isSameAs(image);
        assertThat(done.before().of(Fault.MODULES).isFault()).isTrue();
    }

    @Test
    void whatMendingWouldMakeWorseComesBackAsItWas() throws Exception {
        BufferedImage image = Damage.MODULES_AT_RISK.image();
        ScanScorer fondOfIt =
                (looked, payload, symbol) -> new ScanScore(looked.equals(image) ? .6 : .5, true, List.of());

        Repair done = CodeRepair.of(fondOfIt).repair(image, Damage.PAYLOAD, Damage.placement());

        assertThat(done.isTouched()).isFalse();
        assertThat(done.image()).isSameAs(image);
        assertThat(done.before().isFine()).isFalse();
    }

    @Test
    void whatWasMendedIsFineTheNextTime() throws Exception {
        BufferedImage once = repair.repair(Damage.DARK_MARGIN.image(), Damage.PAYLOAD, Damage.placement())
                .image();

        assertThat(repair.repair(once, Damage.PAYLOAD, Damage.placement()).image())
                .isSameAs(once);
    }

    @Test
    void theImageGivenIsNotChanged() throws Exception {
        BufferedImage image = Damage.DARK_MARGIN.image();
        int[] before = pixels(image);

        repair.repair(image, Damage.PAYLOAD, Damage.placement());

        assertThat(pixels(image)).isEqualTo(before);
    }

    @Test
    void theSameArgumentsGiveTheSamePixels() throws Exception {
        int[] one = pixels(repair.repair(Damage.FAINT_FINDERS.image(), Damage.PAYLOAD, Damage.placement())
                .image());
        BufferedImage otherType = TestImages.as(Damage.FAINT_FINDERS.image(), BufferedImage.TYPE_4BYTE_ABGR);
        int[] other = pixels(
                repair.repair(otherType, Damage.PAYLOAD, Damage.placement()).image());

        assertThat(other).isEqualTo(one);
    }

    @Test
    void whatLiesFarFromTheSymbolStays() throws Exception {
        BufferedImage image = Damage.DARK_MARGIN.image();

        BufferedImage mended =
                repair.repair(image, Damage.PAYLOAD, Damage.placement()).image();

        for (int i = 0; i < Damage.SIZE; i++) {
            for (int away = 0; away < Damage.MODULE; away++) {
                assertThat(mended.getRGB(i, away)).isEqualTo(image.getRGB(i, away));
                assertThat(mended.getRGB(away, i)).isEqualTo(image.getRGB(away, i));
            }
        }
    }

    @Test
    void faintFindersAreMendedWithoutRepaintingTheMiddleOfTheSymbol() throws Exception {
        BufferedImage image = Damage.FAINT_FINDERS.image();

        BufferedImage mended = CodeRepair.of(CONTENT)
                .repair(image, Damage.PAYLOAD, Damage.placement())
                .image();

        int changed = 0;
        int from = 13 * Damage.MODULE;
        int to = 20 * Damage.MODULE;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) if (mended.getRGB(x, y) != image.getRGB(x, y)) changed++;
        }
        assertThat(changed).isLessThan((to - from) * (to - from) / 5);
    }

    @Test
    void theNumberOfModulesIsFoundOut() throws Exception {
        Repair done = repair.repair(Damage.DARK_MARGIN.image(), Damage.PAYLOAD, Damage.BOX);

        assertThat(done.symbol().modules()).isEqualTo(Damage.MODULES);
        assertThat(done.symbol().plan()).isPresent();
        assertThat(ImageReaders.zxing(done.image())).contains(Damage.PAYLOAD);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "DARK_MARGIN", "FAINT_FINDERS", "INVERTED"})
    void thePlaceIsFoundWhenNobodySaysIt(Damage damage) throws Exception {
        Repair done = repair.repair(damage.image(), Damage.PAYLOAD);

        Box found = done.symbol().box();
        double half = .5 * Damage.MODULE;
        assertThat(found.x0()).isCloseTo(Damage.BOX.x0(), within(half));
        assertThat(found.y0()).isCloseTo(Damage.BOX.y0(), within(half));
        assertThat(found.x1()).isCloseTo(Damage.BOX.x1(), within(half));
        assertThat(found.y1()).isCloseTo(Damage.BOX.y1(), within(half));
        assertThat(done.symbol().plan().orElseThrow().mask())
                .isEqualTo(Damage.plan().mask());
        assertThat(ImageReaders.zxing(done.image())).contains(Damage.PAYLOAD);
    }

    private static double over(Finding finding) {
        return finding.measure() - finding.limit();
    }

    private static Set<Fault> faults(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(Finding::isFault)
                .map(Finding::fault)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }
}
