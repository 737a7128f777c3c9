package io.github.qrart.eval.labels;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Labels as CSV (RFC 4180). */
final class LabelCsv {
    private LabelCsv() {}

    static void read(Path file, Map<LabelColumn, String> names, Intake intake) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = reader().ofNamedCsvRecord(file)) {
            boolean first = true;
            for (NamedCsvRecord row : csv) {
                if (first && !check(row.getHeader(), names, intake)) return;
                first = false;
                int found = row.getFieldCount();
                if (found != row.getHeader().size()) {
                    intake.problem(
                            row.getStartingLineNumber(),
                            "has " + found + " fields; expected "
                                    + row.getHeader().size() + " as in the header: quote values with commas");
                    continue;
                }
                Map<LabelColumn, String> fields = new EnumMap<>(LabelColumn.class);
                names.forEach((column, name) -> row.findField(name).ifPresent(value -> fields.put(column, value)));
                intake.add(row.getStartingLineNumber(), fields);
            }
        } catch (CsvParseException e) {
            intake.problem(0, "is no CSV: " + describe(e));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Rows with too few or too many fields do not end the reading: whoever reads says so of each. */
    static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true);
    }

    static String describe(CsvParseException e) {
        Throwable cause = e.getCause();
        String why = Objects.toString(e.getMessage());
        return cause == null ? why : why + ": " + cause.getMessage();
    }

    private static boolean check(List<String> header, Map<LabelColumn, String> names, Intake intake) {
        boolean labels = has(header, names, LabelColumn.IMAGE)
                && (has(header, names, LabelColumn.SCANNED) || has(header, names, LabelColumn.BEAUTY));
        boolean pairs = has(header, names, LabelColumn.WINNER) && has(header, names, LabelColumn.LOSER);
        if (labels || pairs) return true;
        intake.problem(
                1,
                "the columns are " + String.join(", ", header) + "; expected " + names.get(LabelColumn.IMAGE)
                        + " with " + names.get(LabelColumn.SCANNED) + " or " + names.get(LabelColumn.BEAUTY) + ", or "
                        + names.get(LabelColumn.WINNER) + " with " + names.get(LabelColumn.LOSER)
                        + ": name yours with the option for columns");
        return false;
    }

    private static boolean has(List<String> header, Map<LabelColumn, String> names, LabelColumn column) {
        return header.contains(names.get(column));
    }

    static String of(LabelSet set) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        List<String> header = new ArrayList<>();
        for (LabelColumn column : LabelColumn.values()) header.add(column.key());
        csv.writeRecord(header);
        for (Label label : set.labels()) row(csv, LabelFields.of(label));
        for (Preference preference : set.preferences()) row(csv, LabelFields.of(preference));
        return out.toString();
    }

    private static void row(CsvWriter csv, Map<LabelColumn, Object> fields) {
        List<String> row = new ArrayList<>();
        for (LabelColumn column : LabelColumn.values()) row.add(Objects.toString(fields.get(column), ""));
        csv.writeRecord(row);
    }
}
