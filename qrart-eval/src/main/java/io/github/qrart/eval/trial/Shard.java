package io.github.qrart.eval.trial;

/**
 * The part of a sweep that one machine does.
 *
 * @param index which one, from 1 on
 * @param count of how many
 */
public record Shard(int index, int count) {
    /** All of it. */
    public static final Shard ALL = new Shard(1, 1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the index is not within 1 to the count
     */
    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("shard " + index + "/" + count + " is none; expected 1/N to N/N");
        }
    }

    /**
     * Reads one.
     *
     * @param text such as {@code 2/8}
     * @return the shard
     * @throws IllegalArgumentException if it is none
     */
    public static Shard parse(String text) {
        if (!text.matches("\\d{1,6}/\\d{1,6}")) {
            throw new IllegalArgumentException("shard " + text + " is none; expected i/n, such as 2/8");
        }
        int slash = text.indexOf('/');
        return new Shard(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean has(long number) {
        return number % count == index - 1;
    }

    /** How many of so many it has. */
    long share(long total) {
        return total / count + (total % count >= index ? 1 : 0);
    }

    String fileName() {
        return index + "of" + count;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
