package gongkai.demo;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganProfiles;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.organ.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The organs of the demo city. Their region codes begin with 99, which GB/T 2260 gives to no place.
@Component
class DemoOrgans {
    static final OrganId CITY = OrganId.of("yunzhou");

    /// Renamed two years ago; before that it was the bureau of land.
    private static final OrganId LAND = OrganId.of("natural-resources");

    private static final OrganId PATENTS = OrganId.of("ip");
    private static final OrganId MARKET = OrganId.of("market");
    private static final String ACTOR = "demo 机构编制";

    private final Organs organs;
    private final Regions regions;
    private final OrganProfiles profiles;
    private final OrganReform reform;

    DemoOrgans(Organs organs, Regions regions, OrganProfiles profiles, OrganReform reform) {
        this.organs = organs;
        this.regions = regions;
        this.profiles = profiles;
        this.reform = reform;
    }

    void enter() {
        int order = 0;
        for (List<String> row : DemoLines.rows("organs.txt")) {
            order++;
            organs.enter(organ(row, order));
        }
        for (List<String> row : DemoLines.rows("regions.txt")) {
            var authority = Optional.of(row.get(2)).filter(id -> !id.isEmpty()).map(OrganId::of);
            regions.put(row.get(0), row.get(1), authority, ACTOR);
        }
        var units = new LinkedHashMap<String, List<InnerUnit>>();
        for (List<String> row : DemoLines.rows("units.txt")) {
            units.computeIfAbsent(row.get(0), organ -> new ArrayList<>())
                    .add(new InnerUnit(row.get(1), row.get(2), row.get(3), row.get(4)));
        }
        units.forEach((organ, rows) -> profiles.replaceUnits(OrganId.of(organ), rows, ACTOR));
    }

    /// 机构改革 in the city: a bureau is renamed two years ago, another goes into the market bureau last summer. Both are
    /// done by the real verbs on their days.
    void planReforms(Agenda agenda, LocalDate today) {
        Organ land = get(LAND);
        enterUnder(land, "云州市国土资源局", "市国土资源局", "云国土");
        LocalDate renamed = LocalDate.of(today.getYear() - 2, 3, 1);
        agenda.at(
                morning(renamed),
                () -> reform.order(
                        new Reform.Rename(LAND, land.name(), land.shortName(), land.documentWord()),
                        renamed,
                        "云编〔%d〕4号".formatted(renamed.getYear()),
                        ACTOR));
        LocalDate merged = mergedOn(today);
        agenda.at(
                morning(merged),
                () -> reform.order(
                        new Reform.Merge(PATENTS, MARKET, Optional.empty()),
                        merged,
                        "云编〔%d〕11号".formatted(merged.getYear()),
                        ACTOR));
    }

    private void enterUnder(Organ organ, String name, String shortName, String word) {
        organs.enter(new Organ(
                organ.id(),
                organ.parent(),
                organ.kind(),
                name,
                shortName,
                organ.region(),
                organ.creditCode(),
                word,
                organ.contact(),
                organ.functions(),
                organ.head(),
                organ.order()));
    }

    /// Before anybody comes to work.
    private static Instant morning(LocalDate day) {
        return day.atTime(0, 30).atZone(ReplayClock.ZONE).toInstant();
    }

    private static LocalDate mergedOn(LocalDate today) {
        return LocalDate.of(today.getYear() - 1, 7, 1);
    }

    /// Who does an organ's work on a day: after the merger the market bureau does that of patents.
    static OrganId workedBy(OrganId organ, LocalDate day, LocalDate today) {
        return organ.equals(PATENTS) && !day.isBefore(mergedOn(today)) ? MARKET : organ;
    }

    /// Who goes on with an organ's work at this moment of the history.
    OrganId heirOf(OrganId organ) {
        return organs.heirOf(organ).id();
    }

    Organ get(OrganId id) {
        return organs.get(id);
    }

    List<Organ> list() {
        return organs.list();
    }

    /// The place an organ speaks of.
    static String place(OrganId organ) {
        return switch (organ.value()) {
            case "qinghe" -> "青河县";
            case "wangshan" -> "望山县";
            case "linjiang" -> "临江区";
            case "liuxi", "liuwan" -> "柳溪镇";
            default -> "云州市";
        };
    }

    /// To whom an organ sends its notices.
    static String addressees(Organ organ) {
        return switch (organ.kind()) {
            case GOVERNMENT -> organ.parent().isEmpty() ? "各县（区）人民政府，市政府各部门：" : "各乡镇人民政府（街道办事处），各有关部门：";
            case OFFICE, DEPARTMENT, AGENCY -> "各县（区）主管部门，局属各单位：";
            case TOWNSHIP -> "各村民委员会，镇属各单位：";
            case VILLAGE -> "各村（居）民小组：";
            case PUBLIC_INSTITUTION, PUBLIC_ENTERPRISE -> "各营业所，公司各部门：";
        };
    }

    private static Organ organ(List<String> row, int order) {
        var id = OrganId.of(row.get(0));
        return new Organ(
                id,
                Optional.of(row.get(1)).filter(parent -> !parent.isEmpty()).map(OrganId::of),
                OrganKind.valueOf(row.get(2)),
                row.get(3),
                row.get(4),
                row.get(5),
                creditCode("11" + row.get(5).substring(0, 6) + "%08d".formatted(order) + "Y"),
                row.get(6),
                new Organ.Contact(
                        row.get(7),
                        row.get(8),
                        "工作日上午 9:00—12:00，下午 13:30—17:30",
                        row.get(9),
                        id.value() + "@yunzhou.example"),
                row.get(11),
                row.get(10),
                order);
    }

    /// A code of seventeen characters with the check character that belongs to it.
    static CreditCode creditCode(String first) {
        return CreditCode.of(first + CreditCode.checkCharacter(first));
    }
}
