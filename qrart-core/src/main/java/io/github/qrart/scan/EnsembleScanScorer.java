package io.github.qrart.scan;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.model.CurveFiles;
import io.github.qrart.model.LinearModel;
import io.github.qrart.model.ModelFiles;
import io.github.qrart.model.ScoreCurve;
import io.github.qrart.scan.FittedScan.Estimate;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely a phone is to read an image from two questions, each with a model of its own:
 *
 * <ul>
 *   <li>{@code readers}: the share of simulated photographs that common readers read, from what the modules look like where
 *     they are known to lie, and from what ZXing makes of the image at several sizes;
 *   <li>{@code phone}: whether a phone finds the code at all, which what is drawn in the cores of the finder patterns may stop.
 *     It is near 1 for codes as scenes and woven pictures have them.
 * </ul>
 *
 * <p>The probability is (.15 + .85 √<i>phone</i>) · (¾ <i>readers</i> + ¼ <i>held</i>), where <i>held</i> is 1 − (1 −
 * <i>readers</i>)<sup>16</sup>: one photograph, or one of sixteen while the phone is held to the code. {@link
 * ScanScore#parts()} has all three. These numbers were chosen, not fitted. The interval is made of those of both
 * models in the same way, but that no phone need be stopped; 95 of 100 images' shares lie within that of {@code readers}.
 *
 * <p>{@link Tier} says how closely is looked; a tier stops early when what it has seen is clear. Where modules lie and what
 * they should be is found out when it is not known: where ZXing's detector finds them, and then by decoding, or by comparing
 * with the standard symbols of the payload. If that fails, what ZXing reads at three sizes is all that the probability comes of.
 *
 * <p>Sizes are not those of the file: the image is first brought to 768 pixels on its longer side, as a person brings it
 * into view, or finer if its modules would be under 8 pixels and the file has more. When a symbol is known to fill little
 * of the image, it is framed with some of its surroundings.
 *
 * <p>Readings are named {@code zxing/} and what was looked at. {@code zxing/half-inverted} is the negative, which is only
 * read when nothing else reads: it makes a score {@link ScanScore#exact()} and no more likely, for many readers leave
 * light-on-dark codes. {@code zxing/beside} looks for a second code after the first was painted over. Where two codes say
 * different things the probability is shared between them, by how often each was read.
 *
 * <p>How it was fitted, measured, and what it cannot know: {@code docs/scoring.md}. Immutable and safe for use by several
 * threads.
 */
public final class EnsembleScanScorer implements ScanScorer {
    /** How a probability comes of what the models say; rises with every change of that. */
    private static final String SCORE = "scan-score/2";

    private final Tier tier;
    private final Map<Tier, FittedScan> readers;
    private final FittedScan phone;
    private final FittedScan blind;
    private final @Nullable ScoreCurve curve;
    private final Map<Tier, ScanFeatures> features = new EnumMap<>(Tier.class);

    private EnsembleScanScorer(
            Tier tier, Map<Tier, FittedScan> readers, FittedScan phone, FittedScan blind, @Nullable ScoreCurve curve) {
        this.tier = tier;
        this.curve = curve;
        this.readers = readers;
        this.phone = phone;
        this.blind = blind;
        for (Tier each : readers.keySet()) features.put(each, ScanFeatures.of(each));
    }

    /**
     * A scorer of tier {@link Tier#BALANCED} with the models that come with it.
     *
     * @return the scorer
     */
    public static EnsembleScanScorer ofDefaults() {
        return of(Tier.BALANCED);
    }

    /**
     * A scorer with the models that come with it.
     *
     * @param tier how closely to look
     * @return the scorer
     */
    public static EnsembleScanScorer of(Tier tier) {
        Map<Tier, FittedScan> readers = new LinkedHashMap<>();
        for (Tier each : Tier.values()) {
            if (each.compareTo(tier) <= 0) readers.put(each, FittedScan.shipped("scan-" + each.key(), each.features()));
        }
        return new EnsembleScanScorer(tier, readers, shippedPhone(), shippedBlind(), null);
    }

    /**
     * A scorer with a model of one's own in place of the one for {@code readers}. It always looks as closely as its tier
     * says, for whether it may stop early only the models that come with this class can tell.
     *
     * @param readers a logistic model fitted to features {@code scan/2}, some of {@link ScanFeatures#names()}; its metric
     *     {@code angular-spread}, if it has one, is by how many radians arcsin √share is off at most in 95 of 100 examples,
     *     and {@code spread} by how much the sum before the link is
     * @param tier how closely to look
     * @return the scorer
     * @throws io.github.qrart.model.ModelException if the model was fitted to other features
     * @throws IllegalArgumentException if its link is not logistic, or one of these metrics is below 0
     */
    public static EnsembleScanScorer of(LinearModel readers, Tier tier) {
        Map<Tier, FittedScan> one = Map.of(tier, FittedScan.of(readers, tier.features()));
        return new EnsembleScanScorer(tier, one, shippedPhone(), shippedBlind(), null);
    }

    /**
     * A scorer with models of one's own, as above.
     *
     * @param readers the model for {@code readers}
     * @param phone the model for {@code phone}, of the same features; its metric {@code spread} as above
     * @param tier how closely to look
     * @return the scorer
     * @throws io.github.qrart.model.ModelException if a model was fitted to other features
     * @throws IllegalArgumentException if a link is not logistic, or one of these metrics is below 0
     */
    public static EnsembleScanScorer of(LinearModel readers, LinearModel phone, Tier tier) {
        Map<Tier, FittedScan> one = Map.of(tier, FittedScan.of(readers, tier.features()));
        return new EnsembleScanScorer(tier, one, FittedScan.of(phone, tier.features()), shippedBlind(), null);
    }

    /**
     * This scorer with a probability that labels gave it, such as those of the phones that matter to you: the curve is laid
     * over probability and interval, and {@code uncalibrated} among the parts is what was there before. How sure the curve
     * is, the interval does not say.
     *
     * @param curve fitted to the scores of this very scorer
     * @return a new scorer
     * @throws io.github.qrart.model.ModelException if it was fitted to the scores of another tier, other models or another
     *     version
     * @throws IllegalStateException if this scorer has a curve already
     */
    public EnsembleScanScorer calibrated(ScoreCurve curve) {
        if (this.curve != null) {
            throw new IllegalStateException("this scorer has a curve already; calibrate the one that came without");
        }
        ScoreCurve own = curve.requireFor(version());
        return new EnsembleScanScorer(tier, readers, phone, blind, own);
    }

    /**
     * Tier, models, and the curve laid over them if there is one.
     *
     * @return such as {@code scan-score/2 scan/2 balanced 0123456789ab}
     */
    @Override
    public String version() {
        List<LinearModel> models = new ArrayList<>();
        for (FittedScan each : readers.values()) models.add(each.model());
        models.add(phone.model());
        models.add(blind.model());
        String plain = SCORE + " " + ScanFeatures.SET + " " + tier.key() + " " + ModelFiles.fingerprint(models);
        return curve == null ? plain : plain + " calibrated " + CurveFiles.fingerprint(curve);
    }

    private static FittedScan shippedPhone() {
        return FittedScan.shipped("phone", Tier.FAST.features());
    }

    private static FittedScan shippedBlind() {
        return FittedScan.shipped("scan-blind", Tier.FAST.features());
    }

    @Override
    public ScanScore score(BufferedImage image, Payload payload, @Nullable SymbolPlacement symbol)
            throws InterruptedException {
        Examination seen = new Examination(image, payload, symbol);
        Estimate share = Estimate.SURE;
        FittedScan model = blind;
        Map<String, Double> values = Map.of();
        for (Map.Entry<Tier, ScanFeatures> stage : features.entrySet()) {
            boolean known = stage.getValue().look(seen);
            model = known ? Objects.requireNonNull(readers.get(stage.getKey())) : blind;
            values = stage.getValue().of(seen);
            share = model.estimate(values);
            if (known && share.isClear()) break;
        }
        seen.lookAround();
        return score(seen, model.beyond(values), share);
    }

    private ScanScore score(Examination seen, List<String> beyond, Estimate share) throws InterruptedException {
        boolean known = seen.cores().isPresent();
        Estimate found = known ? phone.estimate(seen.features()) : Estimate.SURE;
        Estimate whole = known ? share.orHeld().times(found.forSomePhone()) : share;
        if (whole.value() > .02) seen.readOnceAtLeast();
        List<Reading> readings = seen.readings();
        long exact = readings.stream().filter(Reading.Decoded.class::isInstance).count();
        long misread =
                readings.stream().filter(Reading.Misread.class::isInstance).count();
        if (misread > 0) whole = whole.times((double) exact / (exact + misread));
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("readers", share.value());
        if (known) {
            parts.put("held", FittedScan.held(share.value()));
            parts.put("phone", found.value());
        }
        if (curve != null) {
            parts.put("uncalibrated", whole.value());
            whole = whole.under(curve);
        }
        List<String> reasons = new ArrayList<>(ScanReasons.of(seen, readings));
        if (!beyond.isEmpty()) {
            reasons.add("beyond anything the models were fitted to in " + String.join(" and ", beyond)
                    + ", so that the interval is too narrow");
        }
        return new ScanScore(
                whole.value(), exact > 0 && misread == 0, readings, whole.low(), whole.high(), parts, reasons);
    }

    /** Tier and models, for logs. */
    @Override
    public String toString() {
        return "EnsembleScanScorer " + tier.key() + ", "
                + Objects.requireNonNull(readers.get(tier)).model().provenance().trainingSet()
                + (curve == null ? "" : ", calibrated to " + curve.provenance().trainingSet());
    }
}
