package gongkai.foundation.organ;

import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ChangedElsewhere;
import gongkai.foundation.operations.ServerChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The tree of organs, kept in memory: there are fifty thousand at most, and every page asks.
@Service
public class Organs {
    private static final String TOPIC = "organ.tree";

    private final OrganStore store;
    private final ServerChanges servers;
    private final Remembered<OrganTree> tree;

    Organs(OrganStore store, ServerChanges servers) {
        this.store = store;
        this.servers = servers;
        this.tree = new Remembered<>(() -> OrganTree.of(store.listAll(), store.listRenamings()));
    }

    /// All organs, the abolished ones too, in the order of the official list.
    public List<Organ> list() {
        return tree().list();
    }

    /// The organs at work, in the order of the official list.
    public List<Organ> listActive() {
        return tree().list().stream().filter(Organ::isActive).toList();
    }

    public Optional<Organ> find(OrganId id) {
        return tree().find(id);
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

    public Optional<Organ> findByCode(CreditCode code) {
        return tree().withCode(code).flatMap(this::find);
    }

    /// The organ at work that bears a name.
    public Optional<Organ> findActiveByName(String name) {
        return tree().withActiveName(name).flatMap(this::find);
    }

    /// The organ itself and all below it; with them the abolished organs whose work they go on with.
    public Set<OrganId> subtree(OrganId root) {
        return tree().subtree(root);
    }

    /// The organs at work right below it.
    public List<Organ> children(OrganId id) {
        return tree().children(id);
    }

    /// The abolished organs whose work it goes on with.
    public List<Organ> predecessors(OrganId id) {
        return tree().predecessors(id);
    }

    /// Who goes on with an organ's work today: itself while it is at work, else the last in the row of successors.
    public Organ heirOf(OrganId id) {
        return tree().heirOf(get(id));
    }

    /// The name an organ bore on a day. What it signed then keeps it.
    public String nameOn(OrganId id, LocalDate day) {
        return tree().nameOn(get(id), day);
    }

    /// The names an organ had before, each with the first day of the next; oldest first.
    public List<FormerName> listFormerNames(OrganId id) {
        return tree().renamings(id).stream()
                .map(each -> new FormerName(each.before(), each.on()))
                .toList();
    }

    /// A name an organ once had.
    ///
    /// @param until the first day of the next name
    public record FormerName(String name, LocalDate until) {}

    /// What happened to an organ, oldest first.
    public List<OrganEvent> listHistory(OrganId id) {
        return store.listEvents(id);
    }

    /// 内设机构, in the organ's own order.
    public List<InnerUnit> listInnerUnits(OrganId id) {
        return store.listInnerUnits(id);
    }

    /// Enters an organ in the list as it is, without history: for a new house.
    public void enter(Organ organ) {
        store.put(List.of(organ));
        changed();
    }

    OrganTree tree() {
        return tree.get();
    }

    /// The list was changed in this transaction.
    void changed() {
        tree.changed();
        servers.changed(TOPIC);
    }

    @EventListener
    void hear(ChangedElsewhere change) {
        if (change.topic().equals(TOPIC)) {
            tree.stale();
        }
    }

    @EventListener(MemoryStale.class)
    void forget() {
        tree.forget();
    }
}
