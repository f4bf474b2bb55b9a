package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A small town of fiction: a government with an education bureau, and a publisher.
public record Town(Organ government, Organ education, Person.Staff publisher, Person.Staff onlooker) {
    public static final String PASSWORD = "correct horse";

    public static Town found(Organs organs, Accounts accounts) {
        var government = organ("gov", Optional.empty(), OrganKind.GOVERNMENT, "云州市人民政府", "市政府", "云政", 1);
        var education = organ("edu", Optional.of(government.id()), OrganKind.DEPARTMENT, "云州市教育局", "市教育局", "云教", 2);
        organs.enter(government);
        organs.enter(education);
        var publisher = accounts.enterStaff(
                "publisher",
                "周敏",
                government.id(),
                PASSWORD,
                List.of(new Person.Grant(Role.PUBLISHER, government.id())));
        var onlooker = accounts.enterStaff(
                "onlooker", "何平", education.id(), PASSWORD, List.of(new Person.Grant(Role.SUPERVISOR, education.id())));
        return new Town(government, education, publisher, onlooker);
    }

    public NewDocument.Draft aDocument(String title) {
        return NewDocument.about(government.id(), DocumentKind.NORMATIVE_DOCS, title, LocalDate.of(2026, 3, 1))
                .body("<p>各县区人民政府，市直各部门：</p>");
    }

    private static Organ organ(
            String id, Optional<OrganId> parent, OrganKind kind, String name, String brief, String word, int order) {
        String first = "1153010000000000" + order;
        return new Organ(
                OrganId.of(id),
                parent,
                kind,
                name,
                brief,
                "539900",
                CreditCode.of(first + CreditCode.checkCharacter(first)),
                word,
                new Organ.Contact("政务公开科", "云州市和平路 1 号", "工作日 9:00—17:00", "0000-1234567", "open@example.invalid"),
                "主管本行政区域的" + brief + "工作。",
                "李明",
                order);
    }
}
