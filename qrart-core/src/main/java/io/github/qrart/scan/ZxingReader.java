package io.github.qrart.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.image.Plane;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads planes with ZXing and compares what comes back byte for byte. Finds upright, turned and mirrored symbols. A
 * reader is made for each call: ZXing's are not meant to be shared.
 */
final class ZxingReader {
    private static final Logger LOG = LoggerFactory.getLogger(ZxingReader.class);

    /** Without an ECI, one character for each byte; ZXing would otherwise guess an encoding and lose bytes. */
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());

    /** Below this even the smallest symbol has fewer than two pixels for each module. */
    private static final int MIN_SIDE = 42;

    private final Payload payload;

    ZxingReader(Payload payload) {
        this.payload = payload;
    }

    /** What a reader of this name returns for a plane of luma from 0 to 255. */
    Reading read(String name, Plane luma) {
        if (Math.min(luma.width(), luma.height()) < MIN_SIDE) return new Reading.NotFound(name);
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                bytes(luma), luma.width(), luma.height(), 0, 0, luma.width(), luma.height(), false);
        try {
            Result result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
            return compare(name, result);
        } catch (ReaderException e) {
            return new Reading.NotFound(name);
        } catch (RuntimeException e) {
            // On odd images ZXing's detector leaves its arrays; for the caller that is an image that does not read.
            LOG.debug("{} failed on a {}×{} image", name, luma.width(), luma.height(), e);
            return new Reading.NotFound(name);
        }
    }

    private Reading compare(String name, Result result) {
        String text = result.getText();
        // An empty symbol is no other payload, and Payload would not take it.
        if (text.isEmpty()) return new Reading.NotFound(name);
        Payload bytes = Payload.of(text.getBytes(StandardCharsets.ISO_8859_1));
        boolean bytesOnly = isLatin1(text);
        if (bytesOnly && bytes.equals(payload)) return new Reading.Decoded(name);
        if (bytesOnly && !hasEci(result)) return new Reading.Misread(name, bytes);
        // With an ECI, or Kanji, the text is characters; what a phone hands on is their UTF-8.
        Payload characters = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        return characters.equals(payload) ? new Reading.Decoded(name) : new Reading.Misread(name, characters);
    }

    private static boolean isLatin1(String text) {
        Charset latin1 = StandardCharsets.ISO_8859_1;
        return latin1.newEncoder().canEncode(text);
    }

    /** The symbology identifier is ]Q2, ]Q4 or ]Q6 when an ECI is in force (ISO/IEC 15424). */
    private static boolean hasEci(Result result) {
        Object identifier = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        return "]Q2".equals(identifier) || "]Q4".equals(identifier) || "]Q6".equals(identifier);
    }

    private static byte[] bytes(Plane luma) {
        float[] values = luma.values();
        byte[] out = new byte[values.length];
        for (int i = 0; i < out.length; i++) out[i] = (byte) Math.max(0, Math.min(255, (int) (values[i] + .5f)));
        return out;
    }
}
