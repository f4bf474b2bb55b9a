package gongkai.foundation.worklist;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The answers programs get; described in `api/worklist.json`. Titles are left out: they are applicants' own words.
record WorkAnswer(List<Matter> items, Optional<String> next) {
    WorkAnswer {
        items = List.copyOf(items);
    }

    /// One open matter.
    record Matter(
            String id,
            String kind,
            String kindLabel,
            String number,
            String organ,
            String organName,
            String stage,
            Turn turn,
            Light light,
            boolean claimed,
            LocalDate receivedOn,
            LocalDate startedOn,
            Optional<LocalDate> dueOn,
            Optional<Integer> daysLeft,
            int urged,
            int supervised) {}

    static Matter matter(WorkItem item, WorkKinds kinds, Organs organs) {
        var state = item.state();
        return new Matter(
                state.subject(),
                state.kind(),
                kinds.get(state.kind()).label(),
                state.number(),
                state.organ().value(),
                organs.find(state.organ()).map(Organ::name).orElse(state.organ().value()),
                state.stage(),
                state.turn(),
                item.light(),
                !(item.holder() instanceof Holder.Pool),
                state.receivedOn(),
                state.startedOn(),
                state.dueOn(),
                state.dueOn().map(due -> item.daysLeft()),
                item.urged(),
                item.supervised());
    }
}
