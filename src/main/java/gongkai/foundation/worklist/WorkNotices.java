package gongkai.foundation.worklist;

import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What people are told of items, and whom. The texts name the number and not the title: it is the applicant's own
/// words, and a notice may travel by SMS.
@Component
class WorkNotices {
    private static final Set<String> WORDS = Set.of("kind", "number", "organ", "due", "by", "words");

    private final WorkKinds kinds;
    private final Colleagues colleagues;
    private final Organs organs;

    WorkNotices(WorkKinds kinds, Colleagues colleagues, Organs organs) {
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.organs = organs;
    }

    @Bean
    static NoticeKind workYellow() {
        return kind("worklist.yellow", "待办期限过半", "{kind} {number} 期限已过半", "{organ}承办的{kind} {number}，期限已过半，最迟{due}办结。");
    }

    @Bean
    static NoticeKind workRed() {
        return kind("worklist.red", "待办即将到期", "{kind} {number} 即将到期", "{organ}承办的{kind} {number}即将到期，最迟{due}办结。");
    }

    @Bean
    static NoticeKind workOverdue() {
        return kind("worklist.overdue", "待办已超期", "{kind} {number} 已超期", "{organ}承办的{kind} {number}应于{due}前办结，现已超期。");
    }

    @Bean
    static NoticeKind workHandedOver() {
        return kind(
                "worklist.handed-over", "移交给我的待办", "{by}移交 {kind} {number}", "{by}将{kind} {number}移交给您承办。原因：{words}");
    }

    @Bean
    static NoticeKind workUrged() {
        return kind("worklist.urged", "催办", "催办：{kind} {number}", "{by}催办{organ}承办的{kind} {number}：{words}");
    }

    @Bean
    static NoticeKind workSupervised() {
        return kind(
                "worklist.supervised",
                "督办",
                "督办：{kind} {number}",
                "{by}对{organ}承办的{kind} {number}发出督办，请于{due}前答复：{words}");
    }

    @Bean
    static NoticeKind workAnswered() {
        return kind("worklist.answered", "督办有了答复", "{number} 已答复督办", "{organ}答复了督办 {number}，请审核：{words}");
    }

    @Bean
    static NoticeKind workJudged() {
        return kind("worklist.judged", "督办答复的审核结果", "督办 {number}：{by}已审核", "{by}审核了督办 {number} 的答复：{words}");
    }

    private static NoticeKind kind(String id, String label, String title, String text) {
        return new NoticeKind(id, label, NoticeKind.Weight.TASK, title, text, WORDS);
    }

    Notice handedOver(ItemRow row, String by, String why) {
        return notice("worklist.handed-over", holder(row).getFirst(), row.state(), by, why);
    }

    /// To whoever has the matter.
    List<Notice> urged(ItemRow row, String by, String words) {
        return holder(row).stream()
                .map(audience -> notice("worklist.urged", audience, row.state(), by, words))
                .toList();
    }

    /// What a step of the ladder is told, and whom.
    List<Notice> escalated(ItemRow row, EscalationStep step, List<WorklistSettings.Told> whom) {
        String id = switch (step) {
            case YELLOW -> "worklist.yellow";
            case RED -> "worklist.red";
            case OVERDUE, SUPERVISE -> "worklist.overdue";
        };
        return whom.stream()
                .flatMap(each -> audience(row, each))
                .distinct()
                .map(audience -> notice(id, audience, row.state(), WorkLedger.HOUSE, ""))
                .toList();
    }

    private Stream<Audience> audience(ItemRow row, WorklistSettings.Told told) {
        var organ = row.state().organ();
        return switch (told) {
            case HOLDER -> holder(row).stream();
            case HEADS -> Stream.of(new Audience.Holders(Role.HEAD, organ));
            case SUPERVISORS -> Stream.of(new Audience.Holders(Role.SUPERVISOR, colleagues.supervisorOf(organ)));
        };
    }

    private List<Audience> holder(ItemRow row) {
        return switch (row.holder()) {
            case Holder.Colleague colleague -> List.of(new Audience.Account("staff:" + colleague.staff()));
            case Holder.Pool pool -> List.of(workers(row.state()));
            case Holder.Unit unit -> List.of(workers(row.state()));
        };
    }

    private Audience workers(WorkState state) {
        return new Audience.Holders(kinds.get(state.kind()).worker(), state.organ());
    }

    /// A demand goes to the heads of the organ and to whoever has the matter.
    List<Notice> supervised(ItemRow row, Supervision supervision) {
        return Stream.concat(
                        Stream.of(new Audience.Holders(Role.HEAD, row.state().organ())), holder(row).stream())
                .distinct()
                .map(audience -> new Notice(
                        "worklist.supervised",
                        audience,
                        with(
                                words(row.state(), supervision.byName(), supervision.demand()),
                                "due",
                                DateText.full(supervision.dueOn())),
                        supervision.path(),
                        supervision.subject()))
                .toList();
    }

    /// Back to whoever demanded; a demand of the house itself to the supervisors of the organ it stands for.
    Notice answered(Supervision supervision) {
        Audience audience = supervision.byStaff().isPresent()
                ? new Audience.Account("staff:" + supervision.byStaff().get())
                : new Audience.Holders(Role.SUPERVISOR, supervision.byOrgan());
        return supervision(
                "worklist.answered", audience, supervision, supervision.answeredName(), supervision.answer());
    }

    Notice judged(Supervision supervision, String by, String words) {
        Audience audience = supervision.answeredBy().isPresent()
                ? new Audience.Account("staff:" + supervision.answeredBy().get())
                : new Audience.Holders(Role.HEAD, supervision.organ());
        return supervision("worklist.judged", audience, supervision, by, words);
    }

    private Notice supervision(String id, Audience audience, Supervision supervision, String by, String words) {
        return new Notice(
                id,
                audience,
                Map.of(
                        "kind",
                        Supervision.LABEL,
                        "number",
                        supervision.number(),
                        "organ",
                        nameOf(supervision.organ()),
                        "due",
                        DateText.full(supervision.dueOn()),
                        "by",
                        by,
                        "words",
                        words),
                supervision.path(),
                supervision.subject());
    }

    private Notice notice(String id, Audience audience, WorkState state, String by, String words) {
        return new Notice(id, audience, words(state, by, words), WorkPart.path(state), state.subject());
    }

    private Map<String, String> words(WorkState state, String by, String words) {
        return Map.of(
                "kind", kinds.get(state.kind()).label(),
                "number", state.number(),
                "organ", nameOf(state.organ()),
                "due", state.dueOn().map(DateText::full).orElse("—"),
                "by", by,
                "words", words);
    }

    private static Map<String, String> with(Map<String, String> words, String word, String value) {
        var more = new HashMap<>(words);
        more.put(word, value);
        return more;
    }

    private String nameOf(OrganId organ) {
        return organs.find(organ).map(Organ::name).orElse(organ.value());
    }
}
