package io.github.qrart.eval.labels;

import java.util.List;
import java.util.stream.Collectors;

/** Labels or scores that cannot be used. The message lists what is wrong, up to twenty problems of it. */
public final class LabelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    /** What is wrong. */
    private final transient List<LabelProblem> problems;

    /**
     * Made of all that is wrong.
     *
     * @param problems at least one
     */
    public LabelException(List<LabelProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<LabelProblem> problems) {
        String more = problems.size() > MOST ? "\nand " + (problems.size() - MOST) + " more" : "";
        return problems.stream().limit(MOST).map(LabelProblem::toString).collect(Collectors.joining("\n")) + more;
    }

    /**
     * All that is wrong, in the order of the lines.
     *
     * @return at least one problem
     */
    public List<LabelProblem> problems() {
        return problems;
    }
}
