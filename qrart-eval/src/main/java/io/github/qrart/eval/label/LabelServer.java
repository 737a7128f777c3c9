package io.github.qrart.eval.label;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that shows codes and takes labels. The page is for a laptop or tablet; people hold a phone to it. Where codes are
 * drawn for the occasion, each says a one-time address of this server, and the phone that opens it is the label: which
 * device, after how many milliseconds. Where images are given, keys say so.
 *
 * <p>Defaults: bound to this machine alone, any free port, 40 mm wide, ten seconds until a code counts as not scanned.
 * Labels are lines in {@code labels.jsonl} of the folder, as {@code LabelReader} reads them; each is on the disk before the
 * next code is shown, and after a restart it goes on where it was. Every address has a random part that nobody can guess, and
 * requests that go by another host's name or come from another site's page are refused.
 *
 * <p>Starts with {@link Builder#start}, and works until it is closed. Safe for use by several threads.
 */
public final class LabelServer implements AutoCloseable {
    /** The file that labels are added to. */
    public static final String LABELS = "labels.jsonl";

    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService executor;
    private final Journal journal;
    private final URI address;

    private LabelServer(Builder b) throws IOException {
        SecureRandom random = b.random;
        InetAddress bound = b.lan ? lanAddress() : InetAddress.getLoopbackAddress();
        Files.createDirectories(b.folder);
        journal = new Journal(b.folder.resolve(LABELS));
        try {
            server = HttpServer.create(
                    new InetSocketAddress(b.lan ? new InetSocketAddress(0).getAddress() : bound, b.port), 50);
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        int port = server.getAddress().getPort();
        String host = bound.getHostAddress();
        Set<String> hosts = new LinkedHashSet<>(List.of(host + ":" + port, "localhost:" + port, "127.0.0.1:" + port));
        String token = id(random);
        address = URI.create("http://" + host + ":" + port + "/" + token + "/");
        LabelDesk desk = new LabelDesk(
                b.folder, new WorkList(b.tasks, b.sizes, b.seed), b.sizes.size(), journal, b.clock, () -> id(random));
        String prefix = "http://" + host + ":" + port + "/s/";
        LabelPages pages = new LabelPages(desk, new Gate(hosts), token, prefix, b.timeout);
        server.createContext("/", pages::handle);
        executor = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "qrart-label");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.start();
    }

    /** 64 random bits, as eleven characters. */
    private static String id(SecureRandom random) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The address that other machines know this one by. */
    private static InetAddress lanAddress() throws IOException {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            if (!each.isUp() || each.isLoopback() || each.isVirtual() || each.isPointToPoint()) continue;
            for (InetAddress address : each.inetAddresses().toList()) {
                if (address instanceof Inet4Address && !address.isLinkLocalAddress()) return address;
            }
        }
        throw new IOException("this machine has no address in a network; connect it to the phones' network first");
    }

    /**
     * Starts a server with the defaults above.
     *
     * @param folder where labels and drawn codes go; made if need be
     * @param tasks what to label; at least one
     * @return a builder
     * @throws IllegalArgumentException if there is nothing to label
     */
    public static Builder builder(Path folder, List<LabelTask> tasks) {
        return new Builder(folder, tasks);
    }

    /**
     * The page's address, with the token.
     *
     * @return a web address
     */
    public URI address() {
        return address;
    }

    /** Stops at once. Labels are on the disk already. */
    @Override
    public void close() throws IOException {
        server.stop(0);
        executor.shutdownNow();
        journal.close();
    }

    /** Collects a {@link LabelServer}. Mutable, for one thread. */
    public static final class Builder {
        private final Path folder;
        private final List<LabelTask> tasks;
        private List<Integer> sizes = List.of(40);
        private Duration timeout = Duration.ofSeconds(10);
        private boolean lan;
        private int port;
        private long seed = 1;
        private InstantSource clock = InstantSource.system();
        private final SecureRandom random = new SecureRandom();

        private Builder(Path folder, List<LabelTask> tasks) {
            this.folder = Objects.requireNonNull(folder, "folder");
            this.tasks = List.copyOf(tasks);
            if (tasks.isEmpty()) throw new IllegalArgumentException("nothing to label; expected at least one image");
        }

        /**
         * How wide to show codes.
         *
         * @param millimetres each 5 to 500; every code is shown at every size
         * @return this
         * @throws IllegalArgumentException for other numbers, or none
         */
        public Builder sizes(List<Integer> millimetres) {
            if (millimetres.isEmpty() || millimetres.stream().anyMatch(mm -> mm < 5 || mm > 500)) {
                throw new IllegalArgumentException("sizes " + millimetres + " are not within 5 to 500 mm");
            }
            sizes = millimetres.stream().distinct().toList();
            return this;
        }

        /**
         * After how long a code that no phone has opened counts as not scanned.
         *
         * @param timeout one second to ten minutes
         * @return this
         * @throws IllegalArgumentException for any other duration
         */
        public Builder timeout(Duration timeout) {
            if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("timeout " + timeout + " is not within a second to ten minutes");
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Opens the server to the network, which phones need to open a code's address. Whoever sees the page's address can
         * label.
         *
         * @param lan whether to
         * @return this
         */
        public Builder lan(boolean lan) {
            this.lan = lan;
            return this;
        }

        /**
         * The port.
         *
         * @param port 0 for any that is free, up to 65535
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder port(int port) {
            if (port < 0 || port > 65535)
                throw new IllegalArgumentException("port " + port + " is not within 0 to 65535");
            this.port = port;
            return this;
        }

        /**
         * The seed of the order in which images come; addresses do not depend on it.
         *
         * @param seed any number
         * @return this
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * What time it is.
         *
         * @param clock the clock
         * @return this
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws IOException if the folder cannot be written or the port is taken
         */
        public LabelServer start() throws IOException {
            return new LabelServer(this);
        }
    }
}
