package io.github.qrart.eval.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the page, which can be saved.
 *
 * @param name of the file, without its ending
 * @param heads what stands above the columns
 * @param rows as many words each
 * @param csv the file, as a link
 */
record Table(String name, List<String> heads, List<List<String>> rows, String csv) {
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
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(fileHeads);
        for (List<?> row : fileRows)
            csv.writeRecord(row.stream().map(Table::word).toList());
        String link = "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        return new Table(name, heads, rows, link);
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
