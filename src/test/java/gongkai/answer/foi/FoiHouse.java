package gongkai.answer.foi;

import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.identity.Person;
import gongkai.foundation.letter.Letter;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The small world of requests, for tests of the rooms above.
@Component
public final class FoiHouse {
    public static final String PASSWORD = FoiWorld.PASSWORD;

    private final FoiWorld world;
    private final FoiVerbs verbs;
    private final FoiLetters letters;
    private final ConsultationLetters opinions;
    private final FoiAccess access;
    private final TestTime time;

    FoiHouse(
            FoiWorld world,
            FoiVerbs verbs,
            FoiLetters letters,
            ConsultationLetters opinions,
            FoiAccess access,
            TestTime time) {
        this.world = world;
        this.verbs = verbs;
        this.letters = letters;
        this.opinions = opinions;
        this.access = access;
        this.time = time;
    }

    public Person.Staff officer() {
        return world.officer();
    }

    /// A request of a citizen, taken on.
    public FoiRequest accepted(String day) {
        return world.accepted(day, verbs.acceptance());
    }

    /// The same request, with its secrecy review: nothing secret.
    public FoiRequest cleared(FoiRequest request) {
        return world.cleared(request);
    }

    /// What opens a request for its applicant.
    public String queryCode(FoiRequest request) {
        return access.queryCode(request);
    }

    /// Where an official paper is read, and below which address it is taken along.
    public record Paper(String page, String files) {}

    /// Requests as they went.
    ///
    /// @param answered one that was answered, with a third party that did not want it
    /// @param papers every official paper they made, by its name in law.md §5.3
    public record Walked(FoiRequest answered, Map<String, Paper> papers) {}

    /// Walks requests through everything that may be written about them.
    public Walked walk() {
        var papers = new LinkedHashMap<String, Paper>();
        FoiRequest answered = answered(papers);
        charged(papers);
        unreasonable(papers);
        unclear(papers);
        String desk = "/console/requests/" + answered.id().value() + "/forms/";
        for (FoiForm form : FoiForm.values()) {
            papers.put(form.name(), new Paper(desk + form.path(), desk + form.path()));
        }
        String own = "/answer/requests/" + answered.number();
        papers.put("RECEIPT", new Paper(own + "/forms/receipt", own + "/receipt"));
        return new Walked(answered, papers);
    }

    private FoiRequest answered(Map<String, Paper> papers) {
        var request = accepted("2026-03-02");
        var third = ask(request, Consultation.Kind.THIRD_PARTY);
        var maker = ask(request, Consultation.Kind.CO_MAKER);
        answer(request, third, Consultation.Opinion.OBJECTED);
        answer(request, maker, Consultation.Opinion.AGREED);
        world.cleared(request);
        verbs.reply()
                .decide(
                        request.id(),
                        new FoiReply.Ruling(
                                Decision.DISCLOSED, Optional.empty(), "办法全文如下。", List.of(), "关系养老机构收住老人的安全"),
                        officer());
        opinions.list(third).forEach(letter -> put(papers, letter));
        opinions.list(maker).forEach(letter -> put(papers, letter));
        letters.list(request.id()).forEach(letter -> put(papers, letter));
        String slip = "/console/requests/%d/consultations/%d/confirmation"
                .formatted(request.id().value(), third.id());
        papers.put("CONSULT_CONFIRM", new Paper(slip, slip));
        long served = opinions.list(third).getFirst().id().value();
        papers.put(
                "SERVICE_RECEIPT",
                new Paper(
                        "/console/letters/" + served + "/service-receipt",
                        "/console/letters/" + served + "/service-receipt"));
        return request;
    }

    private void charged(Map<String, Paper> papers) {
        var request = world.extended(verbs.extension(), accepted("2026-03-02"), 10);
        verbs.fee().notice(request.id(), new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 68), officer());
        verbs.withdrawal().withdraw(request.id(), "已经从其他途径得到", new Person.Guest());
        letters.list(request.id()).forEach(letter -> put(papers, letter));
    }

    private void unreasonable(Map<String, Paper> papers) {
        var request = accepted("2026-03-02");
        verbs.reasons().ask(request.id(), "3月以来共提出42件申请。", officer());
        verbs.reasons().explain(request.id(), "用于学位论文。", new Person.Guest());
        verbs.reasons().delay(request.id(), 10, "需要逐件核对。", officer());
        verbs.reply()
                .decide(
                        request.id(),
                        new FoiReply.Ruling(Decision.NOT_PROCESSED_PETITION, Optional.empty(), "可以向市信访局提出。", List.of()),
                        officer());
        letters.list(request.id()).forEach(letter -> put(papers, letter));
    }

    private void unclear(Map<String, Paper> papers) {
        var request = accepted("2026-03-02");
        verbs.correction().ask(request.id(), "请写明年度。", officer());
        world.serve(request, "2026-03-02");
        time.moveTo("2026-03-24");
        verbs.correction().lapse(request.id(), officer());
        letters.list(request.id()).forEach(letter -> put(papers, letter));
    }

    private static void put(Map<String, Paper> papers, Letter letter) {
        String page = "/console/letters/" + letter.id().value();
        papers.put(letter.type().substring(letter.type().indexOf('.') + 1), new Paper(page, page + "/files"));
    }

    private Consultation ask(FoiRequest request, Consultation.Kind kind) {
        return verbs.consultation()
                .ask(request.id(), new FoiConsultation.Question(kind, "云州市安居养老院", "养老机构的经营资料。"), officer());
    }

    private void answer(FoiRequest request, Consultation letter, Consultation.Opinion opinion) {
        verbs.consultation()
                .answer(
                        request.id(),
                        letter.id(),
                        new FoiConsultation.Answer(opinion, LocalDate.of(2026, 3, 2), "属于商业秘密。"),
                        officer());
    }
}
