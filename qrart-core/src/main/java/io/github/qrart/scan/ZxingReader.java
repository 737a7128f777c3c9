package io.github.qrart.scan;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.QRCodeDecoderMetaData;
import com.google.zxing.qrcode.detector.Detector;
import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.image.Plane;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads planes with ZXing and compares what comes back byte for byte. Finds upright, turned and mirrored symbols. A
 * detector and a decoder are made for each call: ZXing's are not meant to be shared.
 */
final class ZxingReader {
    private static final Logger LOG = LoggerFactory.getLogger(ZxingReader.class);

    /** Without an ECI, one character for each byte; ZXing would otherwise guess an encoding and lose bytes. */
    static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());

    private final Payload payload;

    ZxingReader(Payload payload) {
        this.payload = payload;
    }

    /**
     * What was seen.
     *
     * @param reading what came back
     * @param points the middles of the finder patterns, bottom left, top left and top right, or null if none were found
     * @param modules per side of what was found, 0 if nothing was
     * @param mirrored whether it reads only in a mirror
     */
    @SuppressWarnings("ArrayRecordComponent") // ZXing's own, never compared
    record Look(Reading reading, ResultPoint @Nullable [] points, int modules, boolean mirrored) {
        boolean isExact() {
            return reading instanceof Reading.Decoded;
        }
    }

    /** What a reader of this name returns for a plane of luma from 0 to 255. */
    Reading read(String name, Plane luma) {
        return look(name, new Sight(luma)).reading();
    }

    /** The same, and what was found on the way. */
    Look look(String name, Sight sight) {
        Reading nothing = new Reading.NotFound(name);
        if (sight.isTooSmall()) return new Look(nothing, null, 0, false);
        ResultPoint[] points = null;
        int modules = 0;
        try {
            DetectorResult detected = new Detector(sight.black()).detect(HINTS);
            points = detected.getPoints();
            modules = detected.getBits().getWidth();
            DecoderResult result = new Decoder().decode(detected.getBits(), HINTS);
            boolean mirrored = result.getOther() instanceof QRCodeDecoderMetaData data && data.isMirrored();
            return new Look(compare(name, result), points, modules, mirrored);
        } catch (ReaderException e) {
            return new Look(nothing, points, modules, false);
        } catch (RuntimeException e) {
            // On odd images ZXing's detector leaves its arrays; for the caller that is an image that does not read.
            LOG.debug("{} failed on a {}×{} image", name, sight.width(), sight.height(), e);
            return new Look(nothing, points, modules, false);
        }
    }

    /** What a decoder's result is, compared with the payload. */
    Reading compare(String name, DecoderResult result) {
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
    private static boolean hasEci(DecoderResult result) {
        int modifier = result.getSymbologyModifier();
        return modifier == 2 || modifier == 4 || modifier == 6;
    }
}
