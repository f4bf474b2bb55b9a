package gongkai.answer.foi;

import gongkai.answer.foi.page.MatterPage;
import gongkai.answer.foi.page.RequestListPage;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Turns requests into the words of pages; the portal and the desk say the same things the same way.
@Component
class FoiPages {
    private final FoiRequestStore store;
    private final FoiLetters letters;
    private final FoiReplyStore letterStore;
    private final Attachments attachments;
    private final FoiClock clock;
    private final Organs organs;
    private final Clock time;
    private final PeriodNotices notices;

    FoiPages(
            FoiRequestStore store,
            FoiLetters letters,
            FoiReplyStore letterStore,
            Attachments attachments,
            FoiClock clock,
            Organs organs,
            Clock time,
            PeriodNotices notices) {
        this.notices = notices;
        this.store = store;
        this.letters = letters;
        this.letterStore = letterStore;
        this.attachments = attachments;
        this.clock = clock;
        this.organs = organs;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.now(time);
    }

    /// 轮到谁, in one sentence; and while it matters, that its day moved with the calendar.
    String turn(FoiRequest request) {
        return whoseTurn(request) + last(request, FoiAction.RECOUNT);
    }

    private String whoseTurn(FoiRequest request) {
        return switch (request.status()) {
            case REGISTERED, AWAITING_REPLY -> oursTurn(request);
            case AWAITING_CORRECTION ->
                "轮到申请人补正，%s收到补正后，答复期限重新计算。".formatted(period(request, PeriodNotice.Kind.CORRECTION));
            case AWAITING_OPINIONS ->
                request.lacksProof()
                        ? "机关正在征求意见，征求意见书还没有送达证明，答复期限继续计算，最迟于%s前答复。".formatted(DateText.full(request.dueOn()))
                        : "机关正在征求意见，最迟%s；这段时间不计入答复期限，最迟于%s前答复。"
                                .formatted(until(request), DateText.full(request.dueOn()));
            case AWAITING_REASONS ->
                "轮到申请人说明理由，最迟%s。答复期限照常计算，最迟于%s前答复。".formatted(until(request), DateText.full(request.dueOn()));
            case AWAITING_FEE -> "轮到申请人缴纳信息处理费，%s缴费后，答复期限重新计算。".formatted(period(request, PeriodNotice.Kind.FEE));
            case REPLIED ->
                "已于%s答复：%s。"
                        .formatted(
                                DateText.full(request.closedOn().orElseThrow()),
                                request.decision()
                                        .map(decision -> decision.group().label())
                                        .orElse(""));
            case LAPSED ->
                request.decision().equals(Optional.of(Decision.OTHER_FEE_UNPAID))
                        ? "缴费期限已过，未缴费，视为放弃申请。需要时可以重新提出。"
                        : "补正期限已过，未收到补正，视为放弃申请。需要时可以重新提出。";
            case WITHDRAWN ->
                "申请人已于%s撤回申请。".formatted(DateText.full(request.closedOn().orElseThrow()));
        };
    }

    /// A period that has not begun has no last day; the sentence says what it waits for.
    private String period(FoiRequest request, PeriodNotice.Kind kind) {
        return request.awaitedUntil()
                .map(day -> "最迟%s。".formatted(DateText.full(day)))
                .orElseGet(() ->
                        "期限还没有开始：%s没有送达证明。送达之日起%d个工作日内%s，".formatted(kind.notice(), notices.days(kind), kind.act()));
    }

    private static String until(FoiRequest request) {
        return request.awaitedUntil().map(DateText::full).orElse("规定期限");
    }

    private String oursTurn(FoiRequest request) {
        int left = clock.calendar().workingDaysBetween(today(), request.dueOn());
        String rest = left > 0 ? "还有 " + left + " 个工作日" : left == 0 ? "今天到期" : "已超期 " + -left + " 个工作日";
        return "轮到机关%s，最迟%s，%s。"
                .formatted(
                        request.status() == FoiStatus.REGISTERED ? "受理" : "答复", DateText.full(request.dueOn()), rest);
    }

    /// That another organ goes on with it, while that matters to the applicant.
    String moved(FoiRequest request) {
        return last(request, FoiAction.MOVE);
    }

    /// What was last written of an action, while the request is open.
    private String last(FoiRequest request, FoiAction action) {
        return request.status().isClosed()
                ? ""
                : store.listHistory(request.id()).stream()
                        .filter(line -> line.action() == action)
                        .map(HistoryLine::detail)
                        .reduce("", (before, last) -> last);
    }

    /// How the sentence on the turn is set off: ours, waiting, late or done.
    String tone(FoiRequest request) {
        if (request.status() == FoiStatus.AWAITING_REASONS) {
            return "waiting";
        }
        return switch (request.status().turn()) {
            case OURS -> today().isAfter(request.dueOn()) ? "late" : "";
            case THEIRS -> "waiting";
            case DONE -> "done";
        };
    }

    List<Fact> facts(FoiRequest request) {
        return List.of(
                Fact.of("编号", request.number()),
                Fact.of("受理机关", organName(request)),
                Fact.of("收到之日", DateText.full(request.receivedOn())),
                Fact.of("最迟答复", replyBy(request)),
                Fact.of("渠道", request.channel().label()),
                Fact.of("状态", request.stage()),
                Fact.of("提供方式", request.wish().form().label()),
                Fact.of("获取方式", request.wish().route().label()),
                Fact.wide("信息名称", request.wish().title()),
                Fact.wide("内容描述", request.wish().description()));
    }

    /// While a correction or a fee is awaited no reply is due: the period runs afresh when it comes (第三十条).
    private static String replyBy(FoiRequest request) {
        return switch (request.status()) {
            case AWAITING_CORRECTION -> "收到补正后重新计算";
            case AWAITING_FEE -> "缴费后重新计算";
            case REGISTERED, AWAITING_REPLY, AWAITING_OPINIONS, AWAITING_REASONS, REPLIED, LAPSED, WITHDRAWN ->
                DateText.full(request.dueOn());
        };
    }

    /// Everything that happened, for the office.
    List<Moment> moments(FoiRequest request) {
        return moments(request, action -> true);
    }

    /// What happened, without what is the office's own affair.
    List<Moment> momentsForApplicant(FoiRequest request) {
        return moments(request, action -> !action.isInternal());
    }

    private List<Moment> moments(FoiRequest request, Predicate<FoiAction> shown) {
        return store.listHistory(request.id()).reversed().stream()
                .filter(line -> shown.test(line.action()))
                .map(line -> new Moment(dateAndTime(line.at()), done(line), line.detail()))
                .toList();
    }

    /// What came by post is registered by an officer; what comes online the applicant submits.
    private static String done(HistoryLine line) {
        if (line.byOrgan() && line.action() == FoiAction.RECEIVE) {
            return "机关登记了申请";
        }
        return (line.byOrgan() ? "机关" : "申请人") + line.action().done();
    }

    /// @param folder the path below which the reader sees letters
    List<MatterPage.LetterLine> letters(FoiRequest request, String folder) {
        return letters.list(request.id()).stream()
                .map(letter -> new MatterPage.LetterLine(
                        letter.title(),
                        letter.name(),
                        DateText.full(letter.signedOn()),
                        folder + letter.id().value(),
                        delivery(letter)))
                .toList();
    }

    List<Download> downloads(FoiRequest request, String base) {
        return letterStore.listAttachments(request.id()).stream()
                .map(id -> attachments.get(AttachmentId.of(id)))
                .map(file -> new Download(
                        file.name(),
                        base + "/attachments/" + file.id(),
                        file.type().label(),
                        file.sizeText()))
                .toList();
    }

    RequestListPage.Row row(FoiRequest request, String path) {
        return new RequestListPage.Row(
                request.number(),
                request.wish().title(),
                path,
                organName(request),
                request.applicantKind().label(),
                DateText.full(request.receivedOn()),
                DateText.full(request.dueOn()),
                request.stage(),
                request.closedOn().map(DateText::full).orElse(""));
    }

    /// A matter of another room, in the same list.
    RequestListPage.Row row(OwnMatters.Matter matter) {
        return new RequestListPage.Row(
                matter.number(),
                matter.title(),
                matter.path(),
                organs.find(matter.organ())
                        .map(Organ::name)
                        .orElse(matter.organ().value()),
                matter.who(),
                DateText.full(matter.receivedOn()),
                DateText.full(matter.dueOn()),
                matter.status(),
                matter.closedOn().map(DateText::full).orElse(""));
    }

    static Optional<String> published(FoiRequest request) {
        return request.publishedAs().isPresent()
                ? Optional.of("/publish/documents/" + request.publishedAs().getAsLong())
                : Optional.empty();
    }

    /// Why the day that people go by is this day: of the correction or the fee while its period runs, else of the
    /// reply.
    DeadlineExplanation why(FoiRequest request) {
        return notices.why(request).orElseGet(() -> whyReply(request));
    }

    /// Where that is counted day by day; what has only just come in is not counted for it.
    String annex(FoiRequest request) {
        return notices.why(request)
                .map(DeadlineExplanation::annex)
                .orElseGet(() ->
                        clock.deadline(request).annex(request.clock().start().label()));
    }

    /// Why the reply is due on its day.
    DeadlineExplanation whyReply(FoiRequest request) {
        return clock.deadline(request)
                .explain(clock.calendar(), request.clock().start().label());
    }

    /// When a reply would be due for a request received today.
    DeadlineExplanation whyIfToday() {
        return clock.deadlines().reply(today()).explain(clock.calendar());
    }

    private static String delivery(Letter letter) {
        return letter.deliveredOn()
                .map(day -> DateText.full(day) + "送达")
                .orElse(letter.status().label());
    }

    String organName(FoiRequest request) {
        return organs.find(request.organ())
                .map(Organ::name)
                .orElse(request.organ().value());
    }

    static String dateAndTime(Instant at) {
        ZonedDateTime time = at.atZone(ReplayClock.ZONE);
        return "%s %02d:%02d".formatted(DateText.full(time.toLocalDate()), time.getHour(), time.getMinute());
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> new Choice(each.name(), label.apply(each)))
                .toList();
    }
}
