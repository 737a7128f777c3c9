package io.github.qrart.eval.label;

import java.util.List;

/**
 * One question to one person.
 *
 * @param id the same after a restart
 * @param pass what is asked
 * @param tasks the image, or the two
 * @param millimetres how wide it is shown, or 0 for as wide as fits
 */
record Work(String id, Pass pass, List<LabelTask> tasks, int millimetres) {}
