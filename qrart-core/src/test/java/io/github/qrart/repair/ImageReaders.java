package io.github.qrart.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.EciEncoding;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.Payload;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two readers that share no code with each other. */
final class ImageReaders {
    private ImageReaders() {}

    /** What ZXing finds in an image, dark on light only. */
    static Optional<Payload> zxing(BufferedImage image) {
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), Pixels.rgb(image));
        try {
            String text = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.CHARACTER_SET, ISO_8859_1.name(), DecodeHintType.TRY_HARDER, true))
                    .getText();
            return Optional.of(Payload.of(text.getBytes(ISO_8859_1)));
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    /** What BoofCV finds in an image. */
    static Optional<Payload> boofcv(BufferedImage image) {
        Plane luma = Plane.luma(image);
        GrayU8 grey = new GrayU8(luma.width(), luma.height());
        for (int i = 0; i < grey.data.length; i++) grey.data[i] = (byte) Math.round(luma.values()[i]);
        ConfigQrCode config = new ConfigQrCode();
        config.forceEncoding = EciEncoding.ISO8859_1;
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(config, GrayU8.class);
        detector.process(grey);
        List<QrCode> found = detector.getDetections();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Payload.of(found.get(0).message.getBytes(ISO_8859_1)));
    }
}
