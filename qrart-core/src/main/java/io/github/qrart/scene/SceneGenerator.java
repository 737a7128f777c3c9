package io.github.qrart.scene;

import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.ScanScorer;
import io.github.qrart.SizeTooSmallException;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.SymbolPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a symbol as a scene whose modules are the picture, without a model: a few words of the prompt choose the scene,
 * its light and its season, the seed varies it. A prompt without a word for any scene gets one picked by the seed. What
 * was understood stands in {@link Candidate#notes()}: {@code scene}, {@code mood} (light, season, and weather unless
 * clear), {@code palette} (the colours named, by word or as #rrggbb), {@code not used} (words without effect),
 * {@code chosen by} when it was the seed, and {@code redrawn} when {@link #checkedBy a scorer} was not content. Words are
 * understood in English, German, French, Spanish, Italian and Japanese.
 *
 * <p>The request's picture is not looked at. Immutable and safe for use by several threads.
 */
public final class SceneGenerator implements Generator {
    private static final int QUIET_ZONE = 4;
    private static final int MIN_MODULE = 4;
    /** How much light modules are wished for under a logo, where every dark one must be restored. */
    private static final double FOR_THE_LOGO = -4;

    private final List<Scene> scenes;
    private final @Nullable ScanScorer scorer;
    private final @Nullable Logo logo;

    private SceneGenerator(List<Scene> scenes, @Nullable ScanScorer scorer, @Nullable Logo logo) {
        if (scenes.isEmpty()) throw new IllegalArgumentException("no scenes; expected at least one");
        Set<String> ids = new HashSet<>();
        for (Scene scene : scenes) {
            if (!ids.add(scene.id())) throw new IllegalArgumentException("two scenes are called " + scene.id());
        }
        this.scenes = List.copyOf(scenes);
        this.scorer = scorer;
        this.logo = logo;
    }

    /**
     * A generator of the scenes that come with qrart: {@code hill town}, {@code snow village}, {@code paper cut},
     * {@code woodblock waves}, {@code zen garden}, {@code coral reef}, {@code penguins}, {@code cats on roofs},
     * {@code botanical}, {@code stained glass}.
     *
     * @return the generator
     */
    public static SceneGenerator ofDefaults() {
        return of(List.of(
                new HillTown(),
                new SnowVillage(),
                new PaperCut(),
                new WoodblockWaves(),
                new ZenGarden(),
                new CoralReef(),
                new Penguins(),
                new CatTown(),
                new Botanical(),
                new StainedGlass()));
    }

    /**
     * The scenes of this generator and one more, which is preferred when a prompt asks equally for it and another one.
     *
     * @param scene the scene
     * @return a new generator
     * @throws IllegalArgumentException if there is a scene of that name already
     */
    public SceneGenerator with(Scene scene) {
        List<Scene> more = new ArrayList<>(scenes);
        more.add(0, scene);
        return new SceneGenerator(more, scorer, logo);
    }

    /**
     * The same scenes, each drawing looked at by a scorer before it is returned. What it does not read, or where its part
     * {@code readers} (its probability, when it has no such part) is under .7, is drawn calmer, twice at most: with firmer
     * tones in finder patterns and in all modules' middles. The candidate's note {@code redrawn} then says how often, and
     * what was wrong with the first drawing, not with the one that is returned.
     *
     * @param scorer a fast one, which gives the same score for the same arguments
     * @return a new generator
     */
    public SceneGenerator checkedBy(ScanScorer scorer) {
        return new SceneGenerator(scenes, Objects.requireNonNull(scorer, "scorer"), logo);
    }

    /**
     * The same scenes, each with a logo on a clearing in the middle. Where a symbol's error correction would not carry it,
     * the level is raised and then the version, by four at most. Half of what a block can restore is never given to the
     * logo. The candidate's note {@code logo} says what it hides.
     *
     * @param logo the logo
     * @return a new generator, whose {@link #check} refuses payloads whose symbols do not carry the logo
     */
    public SceneGenerator withLogo(Logo logo) {
        return new SceneGenerator(scenes, scorer, Objects.requireNonNull(logo, "logo"));
    }

    /**
     * What it can draw.
     *
     * @return the scenes, the preferred ones first
     */
    public List<Scene> scenes() {
        return scenes;
    }

    /**
     * A generator of other scenes.
     *
     * @param scenes at least one; when a prompt asks equally for two of them, the first is drawn
     * @return the generator
     * @throws IllegalArgumentException if there is none, or two have the same name
     */
    public static SceneGenerator of(List<Scene> scenes) {
        return new SceneGenerator(scenes, null, null);
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("scenes", scenes.stream().map(Scene::id).collect(Collectors.joining(", ")));
        if (logo != null) settings.put("logo", logo.toString());
        if (scorer != null && !scorer.version().isEmpty()) settings.put("checked by", scorer.version());
        return new GeneratorInfo("scene", settings);
    }

    /**
     * {@inheritDoc}
     *
     * @throws SizeTooSmallException if the request's size leaves less than 4 pixels for a module
     * @throws io.github.qrart.symbol.PayloadTooLongException if no version holds the payload
     * @throws IllegalArgumentException if no symbol for the payload carries the {@linkplain #withLogo logo}
     */
    @Override
    public void check(ArtRequest request) {
        place(SymbolChoice.of(request, logo, 0), request);
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return draw(request, seed, false).candidate();
    }

    /**
     * The drawing of {@link #generate} as an SVG document: the same shapes in the same colours, without the grain of a
     * print. It is one file, without scripts, style sheets, fonts, anything from outside, or pixels other than a logo's; its
     * own size is the request's, in pixels, and it can be printed at any other. {@linkplain #checkedBy A scorer} looks at the
     * drawing without grain, and may ask for a calmer one where it did not for {@link #generate}, or the other way round.
     *
     * @param request what to draw
     * @param seed the candidate's seed
     * @return the document, to be written as UTF-8
     * @throws IllegalArgumentException if the scene does something that is no shape, such as drawing text or a picture,
     *     or no symbol for the payload carries the {@linkplain #withLogo logo}
     * @throws SizeTooSmallException if the request's size leaves less than 4 pixels for a module
     * @throws io.github.qrart.symbol.PayloadTooLongException if no version holds the payload
     * @throws InterruptedException if the thread is interrupted
     */
    public String svg(ArtRequest request, long seed) throws InterruptedException {
        return draw(request, seed, true).svg();
    }

    private record Drawing(Candidate candidate, String svg) {}

    private Drawing draw(ArtRequest request, long seed, boolean asSvg) throws InterruptedException {
        PromptReading prompt = PromptReading.of(request.prompt(), scenes);
        Scene scene = prompt.scene() != null ? prompt.scene() : scenes.get(Math.floorMod(seed, scenes.size()));
        Mood mood = mood(prompt, scene, seed);
        SymbolPlan plan = symbol(request, scene, mood, seed);
        SymbolPlacement placement = place(plan, request);
        Grading grading = prompt.palette().tints().isEmpty() ? null : new Grading(prompt.palette());
        IntUnaryOperator recorded = !asSvg ? null : grading == null ? rgb -> rgb : grading::graded;
        SceneCanvas canvas = new SceneCanvas(request.size(), plan, placement, mood, seed, recorded);
        LogoDrawing mark = logo == null ? null : new LogoDrawing(logo, area(plan), canvas);
        try {
            scene.draw(canvas);
            if (mark != null) mark.clearing();
            WeatherVeil.draw(canvas);
        } catch (NotVectorException e) {
            throw new IllegalArgumentException(
                    "the scene \"" + scene.id() + "\" " + e.getMessage() + ", which SVG cannot be made of here;"
                            + " expected only shapes (fill, draw), shade and masks; ask for pixels instead",
                    e);
        } finally {
            canvas.close();
        }
        if (grading != null) grading.apply(canvas.pixels());
        Softening.apply(canvas.pixels(), request.size(), placement.moduleSize());
        int[] unguarded = asSvg ? canvas.pixels().clone() : new int[0];
        Map<String, String> notes = notes(prompt, scene, mood);
        if (logo != null) notes.put("logo", said(area(plan), plan));
        Guarding guarding = new Guarding(scorer, mark == null ? null : mark::lay);
        guarding.apply(canvas, placement, request).ifPresent(why -> notes.put("redrawn", why));
        Candidate candidate = new Candidate(seed, canvas.image(), placement, null, notes);
        SvgRecorder recorder = canvas.recorder().orElse(null);
        if (recorder == null) return new Drawing(candidate, "");
        recorder.corrected(unguarded, guarding.guarded(), request.size());
        if (mark != null) mark.record(recorder);
        return new Drawing(candidate, recorder.document(request.size(), scene.id()));
    }

    private LogoArea area(SymbolPlan plan) {
        Logo placed = Objects.requireNonNull(logo, "logo");
        return LogoArea.of(placed, placed.share(), plan.modules());
    }

    private static String said(LogoArea area, SymbolPlan plan) {
        LogoArea.Loss loss = area.loss(plan);
        return area.width() + "×" + area.height() + " of " + plan.modules() + "×" + plan.modules()
                + " modules, hides at most " + loss.hidden() + " of the " + loss.correctable()
                + " codewords that a block restores";
    }

    /** Eight seeds in a row have eight masks: eight different grounds to build on. A wish narrows them to half. */
    @SuppressWarnings("ReferenceEquality") // another wish that wishes nothing would cost time only
    private SymbolPlan symbol(ArtRequest request, Scene scene, Mood mood, long seed) {
        SymbolPlan plan = SymbolChoice.of(request, logo, Math.floorMod(seed, 8));
        Wish wish = scene.wish(new SceneSketch(plan.modules(), mood, seed));
        if (logo == null) return wish == Wish.NONE ? plan : SymbolChoice.of(plan, wish, Math.floorMod(seed, 4));
        LogoArea area = area(plan);
        Wish light = (x, y) -> area.contains(x, y) ? FOR_THE_LOGO : wish.at(x, y);
        return SymbolChoice.of(plan, light, Math.floorMod(seed, 4))
                .covering(area.column(), area.row(), area.width(), area.height());
    }

    /** As large as the quiet zone allows, so that every size shows the same picture; modules are seldom whole pixels. */
    private static SymbolPlacement place(SymbolPlan plan, ArtRequest request) {
        int across = plan.modules() + 2 * QUIET_ZONE;
        double module = (double) request.size() / across;
        if (module < MIN_MODULE) {
            throw new SizeTooSmallException(request.size(), plan.modules(), across * MIN_MODULE);
        }
        double margin = QUIET_ZONE * module;
        return SymbolPlacement.of(new Box(margin, margin, request.size() - margin, request.size() - margin), plan);
    }

    private static Mood mood(PromptReading prompt, Scene scene, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TimeOfDay> times = scene.times();
        List<Season> seasons = scene.seasons();
        TimeOfDay time = times.get(random.nextInt(times.size()));
        Season season = seasons.get(random.nextInt(seasons.size()));
        return new Mood(
                prompt.timeFor(scene).orElse(time),
                prompt.seasonFor(scene).orElse(season),
                prompt.weatherFor(scene).orElse(Weather.CLEAR));
    }

    private static Map<String, String> notes(PromptReading prompt, Scene scene, Mood mood) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("scene", scene.id());
        String weather = mood.weather() == Weather.CLEAR ? "" : ", " + lower(mood.weather());
        notes.put("mood", lower(mood.time()) + ", " + lower(mood.season()) + weather);
        if (!prompt.colours().isEmpty()) notes.put("palette", String.join(", ", prompt.colours()));
        if (prompt.scene() == null) notes.put("chosen by", "seed");
        notUsed(prompt, scene).ifPresent(words -> notes.put("not used", words));
        return notes;
    }

    private static Optional<String> notUsed(PromptReading prompt, Scene scene) {
        List<String> words = new ArrayList<>(prompt.unknown());
        prompt.times().stream()
                .filter(time -> prompt.timeFor(scene).filter(time::equals).isEmpty())
                .forEach(time -> words.add(lower(time)));
        prompt.seasons().stream()
                .filter(season -> prompt.seasonFor(scene).filter(season::equals).isEmpty())
                .forEach(season -> words.add(lower(season)));
        prompt.weathers().stream()
                .filter(weather ->
                        prompt.weatherFor(scene).filter(weather::equals).isEmpty())
                .forEach(weather -> words.add(lower(weather)));
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
