package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.DeliveryProof;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A small world for tests of requests: a city, its bureau of civil affairs, an officer and a head.
@Component
final class FoiWorld {
    static final String PASSWORD = "cloud-river-7";
    /// 保密审查：不涉密.
    static final FoiSecrecy.Finding CLEAR =
            new FoiSecrecy.Finding(Optional.of(false), "拟提供的全部信息和文件", "保守国家秘密法", "不涉及国家秘密。");

    static final OrganId BUREAU = OrganId.of("yunzhou-civil");
    static final OrganId CITY = OrganId.of("yunzhou");

    private final Organs organs;
    private final Accounts accounts;
    private final FoiIntake intake;
    private final TestTime time;
    private final PaymentWays ways;
    private final Letters letters;
    private final Deliveries deliveries;
    private final FoiSecrecy secrecy;

    FoiWorld(
            Organs organs,
            Accounts accounts,
            FoiIntake intake,
            TestTime time,
            PaymentWays ways,
            Letters letters,
            Deliveries deliveries,
            FoiSecrecy secrecy) {
        this.secrecy = secrecy;
        this.ways = ways;
        this.letters = letters;
        this.deliveries = deliveries;
        this.organs = organs;
        this.accounts = accounts;
        this.intake = intake;
        this.time = time;
    }

    Person.Staff officer() {
        settle();
        return accounts.signInStaff("officer", PASSWORD).orElseThrow();
    }

    /// The head of the disclosure office.
    Person.Staff head() {
        settle();
        return accounts.signInStaff("head", PASSWORD).orElseThrow();
    }

    /// Whoever is charged with the secrecy review.
    Person.Staff clearer() {
        settle();
        return accounts.signInStaff("clearer", PASSWORD).orElseThrow();
    }

    /// The same request, which may be opened as far as secrets are concerned.
    FoiRequest cleared(FoiRequest request) {
        secrecy.note(request.id(), CLEAR, clearer());
        return request;
    }

    /// Whoever keeps the calendar.
    Person.Staff keeper() {
        settle();
        return accounts.signInStaff("calendar", PASSWORD).orElseThrow();
    }

    /// A request extended by so many working days, with the head's consent.
    FoiRequest extended(FoiExtension extension, FoiRequest request, int days) {
        extension.propose(request.id(), days, "材料较多，需要逐件核对。", officer());
        return extension.approve(request.id(), head());
    }

    /// Enters organs and staff once per database.
    void settle() {
        if (organs.find(BUREAU).isPresent()) {
            return;
        }
        organs.enter(organ(CITY, Optional.empty(), OrganKind.GOVERNMENT, "云州市人民政府", "云政", 1));
        organs.enter(organ(BUREAU, Optional.of(CITY), OrganKind.DEPARTMENT, "云州市民政局", "云民", 2));
        accounts.enterStaff("officer", "周敏", BUREAU, PASSWORD, List.of(new Person.Grant(Role.OFFICER, BUREAU)));
        accounts.enterStaff("head", "陈立", BUREAU, PASSWORD, List.of(new Person.Grant(Role.HEAD, BUREAU)));
        accounts.enterStaff(
                "clearer", "安微", BUREAU, PASSWORD, List.of(new Person.Grant(Role.SECRECY_REVIEWER, BUREAU)));
        accounts.enterStaff(
                "calendar", "苏历", CITY, PASSWORD, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, CITY)));
        ways.put(BUREAU, "云州市财政局非税专户", "云州银行", "62000000000001", "", "0999-5550199", officer());
        accounts.enterStaff("stranger", "吴桐", CITY, PASSWORD, List.of(new Person.Grant(Role.STATISTICIAN, CITY)));
    }

    private static Organ organ(
            OrganId id, Optional<OrganId> parent, OrganKind kind, String name, String word, int order) {
        String seventeen = "11990100MA0000%03d".formatted(order);
        return new Organ(
                id,
                parent,
                kind,
                name,
                name.substring(3),
                "990100",
                CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen)),
                word,
                new Organ.Contact("政府信息公开办公室", "云州市前街1号", "工作日9:00—17:00", "0999-5550101", "open@example.cn"),
                "履行法定职责。",
                "负责人",
                order);
    }

    /// The newest letter of a request is handed over on a day that the clock has reached.
    void serve(FoiRequest request, String day) {
        var letter = letters.listAbout(FoiRequestChanged.subject(request.id())).getLast();
        deliveries.record(letter.id(), new DeliveryProof.HandedOver(LocalDate.parse(day), "李清"), officer());
    }

    /// The last letter about the request, made void.
    void makeVoid(FoiRequest request) {
        var letter = letters.listAbout(FoiRequestChanged.subject(request.id())).getLast();
        deliveries.makeVoid(letter.id(), "年度写错", officer());
    }

    /// A citizen's request received on a day.
    FoiRequest received(String day) {
        return received(day, ApplicantKind.NATURAL_PERSON);
    }

    FoiRequest received(String day, ApplicantKind kind) {
        settle();
        time.moveTo(day);
        return receive(form(UUID.randomUUID().toString(), LocalDate.parse(day), kind));
    }

    FoiRequest receive(NewRequest form) {
        return intake.receive(form, new Person.Guest());
    }

    /// A request taken on by the officer on the day it was received.
    FoiRequest accepted(String day, FoiAcceptance acceptance) {
        return acceptance.accept(received(day).id(), officer());
    }

    NewRequest form(String submission, LocalDate receivedOn, ApplicantKind kind) {
        return new NewRequest(
                submission,
                BUREAU,
                Channel.ONLINE,
                receivedOn,
                new Applicant(kind, "李清", "居民身份证", "110101199001010010", "", "13900000001", "", ""),
                new FoiRequest.Wish("2025年高龄津贴发放办法", "云民发〔2025〕3号及其解释", SupplyForm.ELECTRONIC, SupplyRoute.ONLINE));
    }
}
