package io.github.qrart.eval.training;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.Preset;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.scene.SceneGenerator;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import io.github.qrart.weave.PictureGenerator;
import io.github.qrart.weave.WeaveOptions;
import io.github.qrart.weave.WeaveOptionsBuilder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Codes from plain to unreadable: plain ones, scenes, pictures with a code woven in more or less firmly, codes melted into
 * pictures and codes grown from them, many of them damaged to some degree. Each is drawn from its number alone. Immutable.
 */
final class TrainingSet {
    private static final int SIZE = 768;

    private static final String[] PROMPTS = {
        "a hill town by the sea",
        "a snow village at dusk",
        "paper cut hills at sunset",
        "a harbour at night",
        "a village in the snow in the morning",
        "autumn hills of paper",
        "an old town in spring",
        "a great wave in the morning",
        "a zen garden in autumn",
        "a whale over a coral reef",
        "penguins at dusk",
        "cats on roofs at night",
        "flowers and birds",
        "a stained glass window"
    };

    private static final String[] HOSTS = {"example.com", "example.org", "shop.example", "museum.example.net"};

    private final long seed;

    TrainingSet(long seed) {
        this.seed = seed;
    }

    /** The example of a number from 0 on. */
    TrainingExample example(int number) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Payload payload = payload(random);
        String kind = switch (number % 20) {
            case 0, 10 -> "plain";
            case 1, 8, 15 -> "scene";
            case 2, 5, 9, 12, 16, 19 -> "woven";
            case 3, 7, 13, 17 -> "melted";
            default -> "grown";
        };
        Drawn drawn = switch (kind) {
            case "plain" -> plain(payload, random);
            case "scene" -> scene(payload, random);
            case "woven" -> woven(payload, random);
            case "melted" -> melted(payload, random);
            default -> grown(payload, random);
        };
        BufferedImage image = damaged(drawn, kind, random);
        String name = String.format(Locale.ROOT, "%s-%04d", kind, number);
        return new TrainingExample(name, kind, image, payload, drawn.symbol);
    }

    private record Drawn(BufferedImage image, SymbolPlacement symbol) {}

    private static Payload payload(SplittableRandom random) {
        StringBuilder text = new StringBuilder("https://")
                .append(HOSTS[random.nextInt(HOSTS.length)])
                .append('/');
        int more = (int) (random.nextInt(4) == 0 ? random.nextDouble(20, 90) : random.nextDouble(0, 25));
        for (int i = 0; i < more; i++) text.append((char) ('a' + random.nextInt(26)));
        return Payload.of(text.toString());
    }

    private static Preset preset(SplittableRandom random) {
        return Preset.values()[random.nextInt(Preset.values().length)];
    }

    private static SymbolPlacement place(Payload payload, SplittableRandom random) {
        ErrorCorrection level = ErrorCorrection.values()[random.nextInt(4)];
        int least = SymbolPlan.of(payload.bytes(), level).version();
        int version = Math.min(40, least + (random.nextInt(3) == 0 ? random.nextInt(4) : 0));
        SymbolPlan plan = SymbolPlan.builder(payload.bytes())
                .errorCorrection(level)
                .versions(version, version)
                .build();
        return SymbolPlacement.centred(plan, SIZE, 4, 4);
    }

    private static Drawn plain(Payload payload, SplittableRandom random) {
        SymbolPlacement symbol = place(payload, random);
        SymbolPlan plan = symbol.plan().orElseThrow();
        int module = (int) Math.round(symbol.moduleSize());
        int from = (int) Math.round(symbol.box().x0());
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(Color.HSBtoRGB((float) random.nextDouble(), (float) random.nextDouble(.3), 1f)));
        g.fillRect(0, 0, SIZE, SIZE);
        double value = random.nextDouble(.6) * random.nextDouble();
        g.setColor(new Color(Color.HSBtoRGB((float) random.nextDouble(), .6f, (float) value)));
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                if (plan.dark(x, y)) g.fillRect(from + x * module, from + y * module, module, module);
            }
        }
        g.dispose();
        return new Drawn(image, symbol);
    }

    private static Drawn scene(Payload payload, SplittableRandom random) throws InterruptedException {
        ArtRequest request = ArtRequest.builder(payload)
                .prompt(PROMPTS[random.nextInt(PROMPTS.length)])
                .preset(preset(random))
                .size(SIZE)
                .build();
        return drawn(SceneGenerator.ofDefaults().generate(request, random.nextLong(1, 1 << 30)));
    }

    private static Drawn woven(Payload payload, SplittableRandom random) throws InterruptedException {
        ArtRequest request = ArtRequest.builder(payload)
                .picture(DrawnPicture.of(SIZE, random.nextLong()))
                .preset(preset(random))
                .size(SIZE)
                .build();
        double firmness = random.nextBoolean() ? 1 : random.nextDouble(.4, 1.3);
        boolean fast = random.nextInt(4) == 0;
        PictureGenerator generator = PictureGenerator.of(preset -> {
            WeaveOptions usual = WeaveOptions.of(preset);
            WeaveOptionsBuilder options =
                    usual.toBuilder().margins(firmness * usual.darkMargin(), firmness * usual.lightMargin());
            return (fast ? options.fast() : options).build();
        });
        return drawn(generator.generate(request, random.nextLong(1, 1 << 30)));
    }

    private static Drawn drawn(Candidate candidate) {
        SymbolPlacement symbol = candidate.symbol();
        if (symbol == null) throw new IllegalStateException("a generator of ours did not say where the symbol lies");
        return new Drawn(candidate.image(), symbol);
    }

    private static Drawn melted(Payload payload, SplittableRandom random) {
        SymbolPlacement symbol = place(payload, random);
        BufferedImage picture = DrawnPicture.of(SIZE, random.nextLong());
        return new Drawn(MeltedCode.of(symbol, picture, random.nextLong()), symbol);
    }

    private static Drawn grown(Payload payload, SplittableRandom random) {
        SymbolPlacement symbol = place(payload, random);
        BufferedImage picture = DrawnPicture.of(SIZE, random.nextLong());
        return new Drawn(GrownCode.of(symbol, picture, random.nextLong()), symbol);
    }

    /** Scenes and woven pictures are left alone every other time, melted and grown codes mostly, plain ones hardly ever. */
    private static BufferedImage damaged(Drawn drawn, String kind, SplittableRandom random) {
        int count = switch (kind) {
            case "plain" -> random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2);
            case "melted", "grown" -> random.nextInt(4) == 0 ? 1 : 0;
            default -> random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(2);
        };
        BufferedImage image = drawn.image;
        for (int i = 0; i < count; i++) {
            int choice = random.nextInt(2 * Damage.values().length - 1);
            Damage damage = Damage.values()[choice / 2];
            image = damage.apply(image, drawn.symbol, .75 * random.nextDouble(), random.nextLong());
        }
        return image;
    }
}
