package gongkai.answer.foi;

import gongkai.answer.foi.page.DeskPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lays out the desk of one request: what can be done now, why the rest cannot, and what the law says.
@Component
class FoiDesk {
    private final FoiPages pages;
    private final FoiApplicantPart applicant;
    private final FoiVerbs verbs;
    private final ClockDesk clock;
    private final DeskEntries entries;
    private final Policy policy;
    private final FoiDeskRooms rooms;

    FoiDesk(
            FoiPages pages,
            FoiApplicantPart applicant,
            FoiVerbs verbs,
            ClockDesk clock,
            DeskEntries entries,
            Policy policy,
            FoiDeskRooms rooms) {
        this.rooms = rooms;
        this.pages = pages;
        this.applicant = applicant;
        this.verbs = verbs;
        this.clock = clock;
        this.entries = entries;
        this.policy = policy;
    }

    /// What was typed at the desk and is shown again, and the applicant when a reason to see them was given.
    record Typed(Map<String, String> fields, Problems problems, Optional<Applicant> unmasked) {
        static final Typed NOTHING = new Typed(Map.of(), new Problems(), Optional.empty());

        static Typed wrong(Map<String, String> fields, List<FieldProblem> problems) {
            return new Typed(fields, Problems.from(problems), Optional.empty());
        }
    }

    DeskPage page(Frames frames, Person.Staff me, FoiRequest request, Typed typed) {
        String base = "/console/requests/" + request.id().value();
        return new DeskPage(
                frames.console(
                        request.wish().title(), Crumb.of("依申请公开", "/console/requests"), Crumb.here(request.number())),
                base,
                rooms.worklist().partOf(FoiRequestChanged.KIND, request.id().value()),
                pages.turn(request),
                pages.tone(request),
                pages.facts(request),
                applicant.of(me, request, typed.unmasked()),
                request.wish().description(),
                pages.moments(request),
                told(request),
                pages.letters(request, "/console/letters/"),
                pages.downloads(request, base),
                publication(request),
                verbs.proposals().lines(request),
                new DeskPage.HandOverPart(
                        verbs.handOvers()
                                .find(request.id())
                                .map(FoiDesk::handedOver)
                                .orElse(""),
                        verbs.handOvers().usualUnit()),
                actions(me, request),
                clock.part(me, request, typed, pages.today()),
                Decision.listForReply().stream().map(FoiDesk::choice).toList(),
                Decision.listForReply().stream()
                        .filter(decision -> decision.group() == Decision.Group.REFUSED)
                        .map(FoiDesk::choice)
                        .toList(),
                verbs.remedies().list(request.id()).stream()
                        .map(FoiDesk::remedy)
                        .toList(),
                FoiPages.choices(RemedyKind.class, RemedyKind::label),
                FoiPages.choices(RemedyResult.class, RemedyResult::label),
                typed.fields(),
                typed.problems(),
                rooms.screening().part(me, request, base),
                rooms.gates().stream().map(gate -> gate.part(me, request)).findFirst(),
                secrecy(me, request),
                rules(request),
                pages.why(request));
    }

    private static String handedOver(HandOver handed) {
        return "%s于%s转交%s。".formatted(FoiLedger.name(handed.by()), DateText.full(handed.on()), handed.unit());
    }

    /// Where the way of the answer to the public stands.
    private Optional<DeskPage.PublicationPart> publication(FoiRequest request) {
        return FoiPages.published(request)
                .map(path -> new DeskPage.PublicationPart("答复的信息已经主动公开。", path, "查看公开的信息", true))
                .or(() -> verbs.publication()
                        .standing(request)
                        .map(standing -> new DeskPage.PublicationPart(
                                "答复的信息已转入拟稿：%s。".formatted(standing.status().label()),
                                standing.draft().path(),
                                standing.status().isOver() ? "查看拟稿" : "到拟稿办理",
                                false)));
    }

    private static Choice choice(Decision decision) {
        return new Choice(decision.name(), decision.words(), "条例" + decision.article() + "。须写明：" + decision.mustName());
    }

    private static DeskPage.RemedyLine remedy(Remedy remedy) {
        return new DeskPage.RemedyLine(
                remedy.id(),
                remedy.kind().label(),
                DateText.full(remedy.filedOn()),
                remedy.result()
                        .map(result -> result.label() + "，"
                                + DateText.full(remedy.concludedOn().orElseThrow()) + "审结")
                        .orElse("尚未审结"),
                answer(remedy),
                remedy.isPending(),
                remedy.isPending() && remedy.noticeOn().isEmpty(),
                remedy.owesAnswer());
    }

    private static String answer(Remedy remedy) {
        return remedy.answeredOn()
                .map(on -> DateText.full(on) + "提交答复。")
                .or(() -> remedy.answerDueOn()
                        .map(due -> "%s收到副本，最迟%s答复。"
                                .formatted(DateText.full(remedy.noticeOn().orElseThrow()), DateText.full(due))))
                .orElse("");
    }

    private List<DeskPage.Action> actions(Person.Staff me, FoiRequest request) {
        LocalDate today = pages.today();
        boolean mayHandle = policy.may(me, Act.HANDLE_REQUEST, request.organ());
        var actions = new ArrayList<DeskPage.Action>(List.of(
                action(mayHandle, FoiAction.ACCEPT, verbs.acceptance().whyNot(request), "受理不改变期限，期限从收到之日起算。"),
                action(mayHandle, FoiAction.SPLIT, verbs.split().whyNot(request), "各件的收到之日和答复期限都不变。"),
                action(
                        mayHandle,
                        FoiAction.ASK_CORRECTION,
                        verbs.correction().whyNotAsk(request, today),
                        "等待补正期间不计时；收到补正之日起重新计算%d个工作日。".formatted(clock.replyDays())),
                secrecyAction(me, request),
                action(mayHandle, FoiAction.DECIDE, verbs.reply().whyNot(request), "答复后办结，自动生成文书并计入年度报告。"),
                action(mayHandle, FoiAction.LAPSE, whyNotLapse(request, today), "视为放弃申请，计入年度报告“其他处理”。"),
                action(mayHandle, FoiAction.PUBLISH, verbs.publication().whyNot(request), "转入拟稿，经审核后发布；申请人的信息不公开。"),
                action(mayHandle, FoiAction.HAND_OVER, verbs.handOvers().whyNot(request), "不改变答复；转交的单位告知申请人。"),
                action(
                        mayHandle,
                        FoiAction.DECLINE_PROPOSAL,
                        verbs.proposals().whyNotDecline(request),
                        "理由显示在申请人的页面上，并通知申请人。")));
        actions.addAll(3, clock.actions(me, request, today));
        actions.addAll(entries.of(me, request, today));
        return actions;
    }

    /// Where the replies of the organ pass steps, the review is made of the draft, in the room of handling.
    private DeskPage.SecrecyPart secrecy(Person.Staff me, FoiRequest request) {
        var lines = verbs.secrecy().list(request.id()).stream()
                .map(review -> "%s于%s：%s。范围：%s。依据：%s。%s"
                        .formatted(
                                review.by(),
                                FoiPages.dateAndTime(review.at()),
                                review.conclusion(),
                                review.scope(),
                                review.basis(),
                                review.opinion()))
                .toList();
        var whyNot = verbs.secrecy().whyNot(request, me);
        boolean guarded = verbs.reply().isGuarded(request.organ());
        return new DeskPage.SecrecyPart(
                lines,
                whyNot.isEmpty() && !guarded,
                whyNot.equals(Optional.of(FoiRefusal.SECRECY_BY_ITS_REVIEWER))
                        && !guarded
                        && policy.may(me, Act.HANDLE_REQUEST, request.organ()));
    }

    private DeskPage.Action secrecyAction(Person.Staff me, FoiRequest request) {
        return new DeskPage.Action(
                FoiAction.REVIEW_SECRECY.name().toLowerCase(Locale.ROOT),
                FoiAction.REVIEW_SECRECY.label(),
                verbs.secrecy().whyNot(request, me).map(FoiRefusal::message),
                "公开信息的答复以它为前提（条例第十七条）；期限不变，最迟仍为%s。".formatted(DateText.full(request.dueOn())),
                "保密审查人员");
    }

    /// Both a correction and a fee may fail to come.
    private Optional<FoiRefusal> whyNotLapse(FoiRequest request, LocalDate today) {
        return request.status() == FoiStatus.AWAITING_FEE
                ? verbs.fee().whyNotLapse(request, today)
                : verbs.correction().whyNotLapse(request, today);
    }

    static DeskPage.Action action(boolean mayHandle, FoiAction action, Optional<FoiRefusal> whyNot, String effect) {
        Optional<String> reason = mayHandle ? whyNot.map(FoiRefusal::message) : Optional.of("您可以查看这件申请，办理由经办人员进行。");
        return new DeskPage.Action(action.name().toLowerCase(Locale.ROOT), action.label(), reason, effect);
    }

    /// What the applicant was told, by which way and with what end.
    private List<Moment> told(FoiRequest request) {
        return rooms.notices().listAbout("foi:" + request.id().value()).stream()
                .map(told -> new Moment(
                        FoiPages.dateAndTime(told.at()),
                        told.kind() + "：" + told.channel().label()
                                + told.state().label(),
                        told.masked()))
                .toList();
    }

    private List<DeskPage.Rule> rules(FoiRequest request) {
        var rules = new ArrayList<DeskPage.Rule>();
        if (!request.status().isClosed()) {
            rules.add(new DeskPage.Rule(
                    "第三十条",
                    "内容不明确的，应当在收到之日起7个工作日内（%s前）一次性告知补正。"
                            .formatted(DateText.full(clock.correctionNoticeDueOn(request)))));
            rules.add(new DeskPage.Rule("第三十三条", "自收到之日起20个工作日内答复；需要延长的，经负责人同意并告知申请人，最长20个工作日。"));
            rules.add(new DeskPage.Rule("第三十三条第三款", "征求第三方和其他机关意见所需时间不计算在期限内。"));
            rules.add(new DeskPage.Rule("第三十六条", "已公开的告知途径，可以公开的提供，不予公开的说明理由，没有的告知不存在，不归本机关的说明理由。"));
            rules.add(new DeskPage.Rule("第三十七条", "能够区分处理的，提供可以公开的部分，并对不予公开的部分说明理由。"));
        } else {
            rules.add(new DeskPage.Rule("第四十四条", "多个申请人提出相同申请且可以公开的，可以纳入主动公开；申请人建议主动公开的，经审核属于主动公开范围的，应当及时主动公开。"));
            rules.add(new DeskPage.Rule("第五十一条", "申请人可以申请行政复议或者提起行政诉讼；结果在这里登记，自动计入年度报告表四。"));
        }
        return rules;
    }
}
