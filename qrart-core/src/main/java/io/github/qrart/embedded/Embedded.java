package io.github.qrart.embedded;

import io.github.qrart.AestheticScorer;
import io.github.qrart.BestOfNSelector;
import io.github.qrart.Generator;
import io.github.qrart.ScanScorer;
import io.github.qrart.Verifier;
import io.github.qrart.aesthetic.VisualAestheticScorer;
import io.github.qrart.repair.CodeRepair;
import io.github.qrart.scan.EnsembleScanScorer;
import io.github.qrart.scan.Tier;
import io.github.qrart.scan.ZxingVerifier;
import io.github.qrart.scene.SceneGenerator;
import java.util.concurrent.Executor;

/**
 * The way in for a host application: a selector of parts that need no GPU, no weights and no network.
 *
 * <pre>{@code
 * Selection selection = Embedded.selector(executor).build().select(request);
 * }</pre>
 *
 * <p>Everything returned is safe for use by several threads.
 */
public final class Embedded {
    private Embedded() {}

    /**
     * Starts a selector of the parts below, with the defaults of {@link BestOfNSelector}.
     *
     * @param executor runs the work; best with as many threads as there are processors
     * @return a builder
     */
    public static BestOfNSelector.Builder selector(Executor executor) {
        return BestOfNSelector.builder(generator(), scanScorer(), verifier(), aestheticScorer(), executor);
    }

    /**
     * Weaves into the request's picture when it has one, and draws a scene from its prompt otherwise.
     *
     * @return the generator
     */
    public static Generator generator() {
        return new EmbeddedGenerator();
    }

    /**
     * Draws a scene from a request's prompt, as {@link #generator()} does without a picture; it writes SVG too, and places
     * logos.
     *
     * @return the generator
     */
    public static SceneGenerator scenes() {
        return SceneGenerator.ofDefaults().checkedBy(EnsembleScanScorer.of(Tier.FAST));
    }

    /**
     * Looks at the modules and reads with ZXing at several sizes; one calibrated probability of both.
     *
     * @return the scorer
     */
    public static ScanScorer scanScorer() {
        return EnsembleScanScorer.ofDefaults();
    }

    /**
     * Reads the finished image with ZXing.
     *
     * @return the verifier
     */
    public static Verifier verifier() {
        return ZxingVerifier.ofDefaults();
    }

    /**
     * Looks at contrast, colour and texture, and at the likeness to the request's picture.
     *
     * @return the scorer
     */
    public static AestheticScorer aestheticScorer() {
        return VisualAestheticScorer.ofDefaults();
    }

    /**
     * Mends images that should carry a code and barely do, until the scan scorer is content.
     *
     * @return the repair
     */
    public static CodeRepair codeRepair() {
        return CodeRepair.of(scanScorer());
    }
}
