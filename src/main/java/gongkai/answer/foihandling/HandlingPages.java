package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foihandling.page.HandlingPage;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lays out the handling of one request: whose turn it is with the draft, its text, what can be done and why the rest
/// cannot, those who assist, and what was said.
@Component
class HandlingPages {
    private final ReplyDraftStore drafts;
    private final HandlingEntryStore entries;
    private final AssistanceStore assistance;
    private final HandlingFiles files;
    private final HandlingActions actions;
    private final Routes routes;
    private final Desk desk;

    HandlingPages(
            ReplyDraftStore drafts,
            HandlingEntryStore entries,
            AssistanceStore assistance,
            HandlingFiles files,
            HandlingActions actions,
            Routes routes,
            Desk desk) {
        this.drafts = drafts;
        this.entries = entries;
        this.assistance = assistance;
        this.files = files;
        this.actions = actions;
        this.routes = routes;
        this.desk = desk;
    }

    /// The rooms below that are asked in passing.
    @Component
    record Desk(Policy policy, Organs organs, HandlingSettings settings, Clock clock) {}

    /// What was typed and is shown again, with what is wrong in it.
    record Typed(Map<String, String> fields, Problems problems) {
        static final Typed NOTHING = new Typed(Map.of(), new Problems());

        static Typed wrong(Map<String, String> fields, List<FieldProblem> problems) {
            return new Typed(fields, Problems.from(problems));
        }
    }

    HandlingPage page(Frames frames, Person.Staff me, FoiRequest request, Typed typed) {
        var draft = drafts.find(request.id());
        var versions = drafts.listVersions(request.id());
        var present = versions.stream().reduce((one, later) -> later);
        String base = HandlingAccess.path(request);
        boolean maySee = desk.policy().may(me, Act.SEE_REQUEST, request.organ());
        var home = "/console/requests/" + request.id().value();
        return new HandlingPage(
                frames.console(
                        request.wish().title(),
                        maySee ? Crumb.of("申请 " + request.number(), home) : Crumb.here("申请 " + request.number()),
                        Crumb.here("办理")),
                base,
                maySee ? Optional.of(home) : Optional.empty(),
                turn(request, draft),
                stages(request, draft),
                facts(request),
                present.map(version -> text(request, version, versions.size(), base)),
                form(present, typed),
                actions.list(me, request, draft, present),
                lines(request, draft, me),
                ask(request, me),
                comments(request),
                history(request),
                typed.fields(),
                typed.problems());
    }

    private HandlingPage.Turn turn(FoiRequest request, Optional<ReplyDraft> draft) {
        boolean late = LocalDate.now(desk.clock()).isAfter(request.dueOn());
        String due = "最迟%s答复申请人%s。".formatted(DateText.full(request.dueOn()), late ? "，已经超过" : "");
        if (request.status().isClosed()) {
            return new HandlingPage.Turn("申请已经办结：%s。".formatted(request.stage()), "done", stage(draft), shape(draft));
        }
        String sentence = draft.map(each -> switch (each.status()) {
                    case WRITING -> "答复稿在起草，由%s拟稿。".formatted(each.writerName());
                    case REVIEW, LEGAL, SIGN -> "答复稿%s。".formatted(each.status().label());
                    case ISSUED, ENDED -> "答复稿%s。".formatted(each.status().label());
                })
                .orElse("还没有答复稿。");
        return new HandlingPage.Turn(sentence + due, late ? "late" : "", stage(draft), shape(draft));
    }

    private static String stage(Optional<ReplyDraft> draft) {
        return draft.map(each -> each.status().label()).orElse("");
    }

    private static String shape(Optional<ReplyDraft> draft) {
        return draft.map(each -> each.status().light()).orElse("");
    }

    private List<Stage> stages(FoiRequest request, Optional<ReplyDraft> draft) {
        var route = routes.of(request.organ());
        if (!route.isGuarded()) {
            return List.of();
        }
        var at = draft.map(ReplyDraft::status).orElse(ReplyDraftStatus.WRITING);
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("拟稿", "", place(at, ReplyDraftStatus.WRITING)));
        for (ReplyStep step : ReplyStep.values()) {
            if (route.has(step)) {
                stages.add(new Stage(step == ReplyStep.SIGN ? "签发" : step.label(), "", place(at, step.status())));
            }
        }
        stages.add(new Stage("答复", "", at == ReplyDraftStatus.ISSUED ? Stage.Place.DONE : Stage.Place.AHEAD));
        return stages;
    }

    private static Stage.Place place(ReplyDraftStatus at, ReplyDraftStatus stage) {
        int order = at.compareTo(stage);
        return order == 0 ? Stage.Place.HERE : order > 0 ? Stage.Place.DONE : Stage.Place.AHEAD;
    }

    private List<Fact> facts(FoiRequest request) {
        return List.of(
                Fact.of("编号", request.number()),
                Fact.of("受理机关", desk.organs().get(request.organ()).name()),
                Fact.of("收到之日", DateText.full(request.receivedOn())),
                Fact.of("最迟答复", DateText.full(request.dueOn())),
                Fact.of("状态", request.stage()),
                Fact.wide("信息名称", request.wish().title()),
                Fact.wide("内容描述", request.wish().description()));
    }

    private HandlingPage.Text text(FoiRequest request, ReplyVersion version, int versions, String base) {
        return new HandlingPage.Text(
                version.number(),
                "%s于%s保存".formatted(version.name(), HandlingText.moment(version.at())),
                rulingFacts(version.content()),
                version.content().text().lines().filter(line -> !line.isBlank()).toList(),
                version.content().publicInterest(),
                files.links(version.content().files(), base),
                versions > 1 ? Optional.of(base + "/compare") : Optional.empty(),
                LetterFiles.links(base + "/review-form"));
    }

    static List<Fact> rulingFacts(DraftedReply content) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.wide("结果", content.decision().map(Decision::words).orElse("尚未选择")));
        content.withheld().ifPresent(ground -> facts.add(Fact.wide("其余部分不予公开的依据", ground.words())));
        return facts;
    }

    private HandlingPage.Form form(Optional<ReplyVersion> present, Typed typed) {
        var content = present.map(ReplyVersion::content).orElse(DraftedReply.EMPTY);
        return new HandlingPage.Form(
                present.map(ReplyVersion::number).orElse(0),
                shown(typed, "decision", content.decision().map(Enum::name).orElse("")),
                shown(typed, "withheld", content.withheld().map(Enum::name).orElse("")),
                shown(typed, "text", content.text()),
                shown(typed, "publicInterest", content.publicInterest()),
                Decision.listForReply().stream().map(HandlingPages::choice).toList(),
                Decision.listForReply().stream()
                        .filter(decision -> decision.group() == Decision.Group.REFUSED)
                        .map(HandlingPages::choice)
                        .toList(),
                files.all(content.files()).stream().map(HandlingPages::choice).toList());
    }

    private static String shown(Typed typed, String field, String saved) {
        return typed.fields().getOrDefault(field, saved);
    }

    private static Choice choice(Decision decision) {
        return new Choice(decision.name(), decision.words(), decision.mustName());
    }

    private static Choice choice(Attachment file) {
        return new Choice(file.id().toString(), file.name());
    }

    private List<HandlingPage.Line> lines(FoiRequest request, Optional<ReplyDraft> draft, Person.Staff me) {
        boolean writes = desk.policy().may(me, Act.HANDLE_REQUEST, request.organ())
                && !request.status().isClosed()
                && draft.map(each -> each.status() == ReplyDraftStatus.WRITING).orElse(true);
        LocalDate today = LocalDate.now(desk.clock());
        return assistance.list(request.id()).stream()
                .map(asked -> new HandlingPage.Line(
                        asked.id(),
                        asked.path(),
                        HandlingText.receiver(
                                asked, desk.organs().get(asked.organ()).name()),
                        asked.kind().label(),
                        asked.need(),
                        DateText.full(asked.dueOn()),
                        asked.isLate(today) ? "逾期未答复" : asked.status().label(),
                        asked.isLate(today) ? "late" : asked.status().light(),
                        asked.answer().map(AssistanceAnswer::label).orElse(""),
                        writes && asked.status() == AssistanceStatus.ANSWERED))
                .toList();
    }

    private Optional<HandlingPage.Ask> ask(FoiRequest request, Person.Staff me) {
        if (request.status().isClosed() || !desk.policy().may(me, Act.HANDLE_REQUEST, request.organ())) {
            return Optional.empty();
        }
        return Optional.of(new HandlingPage.Ask(
                Arrays.stream(AssistanceKind.values())
                        .map(kind -> new Choice(
                                kind.name(), kind.label(), kind == AssistanceKind.JOINT ? "共同办理，并会签答复稿。" : "提供信息或者意见。"))
                        .toList(),
                desk.organs().listInnerUnits(request.organ()).stream()
                        .map(InnerUnit::name)
                        .distinct()
                        .map(unit -> new Choice(unit, unit))
                        .toList(),
                desk.settings().assistDays(),
                DateText.full(request.dueOn())));
    }

    private List<Moment> comments(FoiRequest request) {
        return entries.list(request.id()).reversed().stream()
                .filter(entry -> entry.deed() == Deed.COMMENT)
                .map(entry -> new Moment(HandlingText.moment(entry.at()), entry.name(), entry.words()))
                .toList();
    }

    private List<Moment> history(FoiRequest request) {
        return entries.list(request.id()).reversed().stream()
                .filter(entry -> entry.deed() != Deed.COMMENT)
                .map(entry -> new Moment(
                        HandlingText.moment(entry.at()),
                        "%s：%s%s"
                                .formatted(
                                        entry.name(),
                                        entry.title(),
                                        entry.version()
                                                .map("（第 %d 稿）"::formatted)
                                                .orElse("")),
                        entry.basis().isEmpty() ? entry.words() : "依据：%s。%s".formatted(entry.basis(), entry.words())))
                .toList();
    }
}
