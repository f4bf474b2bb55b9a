package gongkai.foundation.organ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes a whole list of organs at once, as an import brings it: all of it, or nothing. It has been checked before; the
/// rules of the tree are checked here once more on the list as it will be.
@Service
public class OrganRoll {
    private final Organs organs;
    private final OrganStore store;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    OrganRoll(Organs organs, OrganStore store, ApplicationEventPublisher publisher, Clock clock) {
        this.organs = organs;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Nobody else changes the list until this transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        store.lockList();
        organs.changed();
    }

    /// The first of these organs that would stand in a circle, below itself; empty when the tree stays a tree.
    public Optional<OrganId> findCircle(Collection<Organ> changed) {
        OrganTree after = organs.tree().with(changed);
        var reachesTheTop = new HashSet<OrganId>();
        for (Organ organ : changed) {
            var way = new LinkedHashSet<OrganId>();
            Optional<OrganId> here = Optional.of(organ.id());
            while (here.isPresent() && !reachesTheTop.contains(here.get())) {
                if (!way.add(here.get())) {
                    return here;
                }
                here = after.find(here.get()).flatMap(Organ::parent);
            }
            reachesTheTop.addAll(way);
        }
        return Optional.empty();
    }

    /// Writes new and changed organs with their history.
    ///
    /// @param basis what the list rests on, for example its file
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Collection<Organ> changed, String basis, String actor) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        OrganTree before = organs.tree();
        OrganTree after = before.with(changed);
        var events = new ArrayList<OrganEvent>();
        for (Organ organ : changed) {
            for (ReformEffects.Line line : lines(before, after, organ)) {
                events.add(new OrganEvent(
                        line.organ(), now, today, line.action(), line.before(), line.after(), basis, actor));
            }
        }
        store.put(parentsFirst(changed));
        store.append(events);
        organs.changed();
        publisher.publishEvent(new OrgansTaken(changed.stream().map(Organ::id).toList()));
    }

    /// An organ is written after its superior, which the database insists on.
    private static List<Organ> parentsFirst(Collection<Organ> changed) {
        OrganTree among = OrganTree.of(changed, List.of());
        var sorted = new ArrayList<Organ>();
        changed.stream()
                .filter(organ -> organ.parent().flatMap(among::find).isEmpty())
                .forEach(top -> among.subtree(top.id()).stream()
                        .flatMap(id -> among.find(id).stream())
                        .forEach(sorted::add));
        return sorted;
    }

    private static List<ReformEffects.Line> lines(OrganTree before, OrganTree after, Organ now) {
        var was = before.find(now.id());
        if (was.isEmpty()) {
            return List.of(new ReformEffects.Line(now.id(), OrganAction.SET_UP, "", now.name()));
        }
        var lines = new ArrayList<ReformEffects.Line>();
        if (!was.get().name().equals(now.name())) {
            lines.add(new ReformEffects.Line(
                    now.id(), OrganAction.RENAME, was.get().name(), now.name()));
        }
        if (!was.get().parent().equals(now.parent())) {
            lines.add(new ReformEffects.Line(
                    now.id(),
                    OrganAction.MOVE,
                    ReformEffects.superior(before, was.get()),
                    ReformEffects.superior(after, now)));
        }
        var rest = OrganProfiles.differences(was.get(), now).stream()
                .filter(each -> !each.label().equals("名称") && !each.label().equals("上级机关"))
                .toList();
        if (!rest.isEmpty()) {
            lines.add(new ReformEffects.Line(
                    now.id(),
                    OrganAction.PROFILE,
                    String.join(
                            "；",
                            rest.stream().map(OrganProfiles.Difference::before).toList()),
                    String.join(
                            "；",
                            rest.stream().map(OrganProfiles.Difference::after).toList())));
        }
        return lines;
    }
}
