package gongkai.answer.foi;

import gongkai.answer.foifee.FeeMethod;
import gongkai.answer.foifee.ProcessingFee;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.typesetting.TextPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 信息处理费 (条例第四十二条，国办函〔2020〕109号): a notice within the reply period; paid, the period is counted afresh from the day
/// of payment; not paid within 20 working days of the delivery of the notice, the request is no longer processed. The
/// notice alone is open to no remedy, so it names
/// none; the act that ends the request does.
@Service
public class FoiFee {
    private static final String RULES = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

    private final FoiLedger ledger;
    private final FoiClock clock;
    private final FoiLetters letters;
    private final FeeStore store;
    private final PeriodNotices notices;
    private final PaymentWays ways;

    FoiFee(
            FoiLedger ledger,
            FoiClock clock,
            FoiLetters letters,
            FeeStore store,
            PeriodNotices notices,
            PaymentWays ways) {
        this.ledger = ledger;
        this.clock = clock;
        this.letters = letters;
        this.store = store;
        this.notices = notices;
        this.ways = ways;
    }

    /// What the office wants to charge.
    ///
    /// @param before by item: the applicant's items earlier in the month; by volume 0
    /// @param quantity items or pages of this request
    /// @param copies whether copies are wanted, on paper, by e-mail or of electronic data; only then may
    ///     pages be charged (国办函〔2020〕109号)
    public record Charge(FeeMethod method, int before, int quantity, boolean copies) {
        /// By items; or by the pages of copies that are wanted.
        public Charge(FeeMethod method, int before, int quantity) {
            this(method, before, quantity, true);
        }
    }

    Optional<FoiRefusal> whyNotNotice(FoiRequest request, LocalDate today) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.ASK_FEE)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (store.find(request.id()).isPresent()) {
            return Optional.of(FoiRefusal.FEE_ALREADY_NOTICED);
        }
        if (today.isAfter(request.dueOn())) {
            return Optional.of(FoiRefusal.FEE_TOO_LATE);
        }
        return ways.find(request.organ()).isEmpty() ? Optional.of(FoiRefusal.PAYMENT_WAY_MISSING) : Optional.empty();
    }

    public Optional<FeeNotice> find(FoiRequestId request) {
        return store.find(request);
    }

    /// The applicant's items earlier in the month, as far as they are known.
    int before(FoiRequest request) {
        return store.countBefore(request);
    }

    /// How people pay this organ, as it will stand in the notice; empty while that was not set.
    String howToPay(OrganId organ) {
        return ways.find(organ).map(PaymentWay::words).orElse("");
    }

    /// Sends the notice; the clock waits for the payment.
    @Transactional
    public FoiRequest notice(FoiRequestId id, Charge charge, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        LocalDate today = ledger.today();
        ledger.refuse(request, whyNotNotice(request, today));
        check(charge).refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var fee = ProcessingFee.of(charge.method(), charge.before(), charge.quantity());
        new Problems().when(fee.amount() == 0, "quantity", "没有超过免费的数量，不收费。").refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        int days = clock.deadlines().feeDays();
        FoiRequest charged = request.in(FoiStatus.AWAITING_FEE, Optional.empty());
        String howToPay = howToPay(request.organ());
        store.insert(charged, fee, howToPay, today);
        var notice = letters.send(
                charged, FoiLetterType.FEE_NOTICE, text(charged, fee, howToPay, days), ledger.actor(who, charged));
        notices.sent(charged, PeriodNotice.Kind.FEE, notice);
        ledger.write(
                charged,
                FoiAction.ASK_FEE,
                who,
                "信息处理费%,d元（%s），自收到收费通知书次日起%d个工作日内缴纳；缴费后答复期限重新计算。"
                        .formatted(fee.amount(), fee.method().label(), days));
        return charged;
    }

    private static Problems check(Charge charge) {
        boolean volume = charge.method() == FeeMethod.BY_VOLUME;
        return new Problems()
                .when(charge.before() < 0 || charge.before() > ProcessingFee.MOST, "before", "请填写本月此前的件数，没有的填 0。")
                .when(volume && charge.before() > 0, "before", "按量计收时，不同申请的页数不累计，请填 0。")
                .when(
                        volume && !charge.copies(),
                        "copies",
                        "按量计收只适用于申请人要求提供纸质件、发送电子邮件、复制电子数据的情形；只告知已公开信息的获取方式和途径的，请改为按件计收。")
                .when(charge.quantity() < 1 || charge.quantity() > ProcessingFee.MOST, "quantity", "请填写本件申请的件数或者页数。");
    }

    private static List<TextPart> text(FoiRequest request, ProcessingFee fee, String howToPay, int days) {
        var parts = new ArrayList<>(FoiLetters.parts(List.of(
                FoiLetterText.opening(request),
                "%s的申请超过合理的数量、频次范围。根据%s第四十二条和%s的规定，%s，共%,d元，计算如下："
                        .formatted(
                                FoiLetterText.you(request),
                                FoiLetterText.LAW,
                                RULES,
                                fee.method().label(),
                                fee.amount()))));
        parts.add(new TextPart.Table(
                fee.method() == FeeMethod.BY_ITEM
                        ? "同一申请人本月此前%d件，本件申请%d件".formatted(fee.before(), fee.quantity())
                        : "本件申请%d页".formatted(fee.quantity()),
                List.of("超额累进的各段", "数量", "标准（元）", "金额（元）"),
                fee.lines().stream().map(line -> row(fee, line)).toList()));
        parts.addAll(FoiLetters.parts(List.of(
                "缴纳方式：" + howToPay, "请自收到本通知书次日起%d个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理；缴纳后，答复期限自缴费次日起重新计算。".formatted(days))));
        return parts;
    }

    private static List<String> row(ProcessingFee fee, ProcessingFee.Line line) {
        String unit = fee.method().unit();
        return List.of(
                "第%d至%d%s".formatted(line.from(), line.to(), unit),
                line.units() + unit,
                line.rate() == 0 ? "免费" : line.rate() + "元/" + unit,
                "%,d".formatted(line.amount()));
    }

    /// Notes the payment; the 20 working days begin afresh with the day after it.
    ///
    /// @param paper the number of the 财政票据
    @Transactional
    public FoiRequest pay(FoiRequestId id, LocalDate on, String paper, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.PAY)) {
            ledger.refuse(request, Optional.of(FoiRefusal.NOT_IN_THIS_STATE));
        }
        var notice = store.find(id).orElseThrow();
        boolean early = on.isBefore(notice.noticedOn());
        new Problems()
                .when(early || on.isAfter(ledger.today()), "paidOn", "缴费的日期应当在收费通知之日和今天之间。")
                .when(request.awaitedUntil().filter(on::isAfter).isPresent(), "paidOn", "缴费的日期晚于通知的期限。")
                .when(paper.isBlank(), "paper", "请填写财政票据的号码。")
                .when(paper.length() > 50, "paper", "不超过 50 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.pay(request, on, paper.strip());
        FoiRequest waiting = request.in(FoiStatus.AWAITING_REPLY, Optional.empty());
        FoiRequest paid = clock.counted(waiting.with(request.clock().afresh(ReplyClock.Start.FEE, on)));
        ledger.write(
                paid,
                FoiAction.PAY,
                who,
                "%s缴费%,d元，答复期限自缴费次日起重新计算，最迟于%s前答复。"
                        .formatted(DateText.full(on), notice.fee().amount(), DateText.full(paid.dueOn())));
        return paid;
    }

    Optional<FoiRefusal> whyNotLapse(FoiRequest request, LocalDate today) {
        if (request.status() != FoiStatus.AWAITING_FEE) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        return request.awaitedUntil()
                .map(until ->
                        today.isAfter(until) ? Optional.<FoiRefusal>empty() : Optional.of(FoiRefusal.FEE_STILL_OPEN))
                .orElse(Optional.of(FoiRefusal.FEE_NOT_SERVED));
    }

    /// Ends a request whose fee was not paid in time: 视为放弃申请.
    @Transactional
    public FoiRequest lapse(FoiRequestId id, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNotLapse(request, ledger.today()));
        var notice = store.find(id).orElseThrow();
        letters.send(
                request,
                FoiLetterType.NO_LONGER_PROCESSED_NOTICE,
                ProcedureText.unpaid(request, notice.noticedOn(), notices.servedOn(request), letters.remedies(request)),
                List.of(),
                ledger.actor(who, request));
        FoiRequest lapsed = request.closed(FoiStatus.LAPSED, Decision.OTHER_FEE_UNPAID, ledger.today());
        ledger.write(lapsed, FoiAction.LAPSE, who, "缴费期限已过，未缴费，视为放弃申请。");
        return lapsed;
    }
}
