package io.github.qrart.onnx;

import io.github.qrart.ArtRequest;
import io.github.qrart.Generator;
import io.github.qrart.Payload;
import io.github.qrart.contract.GeneratorContract;
import io.github.qrart.onnx.sampling.StandardSampler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DiffusionGeneratorContractTest extends GeneratorContract {
    private static DiffusionModel model;

    @BeforeAll
    static void open() {
        model = Tiny.open();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Override
    protected Generator generator() {
        return DiffusionGenerator.builder(model)
                .options(DiffusionOptions.fast().toBuilder()
                        .sampler(StandardSampler.EULER_ANCESTRAL)
                        .steps(3)
                        .build())
                .batch(3)
                .build();
    }

    @Override
    protected ArtRequest request() {
        return ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE"))
                .prompt("a (hill:1.2) town")
                .size(220)
                .build();
    }
}
