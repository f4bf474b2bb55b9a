package gongkai.foundation.organ;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what an organ says of itself up to date, with its inner units (条例第二十条第二项).
@Service
public class OrganProfiles {
    private static final int MOST_UNITS = 60;
    private static final int LINE = 200;
    private static final int TEXT = 1000;

    private final Organs organs;
    private final OrganStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganProfiles(Organs organs, OrganStore store, ApplicationEventPublisher events, Clock clock) {
        this.organs = organs;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// Why the profile cannot be changed; empty when it can.
    public Optional<OrganRefusal> whyNot(Organ organ) {
        return organ.isActive() ? Optional.empty() : Optional.of(OrganRefusal.ORGAN_ABOLISHED);
    }

    /// Changes the profile, at once.
    @Transactional
    public void edit(OrganId id, OrganProfile profile, String actor) {
        store.lockList();
        organs.changed();
        Organ before = mayChange(id);
        profile.check().refuseIfAny(OrganRefusal.REFORM_INCOMPLETE);
        Organ after = before.describedBy(profile);
        var differences = differences(before, after);
        if (differences.isEmpty()) {
            return;
        }
        store.put(List.of(after));
        organs.changed();
        note(
                id,
                OrganAction.PROFILE,
                String.join("；", differences.stream().map(Difference::before).toList()),
                String.join("；", differences.stream().map(Difference::after).toList()),
                actor);
    }

    /// Replaces the list of inner units.
    @Transactional
    public void replaceUnits(OrganId id, List<InnerUnit> units, String actor) {
        mayChange(id);
        check(units).refuseIfAny(OrganRefusal.REFORM_INCOMPLETE);
        String before = names(store.listInnerUnits(id));
        store.replaceInnerUnits(id, units);
        note(id, OrganAction.UNITS, before, names(units), actor);
    }

    private static Problems check(List<InnerUnit> units) {
        var problems = new Problems().when(units.size() > MOST_UNITS, "units", "内设机构不超过 60 个。");
        for (int place = 0; place < units.size(); place++) {
            InnerUnit unit = units.get(place);
            problems.when(unit.name().isBlank(), "unit-name-" + place, "请填写内设机构的名称；整行不用的，请全部清空。")
                    .when(unit.name().length() > LINE, "unit-name-" + place, "内设机构名称不超过 200 个字。")
                    .when(unit.functions().length() > TEXT, "unit-functions-" + place, "内设机构职责不超过 1000 个字。")
                    .when(unit.telephone().length() > LINE, "unit-telephone-" + place, "电话不超过 200 个字。")
                    .when(unit.head().length() > LINE, "unit-head-" + place, "负责人不超过 200 个字。");
        }
        return problems;
    }

    private Organ mayChange(OrganId id) {
        Organ organ = organs.get(id);
        whyNot(organ).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return organ;
    }

    private void note(OrganId id, OrganAction action, String before, String after, String actor) {
        Instant now = clock.instant();
        store.append(List.of(new OrganEvent(id, now, LocalDate.now(clock), action, before, after, "", actor)));
        events.publishEvent(OrganChanged.of(id, now, actor, action.label(), before + " → " + after));
    }

    private static String names(List<InnerUnit> units) {
        return units.isEmpty()
                ? "无"
                : String.join("、", units.stream().map(InnerUnit::name).toList());
    }

    /// One field that differs, in words.
    public record Difference(String label, String was, String is) {
        String before() {
            return label + "：" + (was.isEmpty() ? "无" : was);
        }

        String after() {
            return label + "：" + (is.isEmpty() ? "无" : is);
        }
    }

    /// Everything that differs between two states of an organ's entry.
    public static List<Difference> differences(Organ before, Organ after) {
        var found = new ArrayList<Difference>();
        add(found, "名称", before.name(), after.name());
        add(found, "简称", before.shortName(), after.shortName());
        add(found, "机关代字", before.documentWord(), after.documentWord());
        add(found, "类别", before.kind().label(), after.kind().label());
        add(found, "上级机关", parent(before), parent(after));
        add(found, "区划代码", before.region(), after.region());
        add(found, "统一社会信用代码", before.creditCode().value(), after.creditCode().value());
        add(found, "工作机构", before.contact().office(), after.contact().office());
        add(found, "办公地址", before.contact().address(), after.contact().address());
        add(found, "办公时间", before.contact().hours(), after.contact().hours());
        add(found, "联系电话", before.contact().telephone(), after.contact().telephone());
        add(found, "电子邮箱", before.contact().email(), after.contact().email());
        add(found, "机关职能", before.functions(), after.functions());
        add(found, "负责人", before.head(), after.head());
        add(found, "排序", String.valueOf(before.order()), String.valueOf(after.order()));
        return List.copyOf(found);
    }

    private static String parent(Organ organ) {
        return organ.parent().map(OrganId::value).orElse("");
    }

    private static void add(List<Difference> found, String label, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Difference(label, was, is));
        }
    }
}
