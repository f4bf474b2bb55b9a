package gongkai.foundation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong in a form, so that everything is said at once. One sentence per field: the first.
public final class Problems {
    private final List<FieldProblem> found = new ArrayList<>();

    /// What a refusal said, to be shown beside the fields again.
    public static Problems from(List<FieldProblem> said) {
        var problems = new Problems();
        said.forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
        return problems;
    }

    /// Notes the sentence when the condition holds.
    public Problems when(boolean wrong, String field, String sentence) {
        if (wrong && on(field).isEmpty()) {
            found.add(new FieldProblem(field, sentence));
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldProblem> list() {
        return List.copyOf(found);
    }

    /// The sentence on one field.
    public Optional<String> on(String field) {
        return found.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::sentence)
                .findFirst();
    }

    /// Throws a refusal that carries all of them, if there are any.
    public void refuseIfAny(ErrorCode code) {
        if (!found.isEmpty()) {
            throw Refusal.of(code, found);
        }
    }
}
