package io.github.qrart.symbol;

import io.github.qrart.symbol.Segments.Mode;
import io.github.qrart.symbol.Segments.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other ways to write the same payload: each one step from the shortest. A segment is cut in two or written in a wider
 * mode, two neighbours are joined, or the boundary between them is moved. All that follows is then shifted, and the
 * symbol looks different.
 *
 * <p>Only segments of ASCII bytes take part. Readers that guess the character set do so segment by segment, some by how
 * many bytes are above 127; a segment with such bytes stays as it is, and so do its ends.
 */
final class Segmentations {
    /** Places in a segment at which it is cut, at most. */
    private static final int CUTS = 16;

    /** How many bytes a boundary is moved by, at most. */
    private static final int MOVES = 3;

    private final byte[] payload;
    private final List<Segment> shortest;
    private final Set<List<Segment>> found = new LinkedHashSet<>();

    private Segmentations(byte[] payload, List<Segment> shortest) {
        this.payload = payload;
        this.shortest = shortest;
    }

    /**
     * Segmentations of a payload, the shortest first, then the others by length.
     *
     * @param shortest the shortest
     * @param capacity how many bits they may take
     * @param count how many at most, at least 1
     */
    static List<List<Segment>> of(byte[] payload, List<Segment> shortest, int version, int capacity, int count) {
        if (count == 1) return List.of(shortest);
        return new Segmentations(payload, shortest)
                .all().stream()
                        .filter(segments -> Segments.bits(segments, version) <= capacity)
                        .sorted(Comparator.comparingInt(segments -> Segments.bits(segments, version)))
                        .limit(count)
                        .toList();
    }

    private Set<List<Segment>> all() {
        found.add(shortest);
        for (int i = 0; i < shortest.size(); i++) {
            Segment s = shortest.get(i);
            if (!isAscii(s)) continue;
            widen(i, s);
            cut(i, s);
            if (i + 1 < shortest.size() && isAscii(shortest.get(i + 1))) {
                join(i, s, shortest.get(i + 1));
                move(i, s, shortest.get(i + 1));
            }
        }
        return found;
    }

    private void widen(int index, Segment s) {
        for (Mode mode : Mode.values()) {
            if (mode.compareTo(s.mode()) > 0) replace(index, 1, new Segment(mode, s.from(), s.to()));
        }
    }

    /** Cuts in halves, then in quarters and so on, so that the first few cuts are far apart. */
    private void cut(int index, Segment s) {
        for (int parts = 2; parts <= CUTS; parts *= 2) {
            for (int part = 1; part < parts; part += 2) {
                int at = s.from() + s.length() * part / parts;
                replace(index, 1, new Segment(s.mode(), s.from(), at), new Segment(s.mode(), at, s.to()));
            }
        }
    }

    private void join(int index, Segment left, Segment right) {
        for (Mode mode : Mode.values()) replace(index, 2, new Segment(mode, left.from(), right.to()));
    }

    private void move(int index, Segment left, Segment right) {
        for (int by = -MOVES; by <= MOVES; by++) {
            int at = left.to() + by;
            replace(index, 2, new Segment(left.mode(), left.from(), at), new Segment(right.mode(), at, right.to()));
        }
    }

    /** Notes the shortest segmentation with {@code count} segments replaced, if that is one. */
    private void replace(int index, int count, Segment... by) {
        for (Segment s : by) if (s.length() < 1 || !isHeld(s)) return;
        List<Segment> other = new ArrayList<>(shortest);
        other.subList(index, index + count).clear();
        other.addAll(index, List.of(by));
        found.add(List.copyOf(other));
    }

    private boolean isHeld(Segment s) {
        for (int i = s.from(); i < s.to(); i++) if (!s.mode().holds(payload[i])) return false;
        return true;
    }

    private boolean isAscii(Segment s) {
        for (int i = s.from(); i < s.to(); i++) if (payload[i] < 0) return false;
        return true;
    }
}
