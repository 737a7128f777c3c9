package io.github.qrart.symbol;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The function patterns of a version and the path along which bits are placed (ISO/IEC 18004, 6.3 and 7.7.3). Depends
 * on the version only, so it is made once for each and shared. Modules are indexed {@code y * size + x}.
 */
final class Layout {
    private static final Layout[] CACHE = new Layout[41];

    final int size;
    /** The function role of each module, or null where bits are placed. */
    final @Nullable Role[] function;
    /** The colour of each function module; format and version modules are left light. */
    final boolean[] dark;
    /** Module indices in the order in which bits are placed. */
    final int[] path;
    /** Where each module stands on that path, or -1 for function patterns. */
    final int[] position;

    private Layout(int version) {
        size = 17 + 4 * version;
        function = new Role[size * size];
        dark = new boolean[size * size];
        finder(0, 0);
        finder(size - 7, 0);
        finder(0, size - 7);
        alignment(Version.getVersionForNumber(version).getAlignmentPatternCenters());
        timing();
        format();
        if (version >= 7) versionBlocks();
        path = path();
        position = new int[size * size];
        Arrays.fill(position, -1);
        for (int k = 0; k < path.length; k++) position[path[k]] = k;
    }

    static synchronized Layout of(int version) {
        if (CACHE[version] == null) CACHE[version] = new Layout(version);
        return CACHE[version];
    }

    private void put(int x, int y, Role role, boolean isDark) {
        function[y * size + x] = role;
        dark[y * size + x] = isDark;
    }

    private void finder(int left, int top) {
        for (int y = -1; y <= 7; y++) {
            for (int x = -1; x <= 7; x++) {
                if (left + x < 0 || left + x >= size || top + y < 0 || top + y >= size) continue;
                int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                put(left + x, top + y, ring == 4 ? Role.SEPARATOR : Role.FINDER, ring != 2 && ring != 4);
            }
        }
    }

    private void alignment(int[] centres) {
        for (int cy : centres) {
            for (int cx : centres) {
                boolean atFinder = (cx < 9 && cy < 9) || (cx > size - 10 && cy < 9) || (cx < 9 && cy > size - 10);
                if (atFinder) continue;
                for (int y = -2; y <= 2; y++) {
                    for (int x = -2; x <= 2; x++) {
                        put(cx + x, cy + y, Role.ALIGNMENT, Math.max(Math.abs(x), Math.abs(y)) != 1);
                    }
                }
            }
        }
    }

    private void timing() {
        for (int i = 8; i < size - 8; i++) {
            if (function[6 * size + i] == null) put(i, 6, Role.TIMING, i % 2 == 0);
            if (function[i * size + 6] == null) put(6, i, Role.TIMING, i % 2 == 0);
        }
    }

    private void format() {
        for (int i = 0; i < 9; i++) {
            if (function[8 * size + i] == null) put(i, 8, Role.FORMAT, false);
            if (function[i * size + 8] == null) put(8, i, Role.FORMAT, false);
        }
        for (int i = 0; i < 8; i++) {
            put(size - 1 - i, 8, Role.FORMAT, false);
            put(8, size - 1 - i, Role.FORMAT, i == 7);
        }
    }

    private void versionBlocks() {
        for (int i = 0; i < 18; i++) {
            put(size - 11 + i % 3, i / 3, Role.VERSION, false);
            put(i / 3, size - 11 + i % 3, Role.VERSION, false);
        }
    }

    private int[] path() {
        int[] order = new int[size * size];
        int n = 0;
        boolean up = true;
        for (int right = size - 1; right > 0; right -= 2) {
            if (right == 6) right--;
            for (int i = 0; i < size; i++) {
                int y = up ? size - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    if (function[y * size + x] == null) order[n++] = y * size + x;
                }
            }
            up = !up;
        }
        return Arrays.copyOf(order, n);
    }
}
