package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.web.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The kinds of matters the rooms have. Looked up at the first question, because rooms above come up later.
@Component
class WorkKinds {
    private final SingletonSupplier<Map<String, WorkKind>> kinds;

    WorkKinds(ObjectProvider<WorkKind> beans) {
        this.kinds =
                SingletonSupplier.of(() -> beans.stream().collect(Collectors.toMap(WorkKind::id, Function.identity())));
    }

    /// The kind; one that no room has any more is called by its id.
    WorkKind get(String id) {
        return kinds.obtain().getOrDefault(id, new WorkKind(id, id, Act.TAKE_WORK, Role.OFFICER));
    }

    /// Any kind at all: whoever takes work.
    WorkKind any() {
        return new WorkKind("", "", Act.TAKE_WORK, Role.OFFICER);
    }

    List<Choice> choices() {
        return kinds.obtain().values().stream()
                .sorted(Comparator.comparing(WorkKind::label))
                .map(kind -> new Choice(kind.id(), kind.label()))
                .toList();
    }
}
