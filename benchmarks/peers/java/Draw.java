import com.github.hui.quick.plugin.qrcode.wrapper.QrCodeGenWrapper;
import com.github.hui.quick.plugin.qrcode.wrapper.QrCodeOptions;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws a code over each picture of a folder with quick-media's qrcode-plugin, from the picture's file to the bytes of a
 * PNG: {@code java -cp 'lib/*' Draw.java PICTURES OUT PAYLOAD SIZE TIMES}. Prints a line for each picture: its name, a
 * tab, and the milliseconds of each time, after two rounds that do not count.
 */
public class Draw {
    public static void main(String[] args) throws Exception {
        int size = Integer.parseInt(args[3]);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(f -> f.toString().endsWith(".png")).sorted().collect(Collectors.toList());
        }
        for (int round = 0; round < 2; round++) {
            for (Path file : files) draw(file, args[2], size);
        }
        for (Path file : files) {
            StringBuilder line = new StringBuilder(file.getFileName().toString().replace(".png", ""));
            for (int i = 0; i < Integer.parseInt(args[4]); i++) {
                long before = System.nanoTime();
                byte[] png = draw(file, args[2], size);
                line.append('\t').append((System.nanoTime() - before) / 1e6);
                if (i == 0) Files.write(Path.of(args[1]).resolve(file.getFileName()), png);
            }
            System.out.println(line);
        }
    }

    /** The picture as background, half shining through the light modules, as its own examples do. */
    private static byte[] draw(Path file, String payload, int size) throws Exception {
        BufferedImage image = QrCodeGenWrapper.of(payload)
                .setW(size)
                .setH(size)
                .setErrorCorrection(ErrorCorrectionLevel.H)
                .setBgImg(ImageIO.read(file.toFile()))
                .setBgStyle(QrCodeOptions.BgImgStyle.OVERRIDE)
                .setBgOpacity(.7f)
                .asBufferedImage();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
