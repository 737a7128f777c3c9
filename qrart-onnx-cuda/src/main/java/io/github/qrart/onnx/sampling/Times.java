package io.github.qrart.onnx.sampling;

/** Which times to visit, as diffusers has it: the solvers of higher order leave out the last of one more. */
final class Times {
    private Times() {}

    /** For DDIM and Euler. DDIM rounds all of them, Euler takes times between times. */
    static double[] plain(NoiseSchedule schedule, int count, Spacing otherwise, boolean whole) {
        int train = schedule.trainTimesteps();
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            int fromEnd = count - 1 - i;
            times[i] = switch (schedule.spacing(otherwise)) {
                case LINSPACE -> {
                    double time = count == 1 ? 0 : (train - 1.) * fromEnd / (count - 1);
                    yield whole ? Math.rint(time) : (float) time;
                }
                case LEADING ->
                    Math.min(
                            train - 1,
                            fromEnd * (train / count) + schedule.config().stepsOffset());
                case TRAILING -> Math.rint(train - i * ((double) train / count)) - 1;
            };
        }
        return times;
    }

    /** For DPM-Solver++ and UniPC. */
    static double[] solver(NoiseSchedule schedule, int count) {
        int train = schedule.trainTimesteps();
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = switch (schedule.spacing(Spacing.LINSPACE)) {
                case LINSPACE -> Math.rint((train - 1.) * (count - i) / count);
                case LEADING ->
                    Math.min(
                            train - 1,
                            (count - i) * (train / (count + 1))
                                    + schedule.config().stepsOffset());
                case TRAILING -> Math.rint(train - i * ((double) train / count)) - 1;
            };
        }
        return times;
    }

    /** The steps of a solver, with evenly spaced times or the noise levels of Karras and others. */
    static Steps solverSteps(NoiseSchedule schedule, int count) {
        schedule.checkCount(count);
        double[] table = schedule.sigmas();
        double[] times = solver(schedule, count);
        double[] sigmas = new double[count + 1];
        for (int i = 0; i < count; i++) sigmas[i] = (float) NoiseSchedule.at(table, times[i]);
        if (schedule.config().karrasSigmas()) {
            double[] karras = NoiseSchedule.karras(table[table.length - 1], table[0], count);
            boolean rounds = schedule.config().betaSchedule() != SchedulerConfig.BetaSchedule.SQUARED_COSINE;
            for (int i = 0; i < count; i++) {
                sigmas[i] = (float) karras[i];
                double time = NoiseSchedule.time(table, karras[i]);
                times[i] = rounds ? Math.rint(time) : Math.floor(time);
            }
        }
        sigmas[count] = schedule.finalSigma();
        return new Steps(times, sigmas, 1);
    }
}
