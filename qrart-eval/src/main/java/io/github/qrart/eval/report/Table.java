package io.github.qrart.eval.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table of the page, which can be saved.
 *
 * @param name of the file, without its ending
 * @param heads what stands above the columns
 * @param rows as many words each
 * @param csv the file, as a link
 */
record Table(String name, List<String> heads, List<List<String>> rows, String csv) {
    private static final CsvMapper CSV =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** A table whose file has the same words. */
    static Table of(String name, List<String> heads, List<List<String>> rows) {
        return of(name, heads, rows, heads, rows);
    }

    /** A table whose file has more in it than the page. */
    static Table of(
            String name,
            List<String> heads,
            List<List<String>> rows,
            List<String> fileHeads,
            List<? extends List<?>> fileRows) {
        CsvSchema.Builder schema = CsvSchema.builder();
        fileHeads.forEach(schema::addColumn);
        String text =
                CSV.writerFor(List.class).with(schema.build().withHeader()).writeValueAsString(fileRows);
        String link = "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return new Table(name, heads, rows, link);
    }
}
