package gongkai.answer.foi;

import gongkai.answer.foi.page.ArrivalPage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.personaldata.Mask;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Wing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lays out a paper that waits for confirmation. The officer must be able to reach the applicant, so the telephone
/// stands in full here and everything else is masked.
@Component
class FoiArrivalPages {
    private final FoiFilings filings;
    private final FoiFilingStore store;
    private final FoiFilingSealing sealing;
    private final FoiAccess access;
    private final Organs organs;

    FoiArrivalPages(
            FoiFilings filings, FoiFilingStore store, FoiFilingSealing sealing, FoiAccess access, Organs organs) {
        this.filings = filings;
        this.store = store;
        this.sealing = sealing;
        this.access = access;
        this.organs = organs;
    }

    /// Whether the code is that of the paper.
    boolean unlock(String number, String code) {
        return store.findByNumber(number)
                .filter(found ->
                        FoiAccess.sameCode(code, sealing.open(FoiFilingSealing.CODE, store.codeSealed(found.id()))))
                .isPresent();
    }

    ArrivalPage portal(Frames frames, FoiFiling filing) {
        String title = "来件 " + filing.number().orElseThrow();
        return page(
                frames.portal(Wing.ANSWER, title, Crumb.here(title)),
                filing,
                false,
                sealing.open(FoiFilingSealing.CODE, store.codeSealed(filing.id())),
                Map.of(),
                new Problems());
    }

    ArrivalPage console(Frames frames, FoiFiling filing, Map<String, String> typed, Problems problems) {
        String title = "来件 " + filing.number().orElseThrow();
        var values = typed.isEmpty() ? Map.of("confirmedOn", filings.today().toString()) : typed;
        return page(
                frames.console(title, Crumb.of("依申请公开", "/console/requests"), Crumb.here(title)),
                filing,
                true,
                "",
                values,
                problems);
    }

    private ArrivalPage page(
            Frame frame, FoiFiling filing, boolean console, String code, Map<String, String> typed, Problems problems) {
        boolean waiting = filing.state() == FilingState.WAITING;
        var form = new FoiRequestForm(
                waiting || filing.state() == FilingState.UNREACHED
                        ? sealing.openForm(store.formSealed(filing.id()))
                        : Map.of());
        return new ArrivalPage(
                frame,
                console,
                filing.number().orElseThrow(),
                code,
                turn(filing),
                tone(filing),
                facts(filing, form, waiting),
                console && waiting ? applicant(form) : List.of(),
                filings.requestsOf(filing).stream()
                        .map(request -> line(request, console))
                        .toList(),
                "/console/requests/arrivals/" + filing.id(),
                waiting,
                FoiPages.choices(ConfirmedBy.class, ConfirmedBy::label),
                typed,
                problems);
    }

    private ArrivalPage.Line line(FoiRequest request, boolean console) {
        return new ArrivalPage.Line(
                request.number(),
                console ? "" : access.queryCode(request),
                request.wish().title(),
                console ? "/console/requests/" + request.id().value() : "/answer/requests/" + request.number());
    }

    private String turn(FoiFiling filing) {
        return switch (filing.state()) {
            case WAITING ->
                filings.today().isAfter(filing.arrivedOn().orElseThrow())
                        ? "轮到机关与申请人确认，应当在到达当日确认，已经过了。确认之日为收到之日。"
                        : "轮到机关与申请人确认，今天应当确认。确认之日为收到之日，答复期限从那天起算。";
            case TAKEN ->
                "已于%s确认收到，登记为下列申请。"
                        .formatted(filing.confirmedOn().map(DateText::full).orElse(""));
            case UNREACHED -> "机关没有联系上申请人，这份申请没有登记：" + filing.confirmedBy();
            case DRAFT -> "还没有提交。";
        };
    }

    private String tone(FoiFiling filing) {
        return switch (filing.state()) {
            case WAITING -> filings.today().isAfter(filing.arrivedOn().orElseThrow()) ? "late" : "";
            case TAKEN, UNREACHED -> "done";
            case DRAFT -> "waiting";
        };
    }

    private List<Fact> facts(FoiFiling filing, FoiRequestForm form, boolean waiting) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("编号", filing.number().orElseThrow()));
        facts.add(Fact.of(
                "机关", filing.organ().flatMap(organs::find).map(Organ::name).orElse("")));
        facts.add(Fact.of("渠道", filing.channel().label()));
        facts.add(Fact.of("到达", filing.arrivedOn().map(DateText::full).orElse("")));
        facts.add(Fact.wide("收到之日", filing.channel().rule()));
        if (waiting) {
            for (int matter : form.matters()) {
                facts.add(Fact.wide(
                        form.matters().size() > 1 ? "第 " + matter + " 件" : "所需信息",
                        form.text(FoiRequestForm.field("title", matter)) + "："
                                + form.text(FoiRequestForm.field("description", matter))));
            }
        }
        return facts;
    }

    private static List<Fact> applicant(FoiRequestForm form) {
        return List.of(
                Fact.of("申请人", Mask.name(form.text("name"))),
                Fact.of("联系电话", form.text("telephone")),
                Fact.of("电子邮箱", Mask.email(form.text("email"))));
    }
}
