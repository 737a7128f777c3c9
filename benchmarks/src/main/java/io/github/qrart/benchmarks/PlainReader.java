package io.github.qrart.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.EciEncoding;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import io.github.qrart.Payload;
import io.github.qrart.scan.Capture;
import java.awt.image.BufferedImage;
import java.util.List;

/** BoofCV, which no part of qrart was fitted to and none asks. For one thread. */
final class PlainReader {
    private final QrCodeDetector<GrayU8> detector;

    PlainReader() {
        ConfigQrCode config = new ConfigQrCode();
        config.forceEncoding = EciEncoding.ISO8859_1;
        detector = FactoryFiducial.qrcode(config, GrayU8.class);
    }

    /** The share of captures of an image from which exactly the payload is read. */
    double share(BufferedImage image, Payload payload, List<Capture> captures) {
        int read = 0;
        for (Capture capture : captures) if (reads(capture.of(image), payload)) read++;
        return (double) read / captures.size();
    }

    private boolean reads(BufferedImage seen, Payload payload) {
        GrayU8 grey = new GrayU8(seen.getWidth(), seen.getHeight());
        for (int i = 0; i < grey.data.length; i++) {
            int rgb = seen.getRGB(i % grey.width, i / grey.width);
            grey.data[i] = (byte) ((299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000);
        }
        detector.process(grey);
        for (QrCode code : detector.getDetections()) {
            if (Payload.of(code.message.getBytes(ISO_8859_1)).equals(payload)) return true;
        }
        return false;
    }
}
