package io.github.qrart.weave;

import io.github.qrart.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Pictures that are hard in different ways. */
enum Pictures {
    GRADIENT {
        @Override
        int at(int x, int y, int size, SplittableRandom random) {
            return 255 * x / size << 16 | 255 * y / size << 8 | 255 * (size - x) / size;
        }
    },
    NOISE {
        @Override
        int at(int x, int y, int size, SplittableRandom random) {
            return 0x705c84 + random.nextInt(64) * 0x010000 + random.nextInt(64) * 0x000100 + random.nextInt(64);
        }
    },
    DARK {
        @Override
        int at(int x, int y, int size, SplittableRandom random) {
            return 0x060a14;
        }
    },
    LIGHT {
        @Override
        int at(int x, int y, int size, SplittableRandom random) {
            return 0xfdf6e8;
        }
    },
    STRIPES {
        @Override
        int at(int x, int y, int size, SplittableRandom random) {
            return (x + y) / 23 % 2 == 0 ? 0xe8d030 : 0x203880;
        }
    };

    abstract int at(int x, int y, int size, SplittableRandom random);

    BufferedImage image(int size) {
        SplittableRandom random = new SplittableRandom(5);
        int[] rgb = new int[size * size];
        for (int i = 0; i < rgb.length; i++) rgb[i] = at(i % size, i / size, size, random);
        return Pixels.image(size, size, rgb);
    }
}
