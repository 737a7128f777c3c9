package io.github.qrart.onnx;

import io.github.qrart.onnx.model.Ports;
import io.github.qrart.onnx.runtime.Feed;
import io.github.qrart.onnx.runtime.OnnxModel;
import java.util.ArrayList;
import java.util.List;

/** Both in one graph, so that what lies between them stays on the device. */
record FusedUnet(OnnxModel graph, Ports.Unet ports, int textWidth) implements Unet {
    @Override
    public Networks.Guide guide(int samples, float[] text, float[] condition, int side) {
        return new Guide(this, samples, text, condition, side);
    }

    private static final class Guide implements Networks.Guide {
        private final FusedUnet unet;
        private final Feed sample;
        private final Feed timestep;
        private final Feed strength;
        private final List<Feed> feeds = new ArrayList<>();

        private Guide(FusedUnet unet, int samples, float[] text, float[] condition, int side) {
            this.unet = unet;
            Ports.Unet ports = unet.ports();
            try {
                sample = kept(Feed.of(ports.sample(), samples, 4, side / 8, side / 8));
                timestep = kept(Unet.single(ports.timestep()));
                strength = kept(Unet.single(ports.strength()));
                kept(Unet.text(ports.text(), samples, text, unet.textWidth()));
                kept(Unet.condition(ports.condition(), samples, condition, side));
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }

        private Feed kept(Feed feed) {
            feeds.add(feed);
            return feed;
        }

        @Override
        public float[] predict(float[] samples, double time, double control, Networks.Done done)
                throws InterruptedException {
            sample.set(samples);
            timestep.set((float) time);
            strength.set((float) control);
            return unet.graph().run(feeds, unet.ports().output(), done == Networks.Done.ALL);
        }

        @Override
        public void close() {
            feeds.forEach(Feed::close);
        }
    }
}
