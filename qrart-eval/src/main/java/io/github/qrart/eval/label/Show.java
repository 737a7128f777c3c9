package io.github.qrart.eval.label;

import java.nio.file.Path;
import java.util.List;

/**
 * One question as it is on a page.
 *
 * @param id unguessable; in the page's addresses
 * @param scanId unguessable; the address that the code says, empty for images that say something else
 * @param work the question
 * @param person who is asked
 * @param names what the labels call the images
 * @param files where they lie
 * @param payload what the code says, empty when not known
 * @param prompt what was asked for, empty when not known
 */
record Show(
        String id,
        String scanId,
        Work work,
        String person,
        List<String> names,
        List<Path> files,
        String payload,
        String prompt) {}
