package gongkai.foundation.kernel;

import java.util.List;

/// A person asked for something we do not do; carries the reason in words. Never a fault of ours.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<FieldProblem> problems;

    private Refusal(ErrorCode code, List<FieldProblem> problems) {
        super(code.name() + ": " + code.message(), null, false, false);
        this.code = code;
        this.problems = problems;
    }

    /// A refusal as a whole.
    public static Refusal of(ErrorCode code) {
        return new Refusal(code, List.of());
    }

    /// A refusal because of what stands in some fields; all of them are named at once.
    public static Refusal of(ErrorCode code, List<FieldProblem> problems) {
        return new Refusal(code, List.copyOf(problems));
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
