package io.github.qrart.onnx.sampling;

import java.util.SplittableRandom;

/** Where a sampler's chance comes from. */
@FunctionalInterface
public interface NoiseSource {
    /** The step to ask for to get the noise that a sampler begins with. */
    int BEGINNING = -1;

    /**
     * Normally distributed numbers of mean 0 and variance 1.
     *
     * @param step {@link #BEGINNING}, or the step that adds the noise, from 0
     * @return one for each number of all samples; the same for the same step
     */
    float[] noise(int step);

    /**
     * Noise from a seed for each sample, so that a sample's noise does not depend on the others.
     *
     * @param seeds one for each sample
     * @param length numbers in a sample
     * @return the source; safe for use by several threads
     */
    static NoiseSource seeded(long[] seeds, int length) {
        long[] copy = seeds.clone();
        return step -> {
            float[] all = new float[copy.length * length];
            for (int s = 0; s < copy.length; s++) {
                // Far apart, so that neither the next seed nor the next step continues a stream.
                SplittableRandom random = new SplittableRandom(
                        new SplittableRandom(copy[s]).nextLong() + 0x9e3779b97f4a7c15L * (step + 2));
                for (int i = 0; i < length; i++) all[s * length + i] = (float) random.nextGaussian();
            }
            return all;
        };
    }
}
