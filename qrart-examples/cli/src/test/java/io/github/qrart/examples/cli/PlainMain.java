package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import java.util.concurrent.CountDownLatch;

/** The program with plain codes, for tests that stop a process. Hangs after the candidates that {@code hang} says. */
final class PlainMain {
    private PlainMain() {}

    public static void main(String[] args) {
        int hang = Integer.getInteger("hang", Integer.MAX_VALUE);
        PlainEngine engine = new PlainEngine() {
            @Override
            public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
                if (drawn.get() >= hang) new CountDownLatch(1).await();
                return super.generate(request, seed);
            }
        };
        Main.run(engine, args);
    }
}
