package io.github.qrart.contract;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.Payload;
import io.github.qrart.SymbolPlacement;
import java.util.Map;

/** The contract, kept by the plainest generator there is. */
final class GeneratorContractTest extends GeneratorContract {
    @Override
    protected Generator generator() {
        return new PlainGenerator();
    }

    @Override
    protected ArtRequest request() {
        return ArtRequest.builder(Payload.of("https://example.org/plain"))
                .size(200)
                .build();
    }

    private static final class PlainGenerator implements Generator {
        @Override
        public GeneratorInfo info(ArtRequest request) {
            return new GeneratorInfo("plain", Map.of());
        }

        @Override
        public Candidate generate(ArtRequest request, long seed) {
            SymbolPlacement symbol = TestImages.placement(request.payload(), request.size());
            return new Candidate(seed, TestImages.plain(request.payload(), request.size()), symbol, null, Map.of());
        }
    }
}
