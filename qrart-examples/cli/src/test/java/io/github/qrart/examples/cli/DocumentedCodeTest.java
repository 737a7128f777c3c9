package io.github.qrart.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java of the pages, each piece with what its reader has at hand. */
class DocumentedCodeTest {
    /** What stands at the beginning of the line and belongs to a class, not to a method. */
    private static final Pattern MEMBER = Pattern.compile("(?m)^static final [^;]*;$");

    private static final List<String> PACKAGES = List.of(
            "java.awt.geom",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "io.github.qrart",
            "io.github.qrart.aesthetic",
            "io.github.qrart.contract",
            "io.github.qrart.embedded",
            "io.github.qrart.eval.align",
            "io.github.qrart.eval.dataset",
            "io.github.qrart.eval.labels",
            "io.github.qrart.eval.monitor",
            "io.github.qrart.eval.sweep",
            "io.github.qrart.eval.telemetry",
            "io.github.qrart.eval.trial",
            "io.github.qrart.model",
            "io.github.qrart.onnx",
            "io.github.qrart.onnx.djl",
            "io.github.qrart.onnx.runtime",
            "io.github.qrart.picture",
            "io.github.qrart.repair",
            "io.github.qrart.scan",
            "io.github.qrart.scene",
            "io.github.qrart.weave");

    /** What the pages take for granted. */
    private static final String GIVEN = """
                static ExecutorService executor;
                static Generator myGenerator;
                static SelectionListener myProgress;
                static double[] probabilitiesOfTheOfflineRun;
                static org.slf4j.Logger LOG;
                static java.awt.image.BufferedImage image;
                static Sweep sweep;
                static Scorers scorers;
                static Path folder;
                static io.opentelemetry.api.OpenTelemetry openTelemetry;

                static class MyGenerator implements Generator {
                    MyGenerator(double... settings) {}
                    @Override public GeneratorInfo info(ArtRequest request) { return null; }
                    @Override public void check(ArtRequest request) {}
                    @Override public Candidate generate(ArtRequest request, long seed) { return null; }
                }
            """;

    @TempDir
    private Path classes;

    private static final class Source extends SimpleJavaFileObject {
        private final Pages.Block block;
        private final String text;

        Source(String name, Pages.Block block, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.block = block;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public String toString() {
            return block.toString();
        }
    }

    @Test
    void everyPieceOfJavaCompiles() throws IOException {
        List<Source> sources = new ArrayList<>();
        StringBuilder classesSoFar = new StringBuilder();
        for (String page : Pages.all()) {
            for (Pages.Block block : Pages.blocks(page, "java")) {
                String name = "Piece" + sources.size();
                sources.add(new Source(name, block, source(name, block.text(), classesSoFar.toString())));
                if (isClass(block.text())) classesSoFar.append("static ").append(block.text());
                else classesSoFar.setLength(0);
            }
        }
        assertThat(sources).hasSizeGreaterThan(9);

        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        boolean good = compiler.getTask(said, null, null, options, null, List.<JavaFileObject>copyOf(sources))
                .call();

        assertThat(good).as("%s%n%s", sources, said).isTrue();
    }

    private static boolean isClass(String text) {
        return text.matches("(?s)(final )?class .*");
    }

    /** The piece in a class: as a class or a method of it, or as what a method does. */
    private static String source(String name, String text, String classesBefore) {
        String imports =
                PACKAGES.stream().map(each -> "import " + each + ".*;\n").collect(Collectors.joining());
        String begin = imports + "import java.awt.Graphics2D;\nimport java.util.List;\nclass " + name + " {\n" + GIVEN;
        if (isClass(text)) return begin + "static " + text + "}\n";
        if (text.startsWith("public static")) return begin + text + "}\n";
        String members = MEMBER.matcher(text)
                .results()
                .map(found -> found.group() + "\n")
                .collect(Collectors.joining());
        String statements = MEMBER.matcher(text).replaceAll("").replace("…\n", "");
        return begin + classesBefore + members + "void piece() throws Exception {\n" + statements + "}\n}\n";
    }
}
