package gongkai.demo;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The organs of the demo city. Their region codes begin with 99, which GB/T 2260 gives to no place.
@Component
class DemoOrgans {
    static final OrganId CITY = OrganId.of("yunzhou");

    private final Organs organs;

    DemoOrgans(Organs organs) {
        this.organs = organs;
    }

    void enter() {
        int order = 0;
        for (List<String> row : DemoLines.rows("organs.txt")) {
            order++;
            organs.enter(organ(row, order));
        }
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
            case "liuxi" -> "柳溪镇";
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
                creditCode("11" + row.get(5) + "%08d".formatted(order) + "Y"),
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
