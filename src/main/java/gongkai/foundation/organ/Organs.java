package gongkai.foundation.organ;

import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The tree of organs, kept in memory: there are thousands at most, and every page asks.
@Service
public class Organs {
    private final OrganStore store;
    private volatile @Nullable Map<OrganId, Organ> known;

    Organs(OrganStore store) {
        this.store = store;
    }

    /// All organs, in the order of the official list.
    public List<Organ> list() {
        return List.copyOf(known().values());
    }

    public Optional<Organ> find(OrganId id) {
        return Optional.ofNullable(known().get(id));
    }

    /// Refuses when there is no such organ.
    public Organ get(OrganId id) {
        return find(id).orElseThrow(() -> Refusal.of(OrganRefusal.UNKNOWN_ORGAN));
    }

    /// The organ named in an address or a form; refuses when there is none.
    public Organ get(String id) {
        if (!OrganId.isOne(id)) {
            throw Refusal.of(OrganRefusal.UNKNOWN_ORGAN);
        }
        return get(OrganId.of(id));
    }

    /// The organ itself and all below it.
    public Set<OrganId> subtree(OrganId root) {
        var found = new LinkedHashSet<OrganId>();
        found.add(root);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Organ organ : known().values()) {
                if (organ.parent().filter(found::contains).isPresent()) {
                    grown |= found.add(organ.id());
                }
            }
        }
        return found;
    }

    /// Enters an organ in the list.
    public void enter(Organ organ) {
        store.insert(organ);
        forget();
    }

    @EventListener(MemoryStale.class)
    void forget() {
        known = null;
    }

    private Map<OrganId, Organ> known() {
        var now = known;
        if (now == null) {
            now = new LinkedHashMap<>();
            for (Organ organ : store.listAll()) {
                now.put(organ.id(), organ);
            }
            known = now;
        }
        return now;
    }
}
