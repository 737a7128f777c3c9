package io.github.qrart.eval.metric;

import io.github.qrart.eval.trial.Scores;
import io.github.qrart.eval.trial.StoredImage;
import io.github.qrart.eval.trial.Trial;
import java.util.Map;
import java.util.Objects;

/**
 * A trial whose picture can be shown.
 *
 * @param trial the trial's id
 * @param cell its options
 * @param pair its pair's id
 * @param kind its prompt's class
 * @param prompt its prompt
 * @param payload its payload, for people
 * @param seed its seed
 * @param image where its image is
 * @param scores what was found out
 */
public record Sample(
        String trial,
        Map<String, Object> cell,
        String pair,
        String kind,
        String prompt,
        String payload,
        long seed,
        StoredImage image,
        Scores scores) {
    static Sample of(Trial trial) {
        return new Sample(
                trial.id(),
                trial.key().cell(),
                trial.key().pair(),
                trial.key().kind(),
                trial.key().prompt(),
                trial.key().payload().toString(),
                trial.key().seed(),
                Objects.requireNonNull(trial.image()),
                Objects.requireNonNull(trial.scores()));
    }
}
