package gongkai.oversee.annualreport;

import gongkai.answer.foi.Applicant;
import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Consultation;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiAcceptance;
import gongkai.answer.foi.FoiConsultation;
import gongkai.answer.foi.FoiCorrection;
import gongkai.answer.foi.FoiExtension;
import gongkai.answer.foi.FoiIntake;
import gongkai.answer.foi.FoiReasons;
import gongkai.answer.foi.FoiRemedies;
import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiSecrecy;
import gongkai.answer.foi.FoiWithdrawal;
import gongkai.answer.foi.NewRequest;
import gongkai.answer.foi.RemedyKind;
import gongkai.answer.foi.RemedyResult;
import gongkai.answer.foi.SupplyForm;
import gongkai.answer.foi.SupplyRoute;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.DeliveryProof;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/// Two years of an organ's work, done by the real verbs on their days: every applicant, every decision, requests
/// carried over both ends, a lapse, a withdrawal, reviews and suits, documents issued and abolished.
final class ReportWorld {
    static final OrganId BUREAU = OrganId.of("civil-affairs");
    static final OrganId NEIGHBOUR = OrganId.of("water-affairs");
    static final String PASSWORD = "pass-word-2026";

    @Autowired
    private Organs organs;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FoiIntake intake;

    @Autowired
    private FoiAcceptance acceptance;

    @Autowired
    private FoiReply reply;

    @Autowired
    private FoiSecrecy secrecy;

    @Autowired
    private FoiCorrection correction;

    @Autowired
    private FoiConsultation consultation;

    @Autowired
    private FoiReasons reasons;

    @Autowired
    private FoiExtension extension;

    @Autowired
    private FoiWithdrawal withdrawal;

    @Autowired
    private FoiRemedies remedies;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Letters letters;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TestTime time;

    private Person.Staff head = new Person.Staff(0, "", "", BUREAU, List.of());
    private Person.Staff officer = new Person.Staff(0, "", "", BUREAU, List.of());
    private int submissions;

    void build() {
        enter(BUREAU, "云州市民政局", "市民政局", "云民", "11320300014000001", 1);
        enter(NEIGHBOUR, "云州市水务局", "市水务局", "云水", "11320300014000002", 2);
        officer = staff("officer", Role.OFFICER, BUREAU);
        head = staff("head", Role.HEAD, BUREAU);
        staff("statistician", Role.STATISTICIAN, BUREAU);
        staff("publisher", Role.PUBLISHER, BUREAU);
        staff("neighbour", Role.STATISTICIAN, NEIGHBOUR);
        lastYearOfOldWork();
        yearOfTheReport();
        FoiRequest late = receive("2025-12-26", ApplicantKind.RESEARCH);
        decide(late, Decision.DISCLOSED, "2026-01-15");
        time.moveTo("2026-03-02");
    }

    private void lastYearOfOldWork() {
        FoiRequest answered = receive("2024-03-04", ApplicantKind.NATURAL_PERSON);
        publish(DocumentKind.RULES, "2024-04-01");
        DocumentId old = publish(DocumentKind.NORMATIVE_DOCS, "2024-05-06");
        decide(answered, Decision.DISCLOSED, "2024-05-20");
        FoiRequest unclear = receive("2024-12-20", ApplicantKind.LEGAL_SERVICE);
        FoiRequest open = receive("2024-12-23", ApplicantKind.ENTERPRISE);
        time.moveTo("2024-12-25");
        correction.ask(unclear.id(), "请写明所需信息的年份。", officer);
        var notice = letters.listAbout("foi:" + unclear.id().value()).getLast();
        deliveries.record(notice.id(), new DeliveryProof.HandedOver(LocalDate.parse("2024-12-25"), "林清"), officer);
        decide(open, Decision.PARTLY_DISCLOSED, "2025-01-10");
        time.moveTo("2025-02-10");
        correction.lapse(unclear.id(), officer);
        time.moveTo("2025-06-01");
        publishing.abolish(old, LocalDate.parse("2025-06-01"), "云民〔2025〕6号", officer);
        remedy(answered.id(), RemedyKind.REVIEW, "2024-06-03", RemedyResult.UPHELD, "2024-07-01");
        remedy(answered.id(), RemedyKind.SUIT_AFTER_REVIEW, "2024-08-01", RemedyResult.CORRECTED, "2025-03-05");
    }

    private void yearOfTheReport() {
        for (Decision decision : Decision.listForReply()) {
            ApplicantKind[] kinds = ApplicantKind.values();
            FoiRequest request = receive("2025-04-07", kinds[decision.ordinal() % kinds.length]);
            decide(request, decision, "2025-04-21");
        }
        FoiRequest regretted = receive("2025-05-06", ApplicantKind.NATURAL_PERSON);
        withdrawal.withdraw(regretted.id(), officer);
        FoiRequest vague = receive("2025-06-03", ApplicantKind.ENTERPRISE);
        correction.ask(vague.id(), "请写明文件的名称。", officer);
        time.moveTo("2025-06-12");
        correction.correct(vague.id(), "养老机构补贴标准", "2025年执行的标准", officer);
        extension.propose(vague.id(), 10, "信息数量较大", officer);
        extension.approve(vague.id(), head);
        decideOnly(vague.id(), Decision.DISCLOSED, "2025-07-10");
        documentsOfTheYear();
        receive("2025-12-22", ApplicantKind.NATURAL_PERSON);
        time.moveTo("2026-02-20");
        remedy(vague.id(), RemedyKind.SUIT_DIRECT, "2025-09-01", RemedyResult.OTHER_RESULT, "2025-11-05");
        remedies.file(vague.id(), RemedyKind.SUIT_DIRECT, LocalDate.parse("2025-09-02"), officer);
        remedy(vague.id(), RemedyKind.REVIEW, "2025-10-08", RemedyResult.UPHELD, "2026-02-02");
    }

    private void documentsOfTheYear() {
        publish(DocumentKind.RULES, "2025-08-01");
        publish(DocumentKind.NORMATIVE_DOCS, "2025-08-04");
        publish(DocumentKind.NORMATIVE_DOCS, "2025-08-05");
        publish(DocumentKind.LICENCE_DECISION, "2025-08-06");
        publish(DocumentKind.LICENCE_DECISION, "2025-08-07");
        publish(DocumentKind.PENALTY_DECISION, "2025-08-08");
        fee("2025-08-11", "12.30");
        fee("2025-11-11", "0.75");
    }

    private void enter(OrganId id, String name, String shortName, String word, String code, int order) {
        organs.enter(new Organ(
                id,
                Optional.empty(),
                OrganKind.DEPARTMENT,
                name,
                shortName,
                "320300",
                CreditCode.of(code + CreditCode.checkCharacter(code)),
                word,
                new Organ.Contact("办公室", "云州市人民路1号", "工作日9:00至17:00", "0500-1234567", "open@example.org"),
                "",
                "周敏",
                order));
    }

    private Person.Staff staff(String account, Role role, OrganId over) {
        return accounts.enterStaff(account, account, over, PASSWORD, List.of(new Person.Grant(role, over)));
    }

    private FoiRequest receive(String day, ApplicantKind kind) {
        time.moveTo(day);
        submissions++;
        var applicant = new Applicant(kind, "林清", "居民身份证", "", "", "13800000000", "云州市", "");
        var wish =
                new FoiRequest.Wish("第" + submissions + "件所需信息", "2024年的文件", SupplyForm.ELECTRONIC, SupplyRoute.ONLINE);
        return intake.receive(
                new NewRequest(
                        "world-" + submissions, BUREAU, Channel.IN_PERSON, LocalDate.parse(day), applicant, wish),
                officer);
    }

    private void decide(FoiRequest request, Decision decision, String day) {
        acceptance.accept(request.id(), officer);
        facts(request.id(), decision);
        decideOnly(request.id(), decision, day);
    }

    /// What has to be on file before a request may be decided so; the day is that of the receipt.
    private void facts(FoiRequestId id, Decision decision) {
        switch (decision) {
            case UNAVAILABLE_STILL_UNCLEAR -> {
                correction.ask(id, "请写明所需信息的年份。", officer);
                correction.correct(id, "文件", "所有文件", officer);
            }
            case NOT_PROCESSED_EXCESSIVE -> {
                reasons.ask(id, "本月共提出40件申请", officer);
                reasons.explain(id, "没有特别的原因。", officer);
            }
            case REFUSED_THIRD_PARTY, PARTLY_DISCLOSED -> {
                var question = new FoiConsultation.Question(Consultation.Kind.THIRD_PARTY, "云州市安居养老院", "养老机构的经营资料。");
                consultation.answer(
                        id,
                        consultation.ask(id, question, officer).id(),
                        new FoiConsultation.Answer(
                                Consultation.Opinion.OBJECTED,
                                LocalDate.ofInstant(time.now(), ReplayClock.ZONE),
                                "属于商业秘密。"),
                        officer);
            }
            default -> {}
        }
    }

    private void decideOnly(FoiRequestId id, Decision decision, String day) {
        time.moveTo(day);
        Optional<Decision> withheld =
                decision == Decision.PARTLY_DISCLOSED ? Optional.of(Decision.REFUSED_THIRD_PARTY) : Optional.empty();
        if (decision.discloses()) {
            secrecy.note(id, new FoiSecrecy.Finding(Optional.of(false), "拟提供的全部信息", "保守国家秘密法", "不涉密。"), officer);
        }
        reply.decide(id, new FoiReply.Ruling(decision, withheld, "经查，答复如下。", List.of()), officer);
    }

    private void remedy(FoiRequestId id, RemedyKind kind, String filed, RemedyResult result, String concluded) {
        long remedy = remedies.file(id, kind, LocalDate.parse(filed), officer).id();
        remedies.conclude(id, remedy, result, LocalDate.parse(concluded), officer);
    }

    private DocumentId publish(DocumentKind kind, String day) {
        time.moveTo(day);
        return publishing.publish(draft(kind, day).complete(), officer).id();
    }

    private void fee(String day, String amount) {
        time.moveTo(day);
        publishing.publish(draft(DocumentKind.ADMIN_FEE, day).amountWan(amount).complete(), officer);
    }

    private static NewDocument.Draft draft(DocumentKind kind, String day) {
        return NewDocument.about(BUREAU, kind, kind.label() + " " + day, LocalDate.parse(day))
                .body("正文。");
    }
}
