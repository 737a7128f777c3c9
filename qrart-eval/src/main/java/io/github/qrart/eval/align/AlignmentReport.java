package io.github.qrart.eval.align;

import io.github.qrart.Provenance;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws what came of comparisons as one HTML page that needs nothing beside it: no script, no font, no network. Names and
 * paths are escaped, whatever they are. The same comparisons make the same page. Immutable and safe for use by several
 * threads.
 */
public final class AlignmentReport {
    private static final String TEMPLATE = "io/github/qrart/eval/align/report.html";

    private final Function<String, Optional<BufferedImage>> pictures;
    private final double width;

    private AlignmentReport(Function<String, Optional<BufferedImage>> pictures, double width) {
        this.pictures = pictures;
        this.width = width;
    }

    /**
     * A report without pictures that says how many more labels intervals of .1 take.
     *
     * @return the report
     */
    public static AlignmentReport ofDefaults() {
        return new AlignmentReport(image -> Optional.empty(), .1);
    }

    /**
     * The report with pictures.
     *
     * @param pictures finds an image by its path, or gives nothing when it cannot be shown
     * @return a new report
     */
    public AlignmentReport withPictures(Function<String, Optional<BufferedImage>> pictures) {
        return new AlignmentReport(Objects.requireNonNull(pictures, "pictures"), width);
    }

    /**
     * The report for intervals of another width.
     *
     * @param width how wide intervals may be, above 0 and up to 1
     * @return a new report
     * @throws IllegalArgumentException for any other number
     */
    public AlignmentReport withWidth(double width) {
        if (!(width > 0 && width <= 1)) throw new IllegalArgumentException("width " + width + " is not within 0 to 1");
        return new AlignmentReport(pictures, width);
    }

    /**
     * Draws the page.
     *
     * @param title what was compared, for people
     * @param agreements what came of it, one section each; at least one
     * @return HTML
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public String html(String title, List<Agreement> agreements) {
        if (agreements.isEmpty()) throw new IllegalArgumentException("no agreement to draw; expected at least one");
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Agreement agreement : agreements) sections.add(new ReportSection(agreement, pictures, width).view());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", title);
        page.put("sections", sections);
        page.put("version", Provenance.LIBRARY_VERSION);
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(new ClasspathLoader(AlignmentReport.class.getClassLoader()))
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(TEMPLATE).evaluate(out, page);
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be drawn", e);
        }
        return out.toString();
    }
}
