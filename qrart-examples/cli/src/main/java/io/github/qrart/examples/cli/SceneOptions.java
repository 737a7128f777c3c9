package io.github.qrart.examples.cli;

import io.github.qrart.embedded.Embedded;
import io.github.qrart.picture.PictureReader;
import io.github.qrart.scene.Logo;
import io.github.qrart.scene.SceneGenerator;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what only scenes can do. Filled in by picocli. */
final class SceneOptions {
    @Option(
            names = "--svg",
            description =
                    "Write the best candidate as best.svg too: shapes, to be printed at any size. For scenes only.")
    boolean svg;

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            description =
                    "A picture to stand in the middle; what is transparent stays so. Refused where error correction"
                            + " does not carry it. For scenes only.")
    private @Nullable Path logo;

    @Option(
            names = "--logo-share",
            paramLabel = "SHARE",
            description =
                    "How much of the symbol's side the logo takes, 0.1 to 0.4. Default: " + Logo.DEFAULT_SHARE + ".")
    private @Nullable Double share;

    /** Refuses what cannot be had, before work is done for it. */
    void check(boolean drawsScenes, boolean hasFolder) {
        if (share != null && logo == null) {
            throw new IllegalArgumentException(
                    "--logo-share " + share + " says how large a logo is; expected --logo too");
        }
        if (!drawsScenes && (svg || logo != null)) {
            throw new IllegalArgumentException((svg ? "--svg" : "--logo")
                    + " has no place in what is woven into a --picture or drawn by --models; expected a scene: give"
                    + " --prompt alone");
        }
        if (svg && !hasFolder) {
            throw new IllegalArgumentException("--svg writes best.svg; expected --out DIR to write it to");
        }
    }

    /** What draws scenes, with the logo if there is one. */
    SceneGenerator scenes() {
        SceneGenerator scenes = Embedded.scenes();
        if (logo == null) return scenes;
        double side = share == null ? Logo.DEFAULT_SHARE : share;
        return scenes.withLogo(
                Logo.of(PictureReader.ofDefaults().keepingTransparency().read(logo), side));
    }

    /** What draws: scenes with the logo, or another engine when there is none. */
    Engine engine(SceneGenerator scenes, Engine otherwise) {
        return logo == null ? otherwise : new GeneratorEngine(scenes, otherwise);
    }
}
