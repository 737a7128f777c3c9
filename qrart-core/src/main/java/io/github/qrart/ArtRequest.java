package io.github.qrart;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to draw: a payload and, as the generator needs, a prompt or a picture.
 *
 * <pre>{@code
 * ArtRequest request = ArtRequest.builder(Payload.of("https://example.com")).prompt("a snow village at dusk").build();
 * }</pre>
 *
 * <p>Immutable, as long as nobody draws into the picture. Equal when all values are: pictures are compared by their
 * pixels, as 8-bit sRGB with transparency, which takes time only when everything else is equal. The hash looks at the
 * picture's width and height alone.
 */
public final class ArtRequest {
    /** The smallest size in pixels that can be asked for. */
    public static final int MIN_SIZE = 128;
    /** The largest size in pixels that can be asked for. */
    public static final int MAX_SIZE = 4096;

    private final Payload payload;
    private final String prompt;
    private final @Nullable BufferedImage picture;
    private final Preset preset;
    private final int size;
    private final long seed;
    private final UrlPolicy urlPolicy;

    private ArtRequest(Builder b) {
        payload = b.payload;
        prompt = b.prompt;
        picture = b.picture;
        preset = b.preset;
        size = b.size;
        seed = b.seed;
        urlPolicy = b.urlPolicy;
    }

    /**
     * Starts a request: no prompt, no picture, {@link Preset#BALANCED}, 768 px, seed 1, {@link UrlPolicy#WARN}.
     *
     * @param payload what a reader must return
     * @return a builder
     */
    public static Builder builder(Payload payload) {
        return new Builder(payload);
    }

    /**
     * Starts a request from another one.
     *
     * @param request the values to start with
     * @return a builder
     */
    public static Builder builder(ArtRequest request) {
        Builder b = new Builder(request.payload);
        b.prompt = request.prompt;
        b.picture = request.picture;
        b.preset = request.preset;
        b.size = request.size;
        b.seed = request.seed;
        b.urlPolicy = request.urlPolicy;
        return b;
    }

    /**
     * What a reader must return.
     *
     * @return the payload
     */
    public Payload payload() {
        return payload;
    }

    /**
     * What to draw, in words.
     *
     * @return the prompt; empty for none
     */
    public String prompt() {
        return prompt;
    }

    /**
     * The picture to carry the code.
     *
     * @return the caller's image, not a copy; must not be drawn into
     */
    public Optional<BufferedImage> picture() {
        return Optional.ofNullable(picture);
    }

    /**
     * What to give up first.
     *
     * @return the preset
     */
    public Preset preset() {
        return preset;
    }

    /**
     * Side of the square image to make, quiet zone included.
     *
     * @return pixels, {@value #MIN_SIZE} to {@value #MAX_SIZE}
     */
    public int size() {
        return size;
    }

    /**
     * The first candidate's seed; the others count on from it.
     *
     * @return any number
     */
    public long seed() {
        return seed;
    }

    /**
     * What to do with a web address that may mislead.
     *
     * @return the policy
     */
    public UrlPolicy urlPolicy() {
        return urlPolicy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArtRequest that
                && payload.equals(that.payload)
                && prompt.equals(that.prompt)
                && preset == that.preset
                && size == that.size
                && seed == that.seed
                && urlPolicy == that.urlPolicy
                && samePixels(picture, that.picture);
    }

    @SuppressWarnings("ReferenceEquality") // an image is the same as itself, without a look at its pixels
    private static boolean samePixels(@Nullable BufferedImage a, @Nullable BufferedImage b) {
        if (a == b) return true;
        if (a == null || b == null) return false;
        int width = a.getWidth();
        if (width != b.getWidth() || a.getHeight() != b.getHeight()) return false;
        int[] rowOfA = new int[width];
        int[] rowOfB = new int[width];
        for (int y = 0; y < a.getHeight(); y++) {
            a.getRGB(0, y, width, 1, rowOfA, 0, width);
            b.getRGB(0, y, width, 1, rowOfB, 0, width);
            if (!Arrays.equals(rowOfA, rowOfB)) return false;
        }
        return true;
    }

    @Override
    public int hashCode() {
        int shape = picture == null ? 0 : 31 * picture.getWidth() + picture.getHeight();
        return Objects.hash(payload, prompt, preset, size, seed, urlPolicy, shape);
    }

    /** Everything but the pixels, for logs. */
    @Override
    public String toString() {
        return "ArtRequest[payload=" + payload + ", prompt=" + prompt + ", picture="
                + (picture == null ? "none" : picture.getWidth() + "×" + picture.getHeight()) + ", preset=" + preset
                + ", size=" + size + ", seed=" + seed + ", urlPolicy=" + urlPolicy + "]";
    }

    /** Collects an {@link ArtRequest}. Mutable, for one thread. */
    public static final class Builder {
        private final Payload payload;
        private String prompt = "";
        private @Nullable BufferedImage picture;
        private Preset preset = Preset.BALANCED;
        private int size = 768;
        private long seed = 1;
        private UrlPolicy urlPolicy = UrlPolicy.WARN;

        private Builder(Payload payload) {
            this.payload = Objects.requireNonNull(payload, "payload");
        }

        /**
         * What to draw, in words; empty when not set.
         *
         * @param prompt any text
         * @return this
         */
        public Builder prompt(String prompt) {
            this.prompt = Objects.requireNonNull(prompt, "prompt");
            return this;
        }

        /**
         * The picture to carry the code; none when not set.
         *
         * @param picture any size and type; its middle square is used. Not copied: leave it as it is
         * @return this
         */
        public Builder picture(BufferedImage picture) {
            this.picture = Objects.requireNonNull(picture, "picture");
            return this;
        }

        /**
         * What to give up first; {@link Preset#BALANCED} when not set.
         *
         * @param preset the preset
         * @return this
         */
        public Builder preset(Preset preset) {
            this.preset = Objects.requireNonNull(preset, "preset");
            return this;
        }

        /**
         * Side of the square image, quiet zone included; 768 when not set.
         *
         * @param pixels {@value ArtRequest#MIN_SIZE} to {@value ArtRequest#MAX_SIZE}
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder size(int pixels) {
            if (pixels < MIN_SIZE || pixels > MAX_SIZE) {
                throw new IllegalArgumentException(
                        "size " + pixels + " px is not within " + MIN_SIZE + " to " + MAX_SIZE + " px");
            }
            size = pixels;
            return this;
        }

        /**
         * The first candidate's seed; 1 when not set.
         *
         * @param seed any number
         * @return this
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * What to do with a web address that may mislead; {@link UrlPolicy#WARN} when not set.
         *
         * @param policy the policy
         * @return this
         */
        public Builder urlPolicy(UrlPolicy policy) {
            this.urlPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public ArtRequest build() {
            return new ArtRequest(this);
        }
    }
}
