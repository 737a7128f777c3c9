package io.github.qrart.examples.cli;

import io.github.qrart.ArtRequest;
import io.github.qrart.ScoredCandidate;
import io.github.qrart.Selection;
import io.github.qrart.picture.PngWriter;
import io.github.qrart.scene.SceneGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Turns a selection into files. */
final class MakeOutput {
    private MakeOutput() {}

    /**
     * Encodes the pictures in parallel, and writes them.
     *
     * @param scenes draw the best candidate as SVG too, if there are any
     */
    static void write(
            Selection selection,
            Order order,
            PngOptions png,
            @Nullable SceneGenerator scenes,
            OutputFolder folder,
            ExecutorService executor)
            throws IOException, InterruptedException {
        ResultJson result = ResultJson.of(selection, order);
        Map<String, Callable<byte[]>> pictures = new LinkedHashMap<>();
        pictures.put(OutputFolder.SHEET, () -> png.sheetWriter().encode(ContactSheet.draw(selection)));
        PngWriter writer = png.writer();
        List<ScoredCandidate> ranked = selection.ranked();
        for (int i = 0; i < ranked.size(); i++) {
            ScoredCandidate scored = ranked.get(i);
            pictures.put(result.candidates().get(i).image(), () -> writer.encode(scored, selection.provenance()));
        }
        if (scenes != null) {
            ArtRequest request = order.request();
            long seed = selection.best().candidate().seed();
            pictures.put(OutputFolder.SVG, () -> scenes.svg(request, seed).getBytes(StandardCharsets.UTF_8));
        }
        Map<String, byte[]> files = encodeAll(pictures, executor);
        files.put(OutputFolder.BEST, bytes(files, result.candidates().get(0).image()));
        files.put(OutputFolder.RESULT, result.bytes());
        folder.replace(files);
    }

    private static Map<String, byte[]> encodeAll(Map<String, Callable<byte[]>> pictures, ExecutorService executor)
            throws IOException, InterruptedException {
        List<Future<byte[]>> encoded = executor.invokeAll(pictures.values());
        Map<String, byte[]> files = new LinkedHashMap<>();
        int next = 0;
        for (String name : pictures.keySet()) files.put(name, get(encoded.get(next++)));
        return files;
    }

    private static byte[] get(Future<byte[]> encoded) throws IOException, InterruptedException {
        try {
            return encoded.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            if (e.getCause() instanceof IllegalArgumentException refused) throw refused;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        }
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) throw new IllegalStateException(name + " was not encoded");
        return bytes;
    }
}
