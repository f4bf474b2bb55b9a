package gongkai.foundation.organ;

import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ChangedElsewhere;
import gongkai.foundation.operations.ServerChanges;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The regions of the five levels and who leads disclosure in each (条例第三条).
@Service
public class Regions {
    private static final String TOPIC = "organ.region";
    private static final int LONGEST_NAME = 60;

    private final RegionStore store;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ServerChanges servers;
    private final Remembered<Map<RegionCode, Region>> known;

    Regions(RegionStore store, Organs organs, ServerChanges servers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.servers = servers;
        this.organs = organs;
        this.events = events;
        this.clock = clock;
        this.known = new Remembered<>(() -> {
            var all = new LinkedHashMap<RegionCode, Region>();
            store.listAll().stream()
                    .sorted(Comparator.comparing(Region::code))
                    .forEach(region -> all.put(region.code(), region));
            return all;
        });
    }

    /// All regions by their codes, so that each stands behind the one around it.
    public List<Region> list() {
        return List.copyOf(known.get().values());
    }

    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(known.get().get(code));
    }

    /// The region of an organ's code, if it is on the list.
    public Optional<Region> find(String code) {
        return RegionCode.isOne(code) ? find(RegionCode.of(code)) : Optional.empty();
    }

    /// Refuses when there is no such region.
    public Region get(String code) {
        return find(code).orElseThrow(() -> Refusal.of(OrganRefusal.UNKNOWN_REGION));
    }

    /// A region's name, or its code when it is not on the list.
    public String name(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    /// The nearest region around it that is on the list: some counties stand right below a province.
    public Optional<Region> around(RegionCode code) {
        Optional<RegionCode> above = code.parent();
        while (above.isPresent()) {
            var found = find(above.get());
            if (found.isPresent()) {
                return found;
            }
            above = above.get().parent();
        }
        return Optional.empty();
    }

    /// The organ in charge in a region; without one of its own, that of the nearest region around it.
    public Optional<Organ> authority(String code) {
        if (!RegionCode.isOne(code)) {
            return Optional.empty();
        }
        Optional<RegionCode> here = Optional.of(RegionCode.of(code));
        while (here.isPresent()) {
            var found = find(here.get()).flatMap(Region::authority).flatMap(organs::find);
            if (found.isPresent()) {
                return found;
            }
            here = here.get().parent();
        }
        return Optional.empty();
    }

    /// The regions an organ is in charge of.
    public List<Region> listLedBy(OrganId organ) {
        return known.get().values().stream()
                .filter(region -> region.authority().filter(organ::equals).isPresent())
                .toList();
    }

    /// Enters a region, or changes its name and its authority.
    @Transactional
    public void put(String code, String name, Optional<OrganId> authority, String actor) {
        new Problems()
                .when(!RegionCode.isOne(code.strip()), "code", "区划代码是 6 位数字，乡镇 9 位，村居 12 位，请核对。")
                .when(name.isBlank(), "name", "请填写区划名称。")
                .when(name.strip().length() > LONGEST_NAME, "name", "区划名称不超过 60 个字。")
                .when(
                        authority
                                .filter(id ->
                                        organs.find(id).filter(Organ::isActive).isEmpty())
                                .isPresent(),
                        "authority",
                        "主管部门不在名录中，或者已经撤销，请另选一个。")
                .refuseIfAny(OrganRefusal.REFORM_INCOMPLETE);
        var region = new Region(RegionCode.of(code.strip()), name.strip(), authority);
        String before = find(region.code()).map(this::words).orElse("未登记");
        enter(List.of(region));
        events.publishEvent(new OrganChanged(
                clock.instant(),
                actor,
                "登记区划",
                "region:" + region.code(),
                authority.map(OrganId::value).orElse(""),
                before + " → " + words(region)));
    }

    /// Enters regions as they are, for a new house.
    public void enter(Collection<Region> regions) {
        store.put(regions);
        changed();
    }

    private String words(Region region) {
        return "%s %s，主管部门：%s"
                .formatted(
                        region.code(),
                        region.name(),
                        region.authority()
                                .flatMap(organs::find)
                                .map(Organ::name)
                                .orElse("未确定"));
    }

    @EventListener(MemoryStale.class)
    void forget() {
        known.forget();
    }

    private void changed() {
        known.changed();
        servers.changed(TOPIC);
    }

    @EventListener
    void hear(ChangedElsewhere change) {
        if (change.topic().equals(TOPIC)) {
            known.stale();
        }
    }

    /// The regions an abolished organ was in charge of go to its successor.
    void handOver(OrganId from, OrganId to) {
        store.handOver(from, to);
        changed();
    }
}
