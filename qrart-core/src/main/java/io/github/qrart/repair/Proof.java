package io.github.qrart.repair;

import io.github.qrart.Box;
import io.github.qrart.repair.GridReader.Read;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that a grid of an image carries a payload, and not another that is nearly the same. That most modules agree is
 * no proof: two addresses that differ in one letter share nearly all data. Their error correction differs, though, and
 * so:
 *
 * <ol>
 *   <li>What Reed–Solomon makes of the modules is what they carry.
 *   <li>Where it gives up, the data codewords that the payload would have are put in place of those that were seen. If the
 *     rest is then corrected and they stay, they are the right ones: codewords that do not belong together are corrected to
 *     something else, or not at all.
 *   <li>Where that fails too, the error-correction modules of each block, with the usual padding, must agree by far more
 *     than chance. Padding chosen for a picture has no such proof: it can be chosen to agree with anything.
 * </ol>
 */
final class Proof {
    /** How much of each module is looked at, as shares of its side. */
    private static final double[] SHARES = {Samples.MIDDLE, .35, .85};

    /** How many of the likeliest symbols are tried. */
    private static final int TRIED = 4;

    /** Correlation that the error correction of every block must have at least, and in standard deviations of chance. */
    private static final double AGREEMENT = .3;

    private static final double DEVIATIONS = 4;

    private final AreaMeans luma;
    private final PlanSearch plans;
    private final GridReader reader;

    Proof(AreaMeans luma, PlanSearch plans) {
        this.luma = luma;
        this.plans = plans;
        reader = new GridReader(plans.payload());
    }

    /** What a grid carries, for sure; null if that cannot be told. */
    @Nullable Read of(Match match) {
        Box box = match.box();
        Samples samples = Samples.of(luma, box, match.pattern().modules);
        for (double share : SHARES) {
            Read read = decoded(Samples.of(luma, box, match.pattern().modules, share), match);
            if (read != null) return read;
        }
        List<Match> likeliest = plans.patterns(match.pattern().modules).stream()
                .map(pattern -> Match.of(samples, box, pattern))
                .sorted(Comparator.comparingDouble((Match m) -> -Math.abs(m.evidence())))
                .limit(TRIED)
                .filter(Match::isLikely)
                .toList();
        for (Match each : likeliest) {
            boolean[][] dark = samples.dark(each.isInverted());
            put(each.pattern(), Pattern.FUNCTION | Pattern.DATA, dark);
            Read read = reader.read(dark);
            if (read != null) return read;
        }
        return likeliest.isEmpty() ? null : agreed(samples, likeliest.get(0));
    }

    /** What the modules say, with format and version as they are in the image and as they are in the match. */
    private @Nullable Read decoded(Samples samples, Match match) {
        boolean[][] dark = samples.dark(match.isInverted());
        Read read = reader.read(dark);
        if (read != null) return read;
        put(match.pattern(), Pattern.FUNCTION, dark);
        return reader.read(dark);
    }

    private static void put(Pattern pattern, int kinds, boolean[][] dark) {
        for (int i = 0; i < pattern.sign.length; i++) {
            if (pattern.is(i, kinds)) dark[i / pattern.modules][i % pattern.modules] = pattern.sign[i] < 0;
        }
    }

    private @Nullable Read agreed(Samples samples, Match match) {
        Pattern pattern = match.pattern();
        SymbolPlan plan = pattern.plan;
        int sign = match.isInverted() ? -1 : 1;
        for (int block = 0; block < plan.blocks().size(); block++) {
            int bits = 8 * plan.blocks().get(block).errorCorrectionCodewords();
            double least = Math.max(AGREEMENT, DEVIATIONS / Math.sqrt(bits));
            if (sign * samples.likeness(pattern, Pattern.CHECK, block) < least) return null;
        }
        return new Read(plans.payload(), plan);
    }
}
