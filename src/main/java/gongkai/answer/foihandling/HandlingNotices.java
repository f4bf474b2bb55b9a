package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What people are told of the handling, and whom. The texts name the number alone: titles are the applicant's own
/// words and what was said is internal.
@Component
class HandlingNotices {
    private static final Set<String> WORDS = Set.of("number", "organ", "step", "due");

    private final RouteStore units;
    private final Organs organs;
    private final ApplicationEventPublisher events;

    HandlingNotices(RouteStore units, Organs organs, ApplicationEventPublisher events) {
        this.units = units;
        this.organs = organs;
        this.events = events;
    }

    @Bean
    static NoticeKind handlingTurn() {
        return kind(
                "foihandling.turn",
                "答复稿待我办理",
                "申请 {number} 的答复稿待{step}",
                "{organ}申请 {number} 的答复稿待{step}，最迟{due}答复申请人。");
    }

    @Bean
    static NoticeKind handlingBack() {
        return kind(
                "foihandling.back",
                "答复稿回到起草人",
                "申请 {number} 的答复稿：{step}",
                "{organ}申请 {number} 的答复稿：{step}，回到拟稿。最迟{due}答复申请人。");
    }

    @Bean
    static NoticeKind handlingIssued() {
        return kind(
                "foihandling.issued", "答复稿已签发", "申请 {number} 已答复", "{organ}申请 {number} 的答复稿已办理{step}，答复书已生成。期限为{due}。");
    }

    @Bean
    static NoticeKind handlingAsked() {
        return kind(
                "foihandling.asked", "请我协助办理申请", "{step}：申请 {number}", "{organ}请您协助办理申请 {number}（{step}），请于{due}前答复。");
    }

    @Bean
    static NoticeKind handlingAnswered() {
        return kind(
                "foihandling.answered", "协助有了结果", "申请 {number}：{step}", "{organ}对申请 {number} 的协助请求：{step}。期限为{due}。");
    }

    @Bean
    static NoticeKind handlingStopped() {
        return kind(
                "foihandling.stopped",
                "协助不再需要",
                "申请 {number} 的协助：{step}",
                "{organ}办理的申请 {number}：{step}，不需要再答复。期限原为{due}。");
    }

    private static NoticeKind kind(String id, String label, String title, String text) {
        return new NoticeKind(id, label, NoticeKind.Weight.TASK, title, text, WORDS);
    }

    /// Who takes the step is told.
    void turn(FoiRequest request, ReplyStep step) {
        turn(request, step.role(), step.label());
    }

    void secrecy(FoiRequest request) {
        turn(request, Role.SECRECY_REVIEWER, "保密审查");
    }

    private void turn(FoiRequest request, Role role, String step) {
        tell(
                "foihandling.turn",
                List.of(new Audience.Holders(role, request.organ())),
                words(request, step),
                HandlingAccess.path(request),
                subject(request));
    }

    /// Whoever began the draft is told that it came back, or that it went out.
    void back(FoiRequest request, ReplyDraft draft, String how) {
        tell(
                "foihandling.back",
                List.of(new Audience.Account("staff:" + draft.writer())),
                words(request, how),
                HandlingAccess.path(request),
                subject(request));
    }

    void issued(FoiRequest request, ReplyDraft draft, String how) {
        tell(
                "foihandling.issued",
                List.of(new Audience.Account("staff:" + draft.writer())),
                words(request, how),
                HandlingAccess.path(request),
                subject(request));
    }

    void asked(FoiRequest request, Assistance asked, String what) {
        tell(
                "foihandling.asked",
                receivers(asked),
                words(organs.nameOn(request.organ(), asked.askedOn()), request, what, asked.dueOn()),
                asked.path(),
                asked.subject());
    }

    /// Whoever asked is told what became of it.
    void answered(FoiRequest request, Assistance asked, String what) {
        tell(
                "foihandling.answered",
                List.of(new Audience.Account("staff:" + asked.askedBy())),
                words(HandlingText.receiver(asked, organs.get(asked.organ()).name()), request, what, asked.dueOn()),
                asked.path(),
                asked.subject());
    }

    void stopped(FoiRequest request, Assistance asked, String what) {
        tell(
                "foihandling.stopped",
                receivers(asked),
                words(organs.get(request.organ()).name(), request, what, asked.dueOn()),
                asked.path(),
                asked.subject());
    }

    /// The members of the unit; where it has none, and where an organ is asked, those who handle requests there.
    private List<Audience> receivers(Assistance asked) {
        List<Audience> members = asked
                .unit()
                .map(unit -> units.listUnits(asked.organ()).getOrDefault(unit, List.of()))
                .orElse(List.of())
                .stream()
                .<Audience>map(member -> new Audience.Account("staff:" + member.staff()))
                .toList();
        return members.isEmpty() ? List.of(new Audience.Holders(Role.OFFICER, asked.organ())) : members;
    }

    private Map<String, String> words(FoiRequest request, String step) {
        return words(organs.get(request.organ()).name(), request, step, request.dueOn());
    }

    private static Map<String, String> words(String organ, FoiRequest request, String step, LocalDate due) {
        return Map.of("number", request.number(), "organ", organ, "step", step, "due", DateText.full(due));
    }

    private static String subject(FoiRequest request) {
        return HandlingLedger.subject(request);
    }

    private void tell(String kind, List<Audience> audiences, Map<String, String> words, String path, String about) {
        events.publishEvent(new HandlingNews(audiences.stream()
                .map(audience -> new Notice(kind, audience, words, path, about))
                .toList()));
    }
}
