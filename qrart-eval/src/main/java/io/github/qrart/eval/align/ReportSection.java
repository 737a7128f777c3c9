package io.github.qrart.eval.align;

import io.github.qrart.eval.align.statistics.Confusion;
import io.github.qrart.eval.align.statistics.Interval;
import io.github.qrart.eval.align.statistics.Reliability;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One comparison as the page's template wants it: words and finished diagrams. */
final class ReportSection {
    private static final int CURVES = 6;
    private static final int DIAGRAMS = 4;
    private static final int NEXT = 12;

    private final Agreement agreement;
    private final Function<String, Optional<BufferedImage>> pictures;
    private final double width;
    private final Words words;

    ReportSection(Agreement agreement, Function<String, Optional<BufferedImage>> pictures, double width) {
        this.agreement = agreement;
        this.pictures = pictures;
        this.width = width;
        words = Words.of(agreement.target());
    }

    /** How a page speaks of a target. */
    private record Words(String heading, String yes, String no) {
        static Words of(Target target) {
            return target == Target.SCANNED
                    ? new Words("Does it scan?", "scans", "won’t scan")
                    : new Words("Does it look good?", "good", "bad");
        }
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("heading", words.heading);
        view.put("yes", words.yes);
        view.put("no", words.no);
        view.put("measure", measure(agreement.measure()));
        view.put("images", Numbers.count(agreement.images()));
        view.put("positives", Numbers.count(agreement.positives()));
        view.put("negatives", Numbers.count(agreement.images() - agreement.positives()));
        view.put("clusters", Numbers.count(agreement.clusters()));
        view.put("unknown", agreement.unknown() == 0 ? "" : Numbers.count(agreement.unknown()));
        view.put("baseRate", Numbers.share(agreement.baseRate().value()));
        view.put("baseRange", Numbers.range(agreement.baseRate()));
        view.put("rounds", Numbers.count(agreement.rounds()));
        view.put("hash", agreement.labelHash());
        view.put("beta", Numbers.score(agreement.beta()).replaceFirst("\\.0+$", ""));
        view.put(
                "best", agreement.policies().stream().limit(1).map(this::policy).toList());
        view.put("policies", agreement.policies().stream().map(this::policy).toList());
        view.put(
                "scorers",
                agreement.scorers().stream()
                        .filter(s -> !isConstant(s))
                        .map(this::scorer)
                        .toList());
        view.put(
                "constant",
                agreement.scorers().stream()
                        .filter(ReportSection::isConstant)
                        .map(this::scorer)
                        .toList());
        view.put("fitted", agreement.scorers().stream().anyMatch(s -> s.fitted() && !isConstant(s)));
        view.put(
                "rankings",
                agreement.scorers().stream()
                        .filter(s -> s.ranking().isPresent())
                        .map(this::ranking)
                        .toList());
        view.put("roc", Svg.roc(ranked().stream().map(ScorerAgreement::curve).toList()));
        view.put(
                "precisionRecall",
                Svg.precisionRecall(
                        ranked().stream().map(ScorerAgreement::curve).toList(),
                        agreement.baseRate().value()));
        view.put("legend", ranked().stream().map(ScorerAgreement::scorer).toList());
        view.put("diagrams", diagrams());
        view.put(
                "comparisons",
                agreement.comparisons().stream().map(ReportSection::comparison).toList());
        view.put(
                "thresholds",
                agreement.thresholds().stream().map(this::threshold).toList());
        view.put("people", people());
        view.put(
                "disagreements",
                agreement.disagreements().stream().map(this::picture).toList());
        view.put(
                "next", agreement.next().stream().limit(NEXT).map(this::picture).toList());
        view.put("budget", budget());
        view.put("width", Numbers.share(width));
        return view;
    }

    private String measure(Measure measure) {
        return switch (measure) {
            case F_BETA -> "F" + Numbers.score(agreement.beta()).replaceFirst("\\.0+$", "");
            case MATTHEWS -> "Matthews’ correlation";
            case KAPPA -> "Cohen’s κ";
            default -> measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private List<ScorerAgreement> ranked() {
        return agreement.scorers().stream()
                .filter(s -> !s.curve().isEmpty())
                .limit(CURVES)
                .toList();
    }

    private static void put(Map<String, Object> row, String name, Interval interval) {
        row.put(name, Map.of("value", Numbers.share(interval.value()), "range", Numbers.range(interval)));
    }

    private static void counts(Map<String, Object> row, Confusion c) {
        row.put("tp", Numbers.count(c.truePositives()));
        row.put("fp", Numbers.count(c.falsePositives()));
        row.put("tn", Numbers.count(c.trueNegatives()));
        row.put("fn", Numbers.count(c.falseNegatives()));
    }

    /** Says the same of every image, so that no measure can tell it from always yes or always no. */
    private static boolean isConstant(ScorerAgreement scorer) {
        Confusion c = scorer.confusion();
        boolean yes = c.falseNegatives() + c.trueNegatives() == 0;
        boolean no = c.falsePositives() + c.truePositives() == 0;
        return (yes || no) && !scorer.scorer().equals(Alignment.ALWAYS_YES);
    }

    private Map<String, Object> scorer(ScorerAgreement scorer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", scorer.scorer());
        row.put("images", Numbers.count(scorer.images()));
        row.put("threshold", Numbers.score(scorer.threshold()) + (scorer.fitted() ? "*" : ""));
        row.put(
                "always",
                scorer.scorer().equals(Alignment.ALWAYS_YES) && scorer.ranking().isEmpty());
        counts(row, scorer.confusion());
        scorer.measures().forEach((kind, value) -> put(row, kind.name(), value));
        Interval kappa = scorer.measures().getOrDefault(Measure.KAPPA, agreement.baseRate());
        row.put("whisker", Svg.whisker(kappa, -.5, 1, 0));
        return row;
    }

    private Map<String, Object> ranking(ScorerAgreement scorer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", scorer.scorer());
        scorer.ranking().ifPresent(ranking -> {
            put(row, "auc", ranking.rocAuc());
            put(row, "ap", ranking.averagePrecision());
            put(row, "spearman", ranking.spearman());
            put(row, "tau", ranking.tauB());
            put(row, "pairwise", ranking.pairwise());
            put(row, "preferences", ranking.preferences());
            row.put("whisker", Svg.whisker(ranking.rocAuc(), 0, 1, .5));
        });
        row.put(
                "raw",
                scorer.calibration()
                        .flatMap(CalibrationCheck::raw)
                        .map(ReportSection::calibration)
                        .orElse("–"));
        row.put("platt", scorer.calibration().map(c -> calibration(c.platt())).orElse("–"));
        row.put(
                "isotonic",
                scorer.calibration().map(c -> calibration(c.isotonic())).orElse("–"));
        return row;
    }

    private static String calibration(Reliability r) {
        return Numbers.share(r.brier()) + " / " + Numbers.share(r.expectedError());
    }

    private List<Map<String, Object>> diagrams() {
        List<Map<String, Object>> diagrams = new ArrayList<>();
        List<ScorerAgreement> ranked = ranked();
        for (int c = 0; c < Math.min(DIAGRAMS, ranked.size()); c++) {
            Optional<CalibrationCheck> check = ranked.get(c).calibration();
            if (check.isEmpty()) continue;
            Reliability shown = check.get().raw().orElse(check.get().platt());
            Map<String, Object> diagram = new LinkedHashMap<>();
            diagram.put("name", ranked.get(c).scorer());
            diagram.put("what", check.get().raw().isPresent() ? "as it is" : "after Platt scaling");
            diagram.put("svg", Svg.reliability(shown, c));
            diagram.put("brier", Numbers.share(shown.brier()));
            diagram.put("reliability", Numbers.share(shown.reliability()));
            diagram.put("resolution", Numbers.share(shown.resolution()));
            diagram.put("uncertainty", Numbers.share(shown.uncertainty()));
            diagram.put("ece", Numbers.share(shown.expectedError()));
            diagrams.add(diagram);
        }
        return diagrams;
    }

    private Map<String, Object> policy(PolicyResult policy) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("search", policy.family() == PolicyFamily.SEARCH);
        row.put("words", policy.words());
        row.put("inSample", Numbers.share(policy.inSampleMeasure()));
        put(row, "honest", policy.honestMeasure());
        row.put("accuracy", Numbers.share(policy.honest().accuracy()));
        row.put("whisker", Svg.whisker(policy.honestMeasure(), -.5, 1, 0));
        counts(row, policy.honest());
        return row;
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("first", comparison.first());
        row.put("second", comparison.second());
        row.put("onlyFirst", Numbers.count(comparison.test().onlyFirst()));
        row.put("onlySecond", Numbers.count(comparison.test().onlySecond()));
        row.put("p", Numbers.probability(comparison.test().pValue()));
        put(row, "difference", comparison.difference());
        return row;
    }

    private Map<String, Object> threshold(ThresholdRow threshold) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", threshold.scorer());
        row.put("threshold", Numbers.score(threshold.threshold()));
        counts(row, threshold.confusion());
        row.put("accuracy", Numbers.share(threshold.confusion().accuracy()));
        row.put("measure", Numbers.share(agreement.measure().of(threshold.confusion(), agreement.beta())));
        return row;
    }

    private Map<String, Object> people() {
        PeopleAgreement people = agreement.people();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("judges", Numbers.count(people.judges()));
        view.put("shared", Numbers.count(people.shared()));
        view.put("several", people.shared() > 0);
        view.put("alpha", Numbers.share(people.alpha()));
        view.put("fleiss", Numbers.share(people.fleiss()));
        view.put(
                "pairs",
                people.pairs().stream()
                        .map(pair -> Map.of(
                                "first",
                                pair.first().isEmpty() ? "(no name)" : pair.first(),
                                "second",
                                pair.second().isEmpty() ? "(no name)" : pair.second(),
                                "images",
                                Numbers.count(pair.images()),
                                "kappa",
                                Numbers.share(pair.kappa())))
                        .toList());
        return view;
    }

    private Map<String, Object> picture(Judged judged) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("image", judged.image());
        view.put("grade", Double.isNaN(judged.grade()) ? "" : judged.grade() > .5 ? words.yes : words.no);
        view.put("positive", judged.grade() > .5);
        view.put("expected", Numbers.share(judged.expected()));
        view.put("value", Numbers.share(judged.value()));
        view.put(
                "picture",
                pictures.apply(judged.image()).map(Thumbnail::dataUri).orElse(""));
        return view;
    }

    /** How many more labels the intervals of the best scorer, and of the search, would take. */
    private List<Map<String, Object>> budget() {
        List<Map<String, Object>> rows = new ArrayList<>();
        agreement.policies().stream()
                .limit(1)
                .forEach(policy ->
                        rows.add(budget(measure(agreement.measure()) + " of the best policy", policy.honestMeasure())));
        ranked().stream().limit(1).forEach(scorer -> {
            Interval accuracy = scorer.measures().getOrDefault(Measure.ACCURACY, agreement.baseRate());
            rows.add(budget("accuracy of " + scorer.scorer(), accuracy));
            scorer.ranking()
                    .ifPresent(r -> rows.add(budget("area under the ROC curve of " + scorer.scorer(), r.rocAuc())));
        });
        rows.add(budget("base rate", agreement.baseRate()));
        return rows;
    }

    private Map<String, Object> budget(String what, Interval interval) {
        long more = LabelBudget.more(agreement.images(), interval, width);
        return Map.of(
                "what",
                what,
                "now",
                Numbers.share(interval.width()),
                "more",
                more == Long.MAX_VALUE ? "–" : more == 0 ? "enough" : Numbers.count((double) more));
    }
}
