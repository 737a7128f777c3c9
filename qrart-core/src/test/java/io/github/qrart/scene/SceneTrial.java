package io.github.qrart.scene;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Draws one scene as tests need it, with and without what the generator does after a scene, and reads the result. */
final class SceneTrial {
    static final String SHORT = "https://ex.org/q7w8e9";
    static final String LONG =
            "https://events.example.com/2026/winter/register?utm_source=flyer&utm_medium=qr&ref=90210";

    private SceneTrial() {}

    static Candidate draw(Scene scene, String payload, String prompt, int size, long seed) throws InterruptedException {
        ArtRequest request = ArtRequest.builder(Payload.of(payload))
                .prompt(prompt)
                .size(size)
                .build();
        return SceneGenerator.of(List.of(scene)).generate(request, seed);
    }

    static SymbolPlan plan() {
        return SymbolPlan.of(Payload.of(SHORT).bytes(), ErrorCorrection.Q);
    }

    static SceneCanvas canvas(SymbolPlan plan, int size, Mood mood, long seed) {
        return new SceneCanvas(size, plan, SymbolPlacement.centred(plan, size, 4, 4), mood, seed);
    }

    /** The share of modules that a scene alone, without softening and tone guard, draws on their side. */
    static double shareOnTheirSide(Scene scene, Mood mood, long seed) throws InterruptedException {
        SymbolPlan plan = plan();
        int size = 444;
        SymbolPlacement placement = SymbolPlacement.centred(plan, size, 4, 4);
        SceneCanvas canvas = canvas(plan, size, mood, seed);
        scene.draw(canvas);
        canvas.close();
        Plane soft = Filters.gaussian(Plane.luma(canvas.image()), .2 * placement.moduleSize());
        int right = 0;
        int n = plan.modules();
        for (int i = 0; i < n * n; i++) {
            float luma = soft.sample(placement.centreX(i % n), placement.centreY(i / n));
            if (plan.dark(i % n, i / n) ? luma < 128 : luma > 160) right++;
        }
        return (double) right / (n * n);
    }

    /** The lowest luma next to the symbol and up to three modules away, of means over a fifth of a module. */
    static float leastLumaAround(Candidate candidate) {
        SymbolPlacement placement = Objects.requireNonNull(candidate.symbol());
        Plane soft = Filters.gaussian(Plane.luma(candidate.image()), .2 * placement.moduleSize());
        int n = placement.modules();
        float least = 255;
        for (int ring = 1; ring <= 3; ring++) {
            for (int i = -ring; i < n + ring; i++) {
                least = Math.min(least, soft.sample(placement.centreX(i), placement.centreY(-ring)));
                least = Math.min(least, soft.sample(placement.centreX(i), placement.centreY(n - 1 + ring)));
                least = Math.min(least, soft.sample(placement.centreX(-ring), placement.centreY(i)));
                least = Math.min(least, soft.sample(placement.centreX(n - 1 + ring), placement.centreY(i)));
            }
        }
        return least;
    }

    /** What ZXing reads at full size or, as a reader that samples coarsely sees it, at half. */
    static String read(Candidate candidate) throws ReaderException {
        int size = candidate.image().getWidth();
        try {
            return read(candidate, size);
        } catch (ReaderException e) {
            return read(candidate, size / 2);
        }
    }

    private static String read(Candidate candidate, int size) throws ReaderException {
        Plane luma = Filters.resize(Plane.luma(candidate.image()), size, size);
        RGBLuminanceSource source = new RGBLuminanceSource(size, size, Pixels.rgb(luma.toImage()));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
