package io.github.qrart.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Photographs as a person with a phone might take them: near and far, turned, tilted, out of focus, in poor and uneven
 * light. Each property is drawn from equally likely strata, so that a few captures cover its range.
 */
public final class Captures {
    /** The most that can be asked for. */
    public static final int MOST = 10_000;

    private final SplittableRandom random;
    private final int count;

    private Captures(int count, long seed) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(count + " captures are not within 1 to " + MOST);
        }
        random = new SplittableRandom(seed);
        this.count = count;
    }

    /**
     * Captures that tell about the image rather than about ZXing: a fifth to three fifths of the size, tilted by up to 14°,
     * with neither glare nor JPEG nor clutter.
     *
     * @param count 1 to {@value #MOST}
     * @param seed the same captures for the same seed
     * @return as many captures
     * @throws IllegalArgumentException for any other number
     */
    public static List<Capture> of(int count, long seed) {
        return new Captures(count, seed).draw(.58, 14, false);
    }

    /**
     * Captures over all that happens: a fifth of the size to full size, tilted by up to 40°, as JPEG files, one in four
     * with a reflection and one in four among clutter.
     *
     * @param count 1 to {@value #MOST}
     * @param seed the same captures for the same seed
     * @return as many captures
     * @throws IllegalArgumentException for any other number
     */
    public static List<Capture> hard(int count, long seed) {
        return new Captures(count, seed).draw(1, 40, true);
    }

    private List<Capture> draw(double nearest, double tilted, boolean hard) {
        double[] scale = strata(Math.log(.22), Math.log(nearest));
        double[] defocus = strata(0, 1);
        double[] rotation = strata(-25, 25);
        double[] tilt = strata(0, tilted);
        double[] tiltAxis = strata(0, 360);
        double[] gamma = strata(Math.log(.6), Math.log(1.6));
        double[] contrast = strata(.45, 1);
        double[] lift = strata(0, 1);
        double[] shade = strata(0, .25);
        double[] shadeAxis = strata(0, 360);
        double[] noise = strata(0, 9);
        double[] page = strata(0, 4);
        List<Capture> captures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double s = Math.exp(scale[i]);
            // Every other one also lies on a side or on its head.
            Capture.Pose pose = new Capture.Pose(rotation[i] + (i % 2 == 0 ? 0 : 90 * (i % 4)), tilt[i], tiltAxis[i]);
            Capture.Light light = new Capture.Light(
                    Math.exp(gamma[i]), contrast[i], lift[i], shade[i], shadeAxis[i], Capture.Glare.NONE);
            Capture.Surroundings around = new Capture.Surroundings(page[i] < 2 ? 255 : page[i] < 3 ? 205 : 70, 0);
            Capture capture =
                    new Capture(s, .5 + 1.5 * defocus[i] * s, pose, light, noise[i], 100, around, random.nextLong());
            captures.add(hard ? harder(capture, i) : capture);
        }
        return List.copyOf(captures);
    }

    private Capture harder(Capture capture, int i) {
        Capture.Light light = capture.light();
        Capture out = capture.withJpegQuality(random.nextInt(30, 91));
        if (i % 4 == 1) {
            Capture.Glare glare = new Capture.Glare(
                    random.nextDouble(.3, 1), random.nextDouble(), random.nextDouble(), random.nextDouble(.1, .3));
            out = out.with(new Capture.Light(
                    light.gamma(), light.contrast(), light.lift(), light.shade(), light.shadeAxis(), glare));
        }
        if (i % 4 == 2) {
            out = out.with(new Capture.Surroundings(capture.surroundings().page(), random.nextDouble(.2, 1)));
        }
        return out;
    }

    /** One number from each of as many equal parts of a range, in random order. */
    private double[] strata(double from, double to) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = from + (to - from) * (i + random.nextDouble()) / count;
            int j = random.nextInt(i + 1);
            double v = values[i];
            values[i] = values[j];
            values[j] = v;
        }
        return values;
    }
}
