package io.github.qrart.symbol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.EciEncoding;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.alg.fiducial.qrcode.QrCodeCodeWordLocations;
import boofcv.alg.fiducial.qrcode.QrCodeDecoderBits;
import boofcv.alg.fiducial.qrcode.QrCodeMaskPattern;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import georegression.struct.point.Point2D_I32;
import java.util.List;
import java.util.Map;

/** Two readers that share no code with each other, nor, but for ZXing's tables of versions, with what they read. */
final class Readers {
    private Readers() {}

    /** What ZXing makes of the modules, every byte as one character. */
    static DecoderResult zxing(SymbolPlan plan) throws FormatException, ChecksumException {
        return new Decoder().decode(matrix(plan), Map.of(DecodeHintType.CHARACTER_SET, ISO_8859_1.name()));
    }

    /** The text that ZXing reads from the modules when it has to guess the character set, as on a phone. */
    static String zxingText(SymbolPlan plan) throws FormatException, ChecksumException {
        return new Decoder().decode(matrix(plan)).getText();
    }

    private static BitMatrix matrix(SymbolPlan plan) {
        BitMatrix matrix = new BitMatrix(plan.modules());
        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) if (plan.dark(x, y)) matrix.set(x, y);
        }
        return matrix;
    }

    /** The bytes that ZXing reads from the modules. */
    static byte[] zxingBytes(SymbolPlan plan) throws FormatException, ChecksumException {
        return zxing(plan).getText().getBytes(ISO_8859_1);
    }

    /** The bytes that BoofCV reads from the modules by its own path, masks and error correction; empty if it fails. */
    static byte[] boofcvBytes(SymbolPlan plan) {
        QrCode code = new QrCode();
        code.version = plan.version();
        code.error = QrCode.ErrorLevel.valueOf(plan.errorCorrection().name());
        code.mask = QrCodeMaskPattern.lookupMask(plan.mask());
        List<Point2D_I32> path = QrCodeCodeWordLocations.qrcode(plan.version()).bits;
        code.rawbits = new byte[QrCode.VERSION_INFO[plan.version()].codewords];
        for (int i = 0; i < 8 * code.rawbits.length; i++) {
            Point2D_I32 p = path.get(i);
            int bit = code.mask.apply(p.y, p.x, plan.dark(p.x, p.y) ? 1 : 0);
            // BoofCV keeps the first bit of a codeword lowest.
            code.rawbits[i / 8] |= (byte) (bit << i % 8);
        }
        QrCodeDecoderBits decoder = new QrCodeDecoderBits(EciEncoding.ISO8859_1, EciEncoding.ISO8859_1);
        // As its detector is configured when nothing else is said.
        decoder.setIgnorePaddingBytes(new ConfigQrCode().ignorePaddingBytes);
        boolean read = decoder.applyErrorCorrection(code) && decoder.decodeMessage(code);
        return read ? code.message.getBytes(ISO_8859_1) : new byte[0];
    }

    /** The bytes that BoofCV finds in a drawing of four pixels a module; empty if it finds nothing. */
    static byte[] boofcvBytesOfImage(SymbolPlan plan) {
        int side = 4 * (plan.modules() + 8);
        GrayU8 image = new GrayU8(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int mx = x / 4 - 4;
                int my = y / 4 - 4;
                boolean outside = mx < 0 || my < 0 || mx >= plan.modules() || my >= plan.modules();
                image.set(x, y, outside || !plan.dark(mx, my) ? 255 : 0);
            }
        }
        ConfigQrCode config = new ConfigQrCode();
        config.forceEncoding = EciEncoding.ISO8859_1;
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(config, GrayU8.class);
        detector.process(image);
        List<QrCode> found = detector.getDetections();
        return found.isEmpty() ? new byte[0] : found.get(0).message.getBytes(ISO_8859_1);
    }
}
