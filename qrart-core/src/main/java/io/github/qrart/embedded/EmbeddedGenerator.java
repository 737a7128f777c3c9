package io.github.qrart.embedded;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Generator;
import io.github.qrart.GeneratorInfo;
import io.github.qrart.weave.PictureGenerator;

/** Weaves into the request's picture when it has one, and draws a scene from its prompt otherwise. */
final class EmbeddedGenerator implements Generator {
    private final Generator pictures = PictureGenerator.ofDefaults();
    private final Generator scenes = Embedded.scenes();

    private Generator of(ArtRequest request) {
        return request.picture().isPresent() ? pictures : scenes;
    }

    @Override
    public GeneratorInfo info(ArtRequest request) {
        return of(request).info(request);
    }

    @Override
    public void check(ArtRequest request) {
        of(request).check(request);
    }

    @Override
    public Candidate generate(ArtRequest request, long seed) throws InterruptedException {
        return of(request).generate(request, seed);
    }
}
