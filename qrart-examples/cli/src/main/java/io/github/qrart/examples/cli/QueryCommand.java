package io.github.qrart.examples.cli;

import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks questions of trials in SQL. */
@Command(
        name = "query",
        description = "Asks a question of a folder of trials in SQL; DuckDB reads its files in place.",
        footer = {
            "",
            "The table is trials, with a row for each: id, cell (as in cell.strength), pair, kind, prompt, payload, preset,"
                    + " size, seed, generator, scannable, probability, exact, verified, looks, parts, readings, error,"
                    + " image, ms (as in ms.generate). With --out the rows go to a file: .csv, .parquet or .json.",
            "",
            "  qrart query out \"select cell.strength, avg(scannable::int) from trials group by 1 order by 1\"",
            "  qrart query out \"from trials\" --out trials.parquet",
            "",
            "DuckDB is not in qrart.jar, which it would make six times as large: put duckdb_jdbc.jar"
                    + " (org.duckdb:duckdb_jdbc) beside it."
        })
final class QueryCommand implements Callable<Integer> {
    private static final int WIDEST = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder that sweep or merge has written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(index = "1", paramLabel = "SQL", description = "The question.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String sql;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write. Default: a table to read.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        TrialStore store = TrialFolders.check(folder);
        String question = sql.strip().replaceAll(";+$", "");
        try (Connection duck = connect();
                Statement statement = duck.createStatement()) {
            statement.execute(view(store.files()));
            if (out == null) print(statement.executeQuery(question));
            else statement.execute("copy (" + question + ") to " + quoted(out.toString()) + format(out));
        } catch (SQLException e) {
            throw new IllegalArgumentException(Objects.toString(e.getMessage()).strip(), e);
        }
        return Failures.OK;
    }

    private static Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "DuckDB is missing: put duckdb_jdbc.jar (org.duckdb:duckdb_jdbc on Maven Central) beside qrart.jar, or"
                            + " on the class path; it is not inside because of its size",
                    e);
        }
    }

    /** All lines that are trials, each id once. A torn line gives a row of nulls. */
    private static String view(List<Path> files) {
        String list = files.stream().map(file -> quoted(file.toString())).collect(Collectors.joining(", "));
        return "create view trials as select * from read_json([" + list + "], format = 'newline_delimited',"
                + " ignore_errors = true, union_by_name = true, sample_size = -1) where id is not null"
                + " qualify row_number() over (partition by id) = 1";
    }

    private static String format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) return " (format csv, header)";
        if (name.endsWith(".parquet")) return " (format parquet)";
        if (name.endsWith(".json")) return " (format json)";
        throw new IllegalArgumentException(
                "--out " + file + " is of no format by its name; expected .csv, .parquet or .json");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void print(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<List<String>> table = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (int i = 1; i <= columns; i++) heads.add(rows.getMetaData().getColumnLabel(i));
        table.add(heads);
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) row.add(Printable.of(Objects.toString(rows.getObject(i), "")));
            table.add(row);
        }
        int[] widths = new int[columns];
        for (List<String> row : table) {
            for (int i = 0; i < columns; i++)
                widths[i] = Math.min(WIDEST, Math.max(widths[i], row.get(i).length()));
        }
        PrintWriter print = spec.commandLine().getOut();
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(String.format(Locale.ROOT, "%-" + Math.max(1, widths[i]) + "s  ", row.get(i)));
            }
            print.println(line.toString().stripTrailing());
        }
        print.flush();
    }
}
