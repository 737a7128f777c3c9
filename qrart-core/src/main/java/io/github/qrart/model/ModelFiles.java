package io.github.qrart.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException("no model file " + file + "; give the path of one", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + file, e);
        }
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
            return read(in, where);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model file " + where, e);
        }
    }

    private static LinearModel read(InputStream in, String where) throws IOException {
        Reader reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return ModelText.read(reader);
        } catch (CharacterCodingException e) {
            throw new ModelException(where + " is not UTF-8; expected a model file", e);
        } catch (IllegalArgumentException e) {
            throw new ModelException(where + " is no model file that can be used: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a file, the same bytes for the same model.
     *
     * @param model what to write
     * @param file where; replaced if it is there
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(LinearModel model, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(ModelText.of(model));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the model file " + file, e);
        }
    }
}
