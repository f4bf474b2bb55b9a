package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.page.LetterDeskPage;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.typesetting.Typesetter;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lays out the page of one letter: what it says, how far it has come, what may be recorded and why the rest may not.
@Component
class LetterDesk {
    private final LetterAccess access;
    private final Deliveries deliveries;
    private final Typesetter typesetter;
    private final LetterSettings settings;
    private final Policy policy;

    LetterDesk(
            LetterAccess access, Deliveries deliveries, Typesetter typesetter, LetterSettings settings, Policy policy) {
        this.access = access;
        this.deliveries = deliveries;
        this.typesetter = typesetter;
        this.settings = settings;
        this.policy = policy;
    }

    LetterDeskPage page(Frames frames, Person.Staff me, Letter letter, Map<String, String> typed, Problems problems) {
        String base = "/console/letters/" + letter.id().value();
        var moments = deliveries.list(letter.id()).reversed().stream()
                .map(LetterDesk::moment)
                .toList();
        return new LetterDeskPage(
                frames.console(letter.title(), Crumb.of("发文登记", "/console/letters"), Crumb.here(letter.name())),
                base,
                LetterView.of(letter),
                turn(letter),
                tone(letter),
                rule(),
                facts(letter),
                moments,
                letter.status() == LetterStatus.VOID ? List.of() : LetterFiles.links(base + "/files"),
                LetterFiles.links(base + "/service-receipt"),
                actions(me, letter),
                typesetter.hasFonts() ? String.join("", typesetter.missing(letter.text())) : "",
                typed,
                problems);
    }

    private static String turn(Letter letter) {
        return switch (letter.status()) {
            case ISSUED -> "还没有送达证明，救济期限没有开始。";
            case SENT -> "已经发出，还没有送达证明，救济期限没有开始。";
            case RETURNED -> "没有送达，请换一种方式送达。";
            case DELIVERED ->
                "已于%s送达，救济期限从这一天起算。"
                        .formatted(DateText.full(letter.deliveredOn().orElseThrow()));
            case VOID -> "这份文书已经作废，文号保留。";
        };
    }

    private static String tone(Letter letter) {
        return switch (letter.status()) {
            case ISSUED, SENT -> "waiting";
            case RETURNED, VOID -> "late";
            case DELIVERED -> "done";
        };
    }

    private String rule() {
        return "送达之日是最早有证明的一天：受送达人第一次在网上打开文书的日期；"
                + (settings.emailDelivers() ? "受送达人选择电子邮件的，邮件到达其邮箱的日期；" : "")
                + "邮寄的，回执上签收的日期；当面送达的，送达回证上签收的日期；传真的，受送达人确认收到的日期。只有交邮日期，不算送达。";
    }

    private List<Fact> facts(Letter letter) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("发文字号", letter.number().orElse("不编号")));
        facts.add(Fact.of("发文机关", letter.organName()));
        facts.add(Fact.of("成文日期", DateText.full(letter.signedOn())));
        facts.add(Fact.of("状态", letter.status().label()));
        facts.add(Fact.of("送达之日", letter.deliveredOn().map(DateText::full).orElse("还没有证明")));
        facts.add(Fact.of("要求的送达方式", letter.route().label()));
        access.matter(letter).ifPresent(matter -> facts.add(Fact.linked("所属事项", matter.name(), matter.path())));
        return facts;
    }

    private static Moment moment(DeliveryLine line) {
        ZonedDateTime at = line.at().atZone(ReplayClock.ZONE);
        String noted = "登记于%s %02d:%02d".formatted(DateText.full(at.toLocalDate()), at.getHour(), at.getMinute());
        return new Moment(
                DateText.full(line.on()),
                line.action().done(),
                line.words().isEmpty() ? noted : line.words() + "。" + noted);
    }

    private List<LetterDeskPage.Action> actions(Person.Staff me, Letter letter) {
        boolean may = policy.may(me, Act.RECORD_DELIVERY, letter.organ());
        return List.of(
                action(may, letter, DeliveryAction.HAND_OVER, "受送达人在送达回证上签名的日期，是送达之日。", "receiver", "签收人姓名"),
                action(may, letter, DeliveryAction.POST, "只登记交邮，不算送达；收到回执后再登记签收。", "parcel", "挂号邮件号码"),
                action(may, letter, DeliveryAction.SIGN, "回执上的签收日期，是送达之日。", "receiver", "签收人姓名"),
                action(may, letter, DeliveryAction.FAX, "受送达人确认收到传真的日期，是送达之日。", "receiver", "传真号码和确认收到的人"),
                action(may, letter, DeliveryAction.RETURN, "退回后，请换一种方式送达。", "reason", "退回的原因"),
                action(may, letter, DeliveryAction.REFUSE, "写明情况；可以由见证人签名后留置送达。", "reason", "拒收的情况"),
                action(may, letter, DeliveryAction.VOID, "送达之前可以作废：文号保留，不再使用；事项恢复办理，可以重新发文。", "reason", "作废的理由"));
    }

    private LetterDeskPage.Action action(
            boolean may, Letter letter, DeliveryAction action, String effect, String field, String label) {
        Optional<String> reason = may
                ? deliveries.whyNot(letter, action).map(LetterRefusal::message)
                : Optional.of("您可以查看这份文书，送达由经办人员登记。");
        return new LetterDeskPage.Action(
                action.name().toLowerCase(Locale.ROOT),
                action.label(),
                reason,
                effect,
                action != DeliveryAction.VOID,
                field,
                label);
    }
}
