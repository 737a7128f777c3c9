package io.github.qrart.onnx;

import io.github.qrart.onnx.model.Port;
import io.github.qrart.onnx.model.Ports;
import io.github.qrart.onnx.runtime.Feed;
import io.github.qrart.onnx.runtime.Numbers;
import io.github.qrart.onnx.runtime.OnnxModel;
import java.util.ArrayList;
import java.util.List;

/** Two graphs: thirteen residuals are copied from one to the other at each step with control. */
record SplitUnet(
        OnnxModel control, Ports.ControlNet controlPorts, OnnxModel graph, Ports.PlainUnet ports, int textWidth)
        implements Unet {
    @Override
    public Networks.Guide guide(int samples, float[] text, float[] condition, int side) {
        return new Guide(this, samples, text, condition, side);
    }

    private static final class Guide implements Networks.Guide {
        private final SplitUnet both;
        private final List<Feed> ofControl = new ArrayList<>();
        private final List<Feed> ofUnet = new ArrayList<>();
        private final List<Feed> residuals = new ArrayList<>();
        private boolean zero;

        private Guide(SplitUnet both, int samples, float[] text, float[] condition, int side) {
            this.both = both;
            Ports.ControlNet c = both.controlPorts();
            Ports.PlainUnet u = both.ports();
            try {
                ofControl.add(Feed.of(c.sample(), samples, 4, side / 8, side / 8));
                ofControl.add(Unet.single(c.timestep()));
                ofControl.add(Unet.text(c.text(), samples, text, both.textWidth()));
                ofControl.add(Unet.condition(c.condition(), samples, condition, side));
                // The strength is multiplied in on this side, which works for every export.
                c.strength().ifPresent(port -> ofControl.add(Unet.single(port).set(1)));
                ofUnet.add(Feed.of(u.sample(), samples, 4, side / 8, side / 8));
                ofUnet.add(Unet.single(u.timestep()));
                ofUnet.add(Unet.text(u.text(), samples, text, both.textWidth()));
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }

        @Override
        public float[] predict(float[] samples, double time, double strength, Networks.Done done)
                throws InterruptedException {
            // The shapes of the residuals are known only once there are some.
            if (strength != 0 || residuals.isEmpty()) steer(samples, time, (float) strength, done);
            else if (!zero) residuals.forEach(Feed::clear);
            zero = strength == 0;
            ofUnet.get(0).set(samples);
            ofUnet.get(1).set((float) time);
            List<Feed> feeds = new ArrayList<>(ofUnet);
            feeds.addAll(residuals);
            return both.graph().run(feeds, both.ports().output(), done == Networks.Done.ALL);
        }

        private void steer(float[] samples, double time, float strength, Networks.Done done)
                throws InterruptedException {
            // Without strength it is asked for the shapes only, and then not for some steps.
            boolean free = strength == 0 || done != Networks.Done.NONE;
            ofControl.get(0).set(samples);
            ofControl.get(1).set((float) time);
            List<Numbers> made =
                    both.control().run(ofControl, both.controlPorts().residuals(), free);
            for (int i = 0; i < made.size(); i++) {
                Numbers numbers = made.get(i);
                Port port = both.ports().residuals().get(i);
                if (residuals.size() <= i) residuals.add(Feed.of(port, numbers.shape()));
                float[] values = numbers.values();
                for (int k = 0; k < values.length; k++) values[k] *= strength;
                residuals.get(i).set(values);
            }
        }

        @Override
        public void close() {
            ofControl.forEach(Feed::close);
            ofUnet.forEach(Feed::close);
            residuals.forEach(Feed::close);
        }
    }
}
