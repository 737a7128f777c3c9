package io.github.qrart.examples.cli;

import io.github.qrart.eval.trial.TrialStore;
import java.io.IOException;
import java.nio.file.Path;

/** Folders of trials that a command is to read. */
final class TrialFolders {
    private TrialFolders() {}

    /** Refuses a folder without trials. */
    static TrialStore check(Path folder) throws IOException {
        TrialStore store = TrialStore.of(folder);
        if (store.files().isEmpty()) {
            throw new IllegalArgumentException(
                    folder + " has no trials (trials/*.jsonl); name a folder that qrart sweep has written");
        }
        return store;
    }
}
