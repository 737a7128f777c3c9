package io.github.qrart.eval.dataset;

import io.github.qrart.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes pairs from word lists: prompts of three kinds, and web addresses of two lengths. The kinds are {@code scene} (an
 * adjective and a noun), {@code style} (a subject in a manner) and {@code long} (a description of 20 to 35 words); every
 * second address is one of 21 short ones (14 to 28 bytes), the others have a path or a query (35 to 110 bytes).
 * All addresses lie in domains that are reserved for examples (RFC 2606).
 *
 * <p>The same seed gives the same pairs, and the first pairs of a longer dataset are the shorter one. Immutable.
 */
public final class PairMaker {
    /** The most pairs that can be made: far fewer than the words allow, so that none comes twice. */
    public static final int MOST = 100_000;

    private static final List<String> KINDS = List.of("scene", "style", "long");
    private static final Map<String, List<String>> WORDS = words();

    private final long seed;

    private PairMaker(long seed) {
        this.seed = seed;
    }

    /**
     * A maker.
     *
     * @param seed any number
     * @return the maker
     */
    public static PairMaker of(long seed) {
        return new PairMaker(seed);
    }

    /**
     * Makes pairs: the kinds and lengths in turn.
     *
     * @param count 1 to {@value #MOST}
     * @return the pairs, no two the same
     * @throws IllegalArgumentException for any other count
     */
    public Dataset make(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " pairs are not within 1 to " + MOST);
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Pair> pairs = new ArrayList<>(count);
        Set<String> ids = new HashSet<>();
        while (pairs.size() < count) {
            int i = pairs.size();
            String kind = KINDS.get(i % KINDS.size());
            String address = i / KINDS.size() % 2 == 0 ? pick("short", random) : longAddress(random);
            Pair pair = new Pair(prompt(kind, random), Payload.of(address), kind, "");
            if (ids.add(pair.id())) pairs.add(pair);
        }
        return new Dataset(pairs);
    }

    private static String prompt(String kind, SplittableRandom random) {
        return switch (kind) {
            case "scene" -> article(pick("adjective", random) + " " + pick("noun", random));
            case "style" -> article(pick("noun", random)) + " " + pick("time", random) + ", " + pick("style", random);
            default -> longPrompt(random);
        };
    }

    private static String longPrompt(SplittableRandom random) {
        return article(pick("adjective", random) + " " + pick("noun", random)) + " " + pick("time", random) + ", "
                + pick("detail", random) + ", " + pick("detail", random) + ", with " + pick("light", random) + " and "
                + pick("palette", random) + ", " + pick("style", random);
    }

    private static String article(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    private static String longAddress(SplittableRandom random) {
        String host = pick("host", random);
        String path = pick("path", random) + "/" + pick("path", random);
        String number = Integer.toString(random.nextInt(1000, 1_000_000));
        return switch (random.nextInt(3)) {
            case 0 -> host + "/" + path + "/" + number;
            case 1 -> host + "/" + path + "?id=" + number;
            default ->
                host + "/" + path + "?ref=" + pick("path", random) + "&utm_campaign=" + pick("path", random) + "&id="
                        + number;
        };
    }

    private static String pick(String list, SplittableRandom random) {
        List<String> words = WORDS.getOrDefault(list, List.of());
        return words.get(random.nextInt(words.size()));
    }

    private static Map<String, List<String>> words() {
        try (InputStream in = PairMaker.class.getResourceAsStream("words.txt")) {
            if (in == null) throw new IllegalStateException("words.txt is missing beside the classes");
            Map<String, List<String>> lists = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int colon = line.indexOf(':');
                lists.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 1).strip().split("\\s*;\\s*")));
            }
            return Map.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
