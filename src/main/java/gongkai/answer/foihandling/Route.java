package gongkai.answer.foihandling;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The steps the replies of an organ pass. With none of them, whoever handles a request replies at once.
record Route(Set<ReplyStep> steps) {
    static final Route NONE = new Route(Set.of());

    Route {
        steps = Set.copyOf(steps);
    }

    /// The steps of these names; empty when one of them is none.
    static Optional<Route> parse(Iterable<String> names) {
        var steps = EnumSet.noneOf(ReplyStep.class);
        for (String name : names) {
            var step = Arrays.stream(ReplyStep.values())
                    .filter(each -> each.name().equals(name.strip()))
                    .findFirst();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(new Route(steps));
    }

    boolean isGuarded() {
        return !steps.isEmpty();
    }

    boolean has(ReplyStep step) {
        return steps.contains(step);
    }

    /// Whether no step of this route follows.
    boolean isLast(ReplyStep step) {
        return steps.stream().noneMatch(each -> each.compareTo(step) > 0);
    }

    /// In words, for example 审核→合法性审查→负责人签发.
    String words() {
        return steps.isEmpty()
                ? "不设环节，经办人员直接答复"
                : steps.stream().sorted().map(ReplyStep::label).collect(Collectors.joining("→"));
    }
}
