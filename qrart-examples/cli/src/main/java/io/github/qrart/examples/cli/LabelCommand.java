package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.eval.label.LabelServer;
import io.github.qrart.eval.label.LabelTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the page that takes labels. */
@Command(
        name = "label",
        description = "Serves a page that shows codes and records whether phones read them.",
        footer = {
            "",
            "With --prompt, codes are drawn for the occasion. Each says a one-time address of this server: the phone that"
                    + " opens it is the label, and no key is pressed. That needs --lan, and the phone in the same network.",
            "Without, the images in DIR are shown as they are, and the keys 1 and 0 say whether they scan.",
            "",
            "Labels are added to DIR/labels.jsonl, which align reads. Ctrl-C ends the server; started again, it goes on"
                    + " where it was.",
            "",
            "  qrart label shots --prompt 'a snow village at dusk' --count 40 --mm 25,40 --lan",
            "  qrart label village/candidates"
        })
final class LabelCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp");

    private final Engine engine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where images are, and where labels go; made if need be.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--prompt",
            paramLabel = "TEXT",
            description = "Draws codes of this prompt in place of the images in DIR. May be repeated.")
    private List<String> prompts = List.of();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many codes to draw for each prompt, 1 to 10000; default ${DEFAULT-VALUE}.")
    private int count = 20;

    @Option(names = "--size", paramLabel = "PX", description = "The side of drawn codes; default ${DEFAULT-VALUE}.")
    private int size = 768;

    @Option(
            names = "--mm",
            paramLabel = "MM",
            split = ",",
            description = "How wide to show codes, 5 to 500 mm; several with commas; default 40.")
    private List<Integer> millimetres = List.of(40);

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "When a code that no phone has opened counts as not scanned; default 10s.")
    private Duration timeout = Duration.ofSeconds(10);

    @Option(
            names = "--lan",
            description = "Opens the page to the network. Every address has a random part; whoever sees it can label.")
    private boolean lan;

    @Option(names = "--port", paramLabel = "N", description = "The port; default: any that is free.")
    private int port;

    LabelCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // A client that sends its request a byte an hour must not hold a thread. Read when the JDK's server is first
        // used.
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        try (Workers workers = new Workers(2);
                LabelServer server = LabelServer.builder(folder, tasks(workers))
                        .sizes(millimetres)
                        .timeout(timeout)
                        .lan(lan)
                        .port(port)
                        .start()) {
            announce(server);
            new CountDownLatch(1).await(); // until Ctrl-C
        }
        return Failures.OK;
    }

    private void announce(LabelServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("page    " + server.address());
        out.println("labels  " + folder.resolve(LabelServer.LABELS));
        if (lan) {
            out.println("open to the network: whoever has the address can see the codes and label; Ctrl-C closes it");
        } else {
            out.println("open to this machine only" + (prompts.isEmpty() ? "" : "; phones need --lan"));
        }
        out.flush();
    }

    List<LabelTask> tasks(Workers workers) throws IOException {
        return prompts.isEmpty() ? fixed() : drawn(workers);
    }

    private List<LabelTask> fixed() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "there is no folder " + folder + "; name one with images, or say with --prompt what to draw");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<LabelTask> tasks = new ArrayList<>();
            for (Path file : files.filter(LabelCommand::isImage).sorted().toList()) {
                tasks.add(new LabelTask.Fixed(folder.relativize(file).toString().replace('\\', '/'), file));
            }
            if (tasks.isEmpty()) {
                throw new IllegalArgumentException("there is no image in " + folder + "; expected "
                        + String.join(", ", ENDINGS) + ", or say with --prompt what to draw");
            }
            return tasks;
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private List<LabelTask> drawn(Workers workers) {
        if (count < 1 || count > 10_000) {
            throw new IllegalArgumentException(count + " codes are not within 1 to 10000");
        }
        List<LabelTask> tasks = new ArrayList<>();
        for (int p = 0; p < prompts.size(); p++) {
            String prompt = prompts.get(p);
            for (int i = 0; i < count; i++) {
                long seed = i + 1L;
                tasks.add(
                        new LabelTask.Drawn(String.format(Locale.ROOT, "p%02d-%04d", p + 1, i + 1), prompt, payload -> {
                            ArtRequest request = ArtRequest.builder(payload)
                                    .prompt(prompt)
                                    .size(size)
                                    .seed(seed)
                                    .build();
                            return engine.selector(workers.executor())
                                    .candidates(1)
                                    .build()
                                    .select(request)
                                    .best()
                                    .candidate()
                                    .image();
                        }));
            }
        }
        return tasks;
    }
}
