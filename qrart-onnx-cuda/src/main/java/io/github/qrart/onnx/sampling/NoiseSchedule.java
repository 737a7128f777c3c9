package io.github.qrart.onnx.sampling;

/**
 * How much noise a model was trained with at each time, and what it predicts. Immutable.
 *
 * <p>Numbers are rounded to floats where diffusers does, so that tables agree to the last digits.
 */
public final class NoiseSchedule {
    private final SchedulerConfig config;
    private final float[] alphasCumprod;

    private NoiseSchedule(SchedulerConfig config) {
        this.config = config;
        alphasCumprod = alphasCumprod(betas(config));
    }

    /**
     * The schedule of a configuration.
     *
     * @param config the configuration
     * @return the schedule
     */
    public static NoiseSchedule of(SchedulerConfig config) {
        return new NoiseSchedule(config);
    }

    /** Variances, in floats: {@code torch.linspace} counts from the nearer end. */
    private static float[] betas(SchedulerConfig config) {
        int n = config.trainTimesteps();
        float[] betas = new float[n];
        boolean scaled = config.betaSchedule() == SchedulerConfig.BetaSchedule.SCALED_LINEAR;
        float from = (float) (scaled ? Math.sqrt(config.betaStart()) : config.betaStart());
        float to = (float) (scaled ? Math.sqrt(config.betaEnd()) : config.betaEnd());
        float step = (to - from) / (n - 1);
        for (int i = 0; i < n; i++) {
            float value = i < n / 2 ? from + step * i : to - step * (n - 1 - i);
            betas[i] = scaled ? value * value : value;
        }
        if (config.betaSchedule() == SchedulerConfig.BetaSchedule.SQUARED_COSINE) {
            for (int i = 0; i < n; i++) {
                betas[i] = (float) Math.min(1 - cosine((i + 1.) / n) / cosine((double) i / n), .999);
            }
        }
        return betas;
    }

    /** Nichol and Dhariwal, "Improved denoising diffusion probabilistic models", 2021, equation 17. */
    private static double cosine(double t) {
        double c = Math.cos((t + .008) / 1.008 * Math.PI / 2);
        return c * c;
    }

    private static float[] alphasCumprod(float[] betas) {
        float[] product = new float[betas.length];
        double running = 1;
        for (int i = 0; i < betas.length; i++) {
            running *= 1 - betas[i];
            product[i] = (float) running;
        }
        return product;
    }

    /**
     * What it was made of.
     *
     * @return the configuration
     */
    public SchedulerConfig config() {
        return config;
    }

    /**
     * The share of the signal in the variance at a time.
     *
     * @param timestep 0 to one less than {@link SchedulerConfig#trainTimesteps()}
     * @return 0 to 1, falling with time
     */
    public double alphaCumprod(int timestep) {
        return alphasCumprod[timestep];
    }

    /** The same for the time before the first. */
    double finalAlphaCumprod() {
        return config.setAlphaToOne() ? 1 : alphasCumprod[0];
    }

    int trainTimesteps() {
        return alphasCumprod.length;
    }

    /** Noise over signal at each time. */
    double[] sigmas() {
        double[] sigmas = new double[alphasCumprod.length];
        for (int i = 0; i < sigmas.length; i++) {
            float rest = (1 - alphasCumprod[i]) / alphasCumprod[i];
            sigmas[i] = (float) Math.sqrt(rest);
        }
        return sigmas;
    }

    /** Noise over signal at the end. */
    double finalSigma() {
        return config.finalSigmaZero() ? 0 : sigmas()[0];
    }

    Spacing spacing(Spacing otherwise) {
        return config.spacing().orElse(otherwise);
    }

    /**
     * The sample without noise, as the model sees it.
     *
     * @param predicted what the model said
     * @param sample what it was shown, of constant variance
     * @param alpha the share of signal in it
     * @param sigma the share of noise in it
     * @return as many numbers
     */
    public float[] original(float[] predicted, float[] sample, double alpha, double sigma) {
        return config.predictionType().original(predicted, sample, alpha, sigma);
    }

    float[] clipped(float[] original, boolean clipsByDefault) {
        if (!config.clipSample().orElse(clipsByDefault)) return original;
        float range = (float) config.clipRange();
        float[] out = new float[original.length];
        for (int i = 0; i < out.length; i++) out[i] = Math.max(-range, Math.min(range, original[i]));
        return out;
    }

    /** Refuses numbers of steps that cannot be. */
    void checkCount(int count) {
        if (count < 1 || count > trainTimesteps()) {
            throw new IllegalArgumentException(count + " steps; expected 1 to " + trainTimesteps()
                    + ", the times that the model was trained with");
        }
    }

    /** Interpolates between whole times. */
    static double at(double[] table, double time) {
        if (time <= 0) return table[0];
        if (time >= table.length - 1) return table[table.length - 1];
        int low = (int) time;
        return table[low] + (table[low + 1] - table[low]) * (time - low);
    }

    /** The time of a sigma, by interpolating between logarithms. */
    static double time(double[] sigmas, double sigma) {
        double log = Math.log(Math.max(sigma, 1e-10));
        int low = 0;
        while (low < sigmas.length - 2 && Math.log(sigmas[low + 1]) <= log) low++;
        double from = Math.log(sigmas[low]);
        double share = (from - log) / (from - Math.log(sigmas[low + 1]));
        return low + Math.max(0, Math.min(1, share));
    }

    /** Karras and others, "Elucidating the design space of diffusion-based generative models", 2022, equation 5, ρ = 7. */
    static double[] karras(double max, double min, int count) {
        double[] out = new double[count];
        double from = Math.pow(max, 1 / 7.);
        double to = Math.pow(min, 1 / 7.);
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 0 : (double) i / (count - 1);
            out[i] = Math.pow(from + share * (to - from), 7);
        }
        return out;
    }
}
