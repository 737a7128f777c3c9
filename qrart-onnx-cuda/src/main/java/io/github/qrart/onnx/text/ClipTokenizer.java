package io.github.qrart.onnx.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The byte-pair encoding of CLIP: lower case, cut into words, numerals and punctuation, each word into the pieces that
 * were merged first when the vocabulary was made.
 *
 * <p>Equal, token for token, to {@code CLIPTokenizer} of Hugging Face's transformers 5, as far as the JDK's Unicode
 * tables know the same characters as that library's. Immutable and safe for use by several threads.
 */
public final class ClipTokenizer {
    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final String WORD_END = "</w>";

    private static final Pattern SPECIAL = Pattern.compile("<\\|startoftext\\|>|<\\|endoftext\\|>");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PIECES = Pattern.compile(
            SPECIAL.pattern() + "|'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final String[] BYTES = byteSymbols();

    private final Map<String, Integer> ids;
    private final Map<Pair, Integer> ranks;
    private final int start;
    private final int end;

    private record Pair(String left, String right) {}

    private ClipTokenizer(Map<String, Integer> ids, Map<Pair, Integer> ranks) {
        this.ids = ids;
        this.ranks = ranks;
        start = special(ids, START);
        end = special(ids, END);
    }

    private static int special(Map<String, Integer> ids, String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary of " + ids.size() + " tokens has no " + token
                    + "; expected the vocab.json of a CLIP tokenizer");
        }
        return id;
    }

    /**
     * A tokenizer of a vocabulary.
     *
     * @param vocabulary the number of each token
     * @param merges pairs of pieces divided by a space, those to merge first at the front
     * @return the tokenizer
     * @throws IllegalArgumentException if the vocabulary lacks the start, the end or one of the 512 bytes, or a merge is
     *     not two pieces or makes no token
     */
    public static ClipTokenizer of(Map<String, Integer> vocabulary, List<String> merges) {
        Map<String, Integer> ids = new HashMap<>(vocabulary);
        for (String symbol : BYTES) {
            if (!ids.containsKey(symbol) || !ids.containsKey(symbol + WORD_END)) {
                throw new IllegalArgumentException("the vocabulary of " + ids.size() + " tokens has not both " + symbol
                        + " and " + symbol + WORD_END + "; expected the vocab.json of a CLIP tokenizer");
            }
        }
        Map<Pair, Integer> ranks = new HashMap<>();
        for (String merge : merges) {
            String[] parts = merge.split(" ", -1);
            if (parts.length != 2 || !ids.containsKey(parts[0] + parts[1])) {
                throw new IllegalArgumentException(
                        "merge \"" + merge
                                + "\" is not two pieces that make a token; expected the merges.txt that belongs to the vocabulary");
            }
            ranks.putIfAbsent(new Pair(parts[0], parts[1]), ranks.size());
        }
        return new ClipTokenizer(ids, ranks);
    }

    /**
     * Reads {@code vocab.json} and {@code merges.txt} of a folder.
     *
     * @param folder the folder
     * @return the tokenizer
     * @throws IOException if a file cannot be read, or is not what its name says
     */
    public static ClipTokenizer load(Path folder) throws IOException {
        Path vocabulary = folder.resolve("vocab.json");
        Path merges = folder.resolve("merges.txt");
        try {
            Map<String, Integer> ids = JsonMapper.shared()
                    .readValue(Files.readString(vocabulary), new TypeReference<Map<String, Integer>>() {});
            List<String> lines = Files.readString(merges)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#version"))
                    .toList();
            return of(ids, lines);
        } catch (JacksonException e) {
            throw new IOException(
                    vocabulary + " is not a JSON object of tokens and their numbers: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * The token that a row begins with.
     *
     * @return its number
     */
    public int start() {
        return start;
    }

    /**
     * The token that a text ends with, and that fills the rest of a row.
     *
     * @return its number
     */
    public int end() {
        return end;
    }

    /**
     * Cuts a text into tokens.
     *
     * @param text any text
     * @return their numbers, as many as there are, without start and end
     */
    public int[] encode(String text) {
        List<Integer> tokens = new ArrayList<>();
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            encodePlain(text.substring(from, special.start()), tokens);
            tokens.add(special.group().equals(START) ? start : end);
            from = special.end();
        }
        encodePlain(text.substring(from), tokens);
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private void encodePlain(String text, List<Integer> tokens) {
        String normal =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        Matcher pieces = PIECES.matcher(lowerCase(normal));
        while (pieces.find()) encodePiece(pieces.group(), tokens);
    }

    /** Character by character: a Greek word must not end in the form of sigma that stands at the end of words. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    /** A special token that only appears now, by lower-casing, is text: three pieces that join nothing beside them. */
    private void encodePiece(String piece, List<Integer> tokens) {
        if (SPECIAL.matcher(piece).matches()) {
            encodeWord("<|", tokens);
            encodeWord(piece.substring(2, piece.length() - 2), tokens);
            encodeWord("|>", tokens);
        } else {
            encodeWord(piece, tokens);
        }
    }

    private void encodeWord(String word, List<Integer> tokens) {
        List<String> parts = new ArrayList<>();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) parts.add(BYTES[b & 255]);
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + WORD_END);
        for (int at = firstMerge(parts); at >= 0; at = firstMerge(parts)) {
            parts.set(at, parts.get(at) + parts.remove(at + 1));
        }
        for (String part : parts) tokens.add(Objects.requireNonNull(ids.get(part)));
    }

    /** Where the pair stands that was merged first when the vocabulary was made, the leftmost of several; -1 for none. */
    private int firstMerge(List<String> parts) {
        int best = Integer.MAX_VALUE;
        int at = -1;
        for (int i = 0; i + 1 < parts.size(); i++) {
            Integer rank = ranks.get(new Pair(parts.get(i), parts.get(i + 1)));
            if (rank != null && rank < best) {
                best = rank;
                at = i;
            }
        }
        return at;
    }

    /**
     * A printable character for each byte, as GPT-2 has it: the printable ones of Latin-1 stand for themselves, the others
     * for U+0100 and on, in order.
     */
    private static String[] byteSymbols() {
        String[] symbols = new String[256];
        Arrays.fill(symbols, "");
        int next = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = b >= '!' && b <= '~' || b >= 0xa1 && b <= 0xac || b >= 0xae;
            symbols[b] = Character.toString(printable ? b : next++);
        }
        return symbols;
    }
}
