package gongkai.oversee.reportcompare;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiOldBooks;
import gongkai.answer.foi.FoiRemedies;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.OldRequest;
import gongkai.answer.foi.RemedyKind;
import gongkai.answer.foi.RemedyResult;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.signin.Accounts;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/// A government with four departments. 民政局 has requests since 2020, in the form before and the one since; 粮食局 went
/// into it on 1 July 2024; 水务局 answered nothing in 2025; 林业局 has no report; the name of the fifth is a trap for
/// spreadsheets. Today is 2 March 2026.
final class CompareWorld {
    static final OrganId CITY = OrganId.of("city");
    static final OrganId CIVIL = OrganId.of("civil");
    static final OrganId GRAIN = OrganId.of("grain");
    static final OrganId WATER = OrganId.of("water");
    static final OrganId FOREST = OrganId.of("forest");
    static final OrganId TRAP = OrganId.of("trap");
    static final String PASSWORD = "pass-word-2026";

    @Autowired
    private Organs organs;

    @Autowired
    private OrganReform reform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FoiOldBooks books;

    @Autowired
    private FoiFigures figures;

    @Autowired
    private FoiRemedies remedies;

    @Autowired
    private Publishing publishing;

    @Autowired
    private TestTime time;

    private final Map<OrganId, Person.Staff> officers = new HashMap<>();
    private final Map<OrganId, List<OldRequest>> open = new HashMap<>();
    private int number;

    void build() {
        time.moveTo("2024-06-20");
        enter(CITY, Optional.empty(), OrganKind.GOVERNMENT, "云州市人民政府", "市政府", 1);
        enter(CIVIL, Optional.of(CITY), OrganKind.DEPARTMENT, "云州市民政局", "市民政局", 2);
        enter(GRAIN, Optional.of(CITY), OrganKind.DEPARTMENT, "云州市粮食局", "市粮食局", 3);
        enter(WATER, Optional.of(CITY), OrganKind.DEPARTMENT, "云州市水务局", "市水务局", 4);
        enter(FOREST, Optional.of(CITY), OrganKind.DEPARTMENT, "云州市林业局", "市林业局", 5);
        enter(TRAP, Optional.of(CITY), OrganKind.DEPARTMENT, "=2+5局", "=2+5局", 6);
        accounts.enterStaff("statistician", "周敏", CIVIL, PASSWORD, grant(Role.STATISTICIAN, CIVIL));
        accounts.enterStaff("city", "李清", CITY, PASSWORD, grant(Role.STATISTICIAN, CITY));

        old(GRAIN, "2023-05-08", "2023-05-20", Decision.DISCLOSED);
        old(GRAIN, "2024-03-04", "2024-03-20", Decision.REFUSED_THIRD_PARTY);
        store(GRAIN);
        time.moveTo("2024-07-01");
        reform.order(
                new Reform.Merge(GRAIN, CIVIL, Optional.empty()),
                LocalDate.parse("2024-07-01"),
                "云编〔2024〕7号",
                "staff:1 系统");

        publish("2025-08-04");
        publish("2025-09-04");
        time.moveTo("2026-03-02");
        old(CIVIL, "2020-03-02", "2020-03-20", Decision.DISCLOSED);
        old(CIVIL, "2020-05-06", "2020-06-30", Decision.OTHER_CORRECTION_LAPSED);
        old(CIVIL, "2021-04-06", "2021-04-20", Decision.PARTLY_DISCLOSED);
        old(CIVIL, "2024-11-04", "2024-11-20", Decision.REFUSED_PROCESS_INFO);
        old(CIVIL, "2024-12-23", "2025-01-15", Decision.UNAVAILABLE_NOT_HELD);
        old(CIVIL, "2025-02-10", "2025-02-20", Decision.DISCLOSED);
        old(CIVIL, "2025-03-10", "2025-03-20", Decision.NOT_PROCESSED_PETITION);
        old(CIVIL, "2025-04-10", "2025-04-20", Decision.OTHER_MISC);
        store(CIVIL);
        old(WATER, "2025-12-29", "2026-01-15", Decision.DISCLOSED);
        store(WATER);
        old(TRAP, "2025-06-02", "2025-06-12", Decision.DISCLOSED);
        store(TRAP);
        reviews();
    }

    /// Two reviews concluded in 2025, one of them corrected; one pending at its end. No suit was ever concluded.
    private void reviews() {
        var decided =
                figures.listBehind(CIVIL, 2025, FoiFigures.Row.of(FoiFigures.Count.TOTAL_HANDLED), Optional.empty());
        var officer = officer(CIVIL);
        var results = List.of(RemedyResult.UPHELD, RemedyResult.CORRECTED);
        for (int at = 0; at < results.size(); at++) {
            FoiRequest request = decided.get(at);
            var filed = request.closedOn().orElseThrow().plusDays(10);
            long remedy = remedies.file(request.id(), RemedyKind.REVIEW, filed, officer)
                    .id();
            remedies.conclude(request.id(), remedy, results.get(at), filed.plusDays(50), officer);
        }
        var last = decided.getLast();
        remedies.file(last.id(), RemedyKind.REVIEW, LocalDate.parse("2025-05-12"), officer);
    }

    private void publish(String day) {
        time.moveTo(day);
        publishing.publish(
                NewDocument.about(CIVIL, DocumentKind.NORMATIVE_DOCS, "养老办法 " + day, LocalDate.parse(day))
                        .body("正文。")
                        .complete(),
                officer(CIVIL));
    }

    private void old(OrganId organ, String received, String closed, Decision as) {
        number++;
        open.computeIfAbsent(organ, each -> new ArrayList<>())
                .add(new OldRequest(
                        String.valueOf(number),
                        organ,
                        ApplicantKind.NATURAL_PERSON,
                        "",
                        "第" + number + "件所需信息",
                        "上一年度",
                        Channel.ONLINE,
                        LocalDate.parse(received),
                        LocalDate.parse(closed),
                        as,
                        0));
    }

    private void store(OrganId organ) {
        books.enter(organ, "台账", open.getOrDefault(organ, List.of()), officer(organ));
    }

    private Person.Staff officer(OrganId organ) {
        return officers.computeIfAbsent(
                organ, each -> accounts.enterStaff("officer-" + each, "张文", each, PASSWORD, grant(Role.OFFICER, each)));
    }

    private static List<Person.Grant> grant(Role role, OrganId over) {
        return List.of(new Person.Grant(role, over));
    }

    private void enter(OrganId id, Optional<OrganId> parent, OrganKind kind, String name, String shortName, int order) {
        String code = "1132030001400%04d".formatted(order);
        organs.enter(new Organ(
                id,
                parent,
                kind,
                name,
                shortName,
                "320300",
                CreditCode.of(code + CreditCode.checkCharacter(code)),
                "云" + order,
                new Organ.Contact("办公室", "云州市人民路1号", "工作日9:00至17:00", "0500-1234567", "open@example.org"),
                "",
                "周敏",
                order));
    }
}
