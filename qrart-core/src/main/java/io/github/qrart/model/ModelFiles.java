package io.github.qrart.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Reads and writes models as {@link java.util.Properties} in UTF-8, one key a line:
 *
 * <pre>
 * format=qrart-linear-model/1
 * featureSet=scan/1
 * link=logistic
 * intercept=0.25
 * training.set=what the examples are
 * training.hash=SHA-256 of their table
 * training.examples=900
 * training.date=2026-11-30
 * training.madeBy=the command that makes it again
 * metric.auc=0.97
 * features=finder-texture,wrong
 * finder-texture.weight=-0.8
 * finder-texture.mean=14.2
 * finder-texture.deviation=9.1
 * finder-texture.min=0
 * finder-texture.max=71
 * …
 * </pre>
 *
 * <p>The format's number rises when an older reader would misunderstand a file.
 */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * Reads a file.
     *
     * @param file a model file
     * @return the model
     * @throws ModelException if there is no such file, or it is not one of these
     * @throws UncheckedIOException if it cannot be read
     */
    public static LinearModel read(Path file) {
        return TextFiles.read(file, "model", ModelText::read);
    }

    /**
     * Reads a file that lies beside a class.
     *
     * @param beside a class of the package that has the file
     * @param name the file's name
     * @return the model
     * @throws ModelException if there is no such file, or it is not one of these
     * @throws UncheckedIOException if it cannot be read
     */
    public static LinearModel read(Class<?> beside, String name) {
        String where = name + " beside " + beside.getName();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new ModelException("no model file " + where + " on the class path");
            return TextFiles.parse(in, where, "model", ModelText::read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + where, e);
        }
    }

    /**
     * Names what models say, whatever they were fitted to: the same for the same features, weights and ranges.
     *
     * @param models in order
     * @return twelve hexadecimal digits of a SHA-256
     */
    public static String fingerprint(Collection<LinearModel> models) {
        StringBuilder text = new StringBuilder();
        for (LinearModel model : models) {
            text.append(ModelText.of(new LinearModel(
                    model.featureSet(),
                    model.link(),
                    model.intercept(),
                    model.coefficients(),
                    ModelProvenance.UNKNOWN)));
        }
        return TextFiles.fingerprint(text.toString());
    }

    /**
     * Writes a file, the same bytes for the same model.
     *
     * @param model what to write
     * @param file where; replaced if it is there
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(LinearModel model, Path file) {
        TextFiles.write(ModelText.of(model), file, "model");
    }
}
