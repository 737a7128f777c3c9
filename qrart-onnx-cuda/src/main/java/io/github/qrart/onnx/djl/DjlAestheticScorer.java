package io.github.qrart.onnx.djl;

import ai.djl.modality.cv.Image;
import ai.djl.repository.zoo.Criteria;
import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import java.util.Map;
import java.util.Objects;

/**
 * Scores how good a candidate looks with any model that DJL runs, on any engine: whatever goes from an image to a number
 * of 0 to 1, higher being better.
 *
 * <pre>{@code
 * Criteria<Image, Float> criteria = Criteria.builder()
 *         .setTypes(Image.class, Float.class)
 *         .optModelPath(folder)
 *         .optTranslator(myTranslator)
 *         .build();
 * try (DjlAestheticScorer scorer = DjlAestheticScorer.open("mine", criteria)) { … }
 * }</pre>
 *
 * <p>Safe for use by several threads, as far as the translator is. Closing it frees the model, once calls under way are done.
 */
@SuppressWarnings("exports") // DJL is optional: who uses this requires its module
public final class DjlAestheticScorer implements AestheticScorer, AutoCloseable {
    private final String name;
    private final DjlModel<Float> model;

    private DjlAestheticScorer(String name, DjlModel<Float> model) {
        this.name = name;
        this.model = model;
    }

    /**
     * Loads a model. DJL runs classes and archives that it finds in a model's folder: use folders that you trust.
     *
     * @param name what the score's one part is called, such as {@code clip}
     * @param criteria which model; its translator gives numbers of 0 to 1
     * @return the scorer, to be closed by the caller
     * @throws io.github.qrart.onnx.model.ModelFolderException if DJL cannot load the model
     */
    public static DjlAestheticScorer open(String name, Criteria<Image, Float> criteria) {
        return new DjlAestheticScorer(Objects.requireNonNull(name, "name"), DjlModel.open(criteria));
    }

    /**
     * Scores a candidate by its image alone.
     *
     * @param candidate the candidate
     * @param request not looked at
     * @return the model's number, as the value and as the only part
     * @throws IllegalStateException if the model fails, gives a number outside 0 to 1, or is closed
     * @throws InterruptedException if the thread is interrupted before the model begins
     */
    @Override
    public AestheticScore score(Candidate candidate, ArtRequest request) throws InterruptedException {
        double value = model.predict(candidate.image());
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalStateException("the model " + name + " gave " + value
                    + "; expected 0 to 1: bring its numbers into that range in the translator");
        }
        return new AestheticScore(value, Map.of(name, value));
    }

    @Override
    public void close() {
        model.close();
    }
}
