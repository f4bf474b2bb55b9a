package gongkai.foundation.organ;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All organs at one moment, as a tree. Never changes; a change makes a new one.
///
/// An organ at work hangs under its superior, an abolished one under those who go on with its work: files go with the
/// work. One walk along these edges is a subtree.
final class OrganTree {
    private static final Comparator<Organ> ORDER = Comparator.comparingInt(Organ::order)
            .thenComparing(organ -> organ.id().value());

    private final Map<OrganId, Organ> organs = new LinkedHashMap<>();
    private final Map<OrganId, List<OrganId>> below = new HashMap<>();
    private final Map<String, OrganId> activeNames = new HashMap<>();
    private final Map<String, OrganId> codes = new HashMap<>();
    private final Map<OrganId, List<Renaming>> renamings;

    /// An organ's name until a day.
    ///
    /// @param on the first day of the next name
    record Renaming(OrganId organ, LocalDate on, String before) {}

    private OrganTree(Collection<Organ> all, Map<OrganId, List<Renaming>> renamings) {
        this.renamings = renamings;
        all.stream().sorted(ORDER).forEach(organ -> organs.put(organ.id(), organ));
        for (Organ organ : organs.values()) {
            codes.put(organ.creditCode().value(), organ.id());
            if (organ.isActive()) {
                activeNames.put(organ.name(), organ.id());
            }
            hangsUnder(organ)
                    .forEach(above -> below.computeIfAbsent(above, id -> new ArrayList<>())
                            .add(organ.id()));
        }
    }

    static OrganTree of(Collection<Organ> organs, Collection<Renaming> renamings) {
        var byOrgan = new HashMap<OrganId, List<Renaming>>();
        renamings.stream()
                .sorted(Comparator.comparing(Renaming::on))
                .forEach(renaming -> byOrgan.computeIfAbsent(renaming.organ(), id -> new ArrayList<>())
                        .add(renaming));
        return new OrganTree(organs, byOrgan);
    }

    private static List<OrganId> hangsUnder(Organ organ) {
        return organ.abolition()
                .map(Organ.Abolition::successors)
                .orElseGet(() -> organ.parent().map(List::of).orElse(List.of()));
    }

    List<Organ> list() {
        return List.copyOf(organs.values());
    }

    Optional<Organ> find(OrganId id) {
        return Optional.ofNullable(organs.get(id));
    }

    Optional<Organ> findActive(OrganId id) {
        return find(id).filter(Organ::isActive);
    }

    Optional<OrganId> withActiveName(String name) {
        return Optional.ofNullable(activeNames.get(name));
    }

    Optional<OrganId> withCode(CreditCode code) {
        return Optional.ofNullable(codes.get(code.value()));
    }

    /// The organs at work right below it.
    List<Organ> children(OrganId id) {
        return below.getOrDefault(id, List.of()).stream()
                .flatMap(child -> find(child).stream())
                .filter(Organ::isActive)
                .toList();
    }

    /// The abolished organs whose work it goes on with.
    List<Organ> predecessors(OrganId id) {
        return below.getOrDefault(id, List.of()).stream()
                .flatMap(child -> find(child).stream())
                .filter(organ -> !organ.isActive())
                .toList();
    }

    Set<OrganId> subtree(OrganId root) {
        var found = new LinkedHashSet<OrganId>();
        var open = new ArrayDeque<OrganId>();
        found.add(root);
        open.add(root);
        while (!open.isEmpty()) {
            for (OrganId next : below.getOrDefault(open.remove(), List.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /// Whether an organ stands above another, or is it.
    boolean isAbove(OrganId above, OrganId organ) {
        var seen = new LinkedHashSet<OrganId>();
        Optional<OrganId> here = Optional.of(organ);
        while (here.isPresent() && seen.add(here.get())) {
            if (here.get().equals(above)) {
                return true;
            }
            here = find(here.get()).flatMap(Organ::parent);
        }
        return false;
    }

    /// Who goes on with its work today; itself while it is at work.
    Organ heirOf(Organ organ) {
        var seen = new LinkedHashSet<OrganId>();
        Organ here = organ;
        while (!here.isActive() && seen.add(here.id())) {
            here = organs.getOrDefault(here.abolition().orElseThrow().heir(), here);
        }
        return here;
    }

    String nameOn(Organ organ, LocalDate day) {
        return renamings.getOrDefault(organ.id(), List.of()).stream()
                .filter(renaming -> renaming.on().isAfter(day))
                .map(Renaming::before)
                .findFirst()
                .orElse(organ.name());
    }

    /// The names it had before, oldest first.
    List<Renaming> renamings(OrganId id) {
        return List.copyOf(renamings.getOrDefault(id, List.of()));
    }

    /// The tree after these organs have changed or come in.
    OrganTree with(Collection<Organ> changed) {
        var all = new LinkedHashMap<>(organs);
        changed.forEach(organ -> all.put(organ.id(), organ));
        return new OrganTree(all.values(), renamings);
    }
}
