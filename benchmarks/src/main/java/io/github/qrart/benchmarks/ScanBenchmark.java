package io.github.qrart.benchmarks;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.embedded.Embedded;
import io.github.qrart.scan.EnsembleScanScorer;
import io.github.qrart.scan.Tier;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Scoring how one candidate of 768 pixels scans, on one thread, beside one plain reading by ZXing at full size. Run with
 * {@code -prof gc} for what it allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
public class ScanBenchmark {
    /** A prompt of one of the embedded scenes, or {@code picture} for the weaver. */
    @Param({"hill town", "picture"})
    public String subject = "";

    private final EnsembleScanScorer fast = EnsembleScanScorer.of(Tier.FAST);
    private final EnsembleScanScorer balanced = EnsembleScanScorer.of(Tier.BALANCED);
    private final EnsembleScanScorer thorough = EnsembleScanScorer.of(Tier.THOROUGH);
    private final Payload payload = Payload.of("https://example.com/benchmark");
    private Candidate candidate = new Candidate(0, Pictures.hills());
    private byte[] luma = new byte[0];

    /**
     * Draws the candidate.
     *
     * @throws InterruptedException never here
     */
    @Setup
    public void setUp() throws InterruptedException {
        ArtRequest.Builder builder = ArtRequest.builder(payload);
        ArtRequest request =
                (subject.equals("picture") ? builder.picture(Pictures.hills()) : builder.prompt(subject)).build();
        candidate = Embedded.generator().generate(request, 1);
        BufferedImage image = candidate.image();
        luma = new byte[image.getWidth() * image.getHeight()];
        for (int i = 0; i < luma.length; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            luma[i] = (byte) ((299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000);
        }
    }

    /**
     * The fast tier.
     *
     * @return the score
     * @throws InterruptedException never here
     */
    @Benchmark
    public ScanScore fast() throws InterruptedException {
        return fast.score(candidate.image(), payload, candidate.symbol());
    }

    /**
     * The balanced tier.
     *
     * @return the score
     * @throws InterruptedException never here
     */
    @Benchmark
    public ScanScore balanced() throws InterruptedException {
        return balanced.score(candidate.image(), payload, candidate.symbol());
    }

    /**
     * The thorough tier.
     *
     * @return the score
     * @throws InterruptedException never here
     */
    @Benchmark
    public ScanScore thorough() throws InterruptedException {
        return thorough.score(candidate.image(), payload, candidate.symbol());
    }

    /**
     * The yardstick: one reading at full size, of luma that is there already.
     *
     * @return what was read, or that nothing was
     */
    @Benchmark
    public String zxing() {
        int side = candidate.image().getWidth();
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(luma, side, side, 0, 0, side, side, false);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException e) {
            return "nothing";
        }
    }
}
