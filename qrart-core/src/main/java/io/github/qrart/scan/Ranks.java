package io.github.qrart.scan;

/** Quantiles of a few thousand values without sorting them all: Hoare's selection. For one thread. */
final class Ranks {
    private final float[] values;

    /** Takes the array, of one value at least, and puts it in another order. */
    Ranks(float[] values) {
        this.values = values;
    }

    double mean() {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }

    /** What a share of the values, 0 to 1, is below, between the two nearest. */
    double quantile(double share) {
        double at = share * (values.length - 1);
        int i = (int) at;
        select(i);
        float next = values[i];
        if (i + 1 < values.length) {
            next = values[i + 1];
            for (int k = i + 2; k < values.length; k++) if (values[k] < next) next = values[k];
        }
        return values[i] + (at - i) * (next - values[i]);
    }

    /** Puts the value of a rank in its place, none greater before and none smaller after it. */
    private void select(int rank) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            float pivot = values[from + to >>> 1];
            int low = from;
            int high = to;
            while (low <= high) {
                while (values[low] < pivot) low++;
                while (values[high] > pivot) high--;
                if (low > high) break;
                float v = values[low];
                values[low++] = values[high];
                values[high--] = v;
            }
            if (rank <= high) to = high;
            else if (rank >= low) from = low;
            else return;
        }
    }
}
