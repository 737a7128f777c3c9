package io.github.qrart.scan;

import io.github.qrart.Verifier;
import io.github.qrart.contract.VerifierContract;

final class ZxingVerifierContractTest extends VerifierContract {
    @Override
    protected Verifier verifier() {
        return ZxingVerifier.ofDefaults();
    }
}
