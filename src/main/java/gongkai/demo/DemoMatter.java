package gongkai.demo;

import gongkai.answer.foi.Applicant;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiSecrecy;
import gongkai.answer.foi.NewRequest;
import gongkai.answer.foi.RemedyKind;
import gongkai.answer.foi.RemedyResult;
import gongkai.answer.foi.SupplyForm;
import gongkai.answer.foi.SupplyRoute;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// One request on its way: each step, when it is done, puts the next on the agenda.
final class DemoMatter {
    private static final FoiSecrecy.Finding CLEAR =
            new FoiSecrecy.Finding(Optional.of(false), "拟提供的全部信息和文件", "《中华人民共和国保守国家秘密法》", "不涉及国家秘密。");
    private static final List<String> ASKS = texts("asks.txt");
    private static final List<String> REASONS = texts("reasons.txt");
    private static final int CORRECT_WITHIN = 15;
    private static final int REMEDIES_IN_HUNDRED = 4;
    private static final int PUBLISHED_IN_HUNDRED = 7;

    private final DemoStage stage;
    private final DemoRequestVerbs verbs;
    private final AtomicInteger received;
    private final OrganId organ;
    private final DemoWish wish;
    private final DemoCourse course;
    private final Dice dice;
    private DemoWait wait = DemoWait.NOTHING;

    DemoMatter(
            DemoStage stage,
            DemoRequestVerbs verbs,
            AtomicInteger received,
            OrganId organ,
            DemoWish wish,
            DemoCourse course,
            Dice dice) {
        this.stage = stage;
        this.verbs = verbs;
        this.received = received;
        this.organ = organ;
        this.wish = wish;
        this.course = course;
        this.dice = dice;
    }

    /// Lets it wait, once it is accepted.
    DemoMatter waitingFor(DemoWait what) {
        wait = what;
        return this;
    }

    /// Puts the receipt on the agenda.
    ///
    /// @param by who files it online; a letter or a visit is entered by the officer
    void plan(LocalDate receivedOn, Channel channel, Applicant applicant, Person by, String submission) {
        var form = new NewRequest(
                submission,
                organ,
                channel,
                receivedOn,
                applicant,
                new FoiRequest.Wish(wish.title(), wish.description(), form(channel), route(channel)));
        stage.agenda().at(DemoDays.morning(receivedOn, dice), () -> {
            FoiRequest request = verbs.intake().receive(form, channel == Channel.ONLINE ? by : officer());
            received.incrementAndGet();
            stage.agenda().at(afternoon(receivedOn, course.acceptAfter()), () -> accept(request.id(), receivedOn, by));
        });
    }

    private Person.Staff officer() {
        return stage.officer(organ);
    }

    private void accept(FoiRequestId id, LocalDate receivedOn, Person applicant) {
        verbs.acceptance().accept(id, officer());
        if (wait != DemoWait.NOTHING) {
            new DemoFacts(stage, verbs, organ, dice)
                    .plan(id, afternoon(receivedOn, course.acceptAfter() + 1), wait, wish);
        } else if (course.askAfter() > 0) {
            LocalDate on = stage.days().after(receivedOn, course.askAfter());
            stage.agenda().at(DemoDays.morning(on, dice), () -> ask(id, on, applicant));
        } else if (course.withdrawAfter() > 0) {
            stage.agenda()
                    .at(
                            afternoon(receivedOn, course.withdrawAfter()),
                            () -> verbs.withdrawal().withdraw(id, applicant));
        } else if (course.extendAfter() > 0) {
            stage.agenda().at(afternoon(receivedOn, course.extendAfter()), () -> extend(id, receivedOn, applicant));
        } else {
            replyLater(id, receivedOn, stage.days().after(receivedOn, course.acceptAfter()), wish, applicant);
        }
    }

    private void ask(FoiRequestId id, LocalDate on, Person applicant) {
        verbs.correction().ask(id, dice.pick(ASKS), officer());
        LocalDate served = new DemoDelivery(stage, verbs).sign(id, on, officer());
        LocalDate until = stage.days().after(served, CORRECT_WITHIN);
        LocalDate corrected = stage.days().after(on, course.correctAfter());
        if (!corrected.isAfter(until)) {
            stage.agenda().at(DemoDays.morning(corrected, dice), () -> correct(id, corrected, applicant));
        } else {
            stage.agenda()
                    .at(
                            afternoon(until, dice.between(1, 3)),
                            () -> verbs.correction().lapse(id, officer()));
        }
    }

    private void correct(FoiRequestId id, LocalDate on, Person applicant) {
        String more = "补正说明：所需信息形成于%d年，由受理机关制作或者保存，仅需要正式文件和汇总数据。".formatted(on.getYear() - 1);
        verbs.correction().correct(id, wish.title(), wish.description() + more, applicant);
        replyLater(id, on, on, dice.chance(0.15) ? wish.unclear() : wish, applicant);
    }

    private void extend(FoiRequestId id, LocalDate receivedOn, Person applicant) {
        verbs.extension().propose(id, course.extendBy(), dice.pick(REASONS), officer());
        verbs.extension().approve(id, stage.head(organ));
        LocalDate on = stage.days().after(receivedOn, course.extendAfter());
        deliver(id, on, applicant);
        replyLater(id, receivedOn, on, wish, applicant);
    }

    private void replyLater(FoiRequestId id, LocalDate from, LocalDate since, DemoWish as, Person applicant) {
        LocalDate on = stage.days().after(from, course.replyAfter());
        if (course.replyAfter() != DemoCourse.NEVER) {
            new DemoFacts(stage, verbs, organ, dice).plan(id, since, as, applicant);
        }
        stage.agenda().at(DemoDays.afternoon(on, dice), () -> reply(id, on, as, applicant));
    }

    private void reply(FoiRequestId id, LocalDate on, DemoWish as, Person applicant) {
        var ruling = new FoiReply.Ruling(as.decision(), as.withheld(), as.reply(), attachments(as));
        if (as.decision().discloses()) {
            verbs.secrecy().note(id, CLEAR, stage.players().secrecy());
        }
        if (verbs.reply().isGuarded(organ)) {
            verbs.reply().issue(id, ruling, stage.head(organ));
        } else {
            verbs.reply().decide(id, ruling, officer());
        }
        deliver(id, on, applicant);
        new DemoFacts(stage, verbs, organ, dice).lookAgain(id, on);
        if (as.decision().discloses() && dice.between(1, 100) <= PUBLISHED_IN_HUNDRED) {
            stage.agenda().at(afternoon(on, dice.between(1, 5)), () -> open(id, on, as));
        }
        if (dice.between(1, 100) <= (as.decision() == Decision.DISCLOSED ? 1 : REMEDIES_IN_HUNDRED * 2)) {
            contest(id, on, as.decision());
        }
    }

    /// Years ago it was published as everything else was then; what is answered now goes through the gate.
    private void open(FoiRequestId id, LocalDate repliedOn, DemoWish as) {
        var document = NewDocument.about(
                        stage.organs().heirOf(organ), DocumentKind.ANSWERED_REQUEST, as.title(), repliedOn)
                .topic("依申请公开")
                .summary("由政府信息公开申请的答复转为主动公开。")
                .body(as.reply())
                .complete();
        var published = verbs.publishing().publish(document, officer());
        verbs.publication().enter(id, published.id(), officer());
    }

    private void deliver(FoiRequestId id, LocalDate on, Person applicant) {
        new DemoDelivery(stage, verbs).plan(id, on, applicant, officer());
    }

    /// What the letter speaks of: a table of figures, or copies.
    private List<Attachment> attachments(DemoWish as) {
        if (!as.decision().discloses()) {
            return List.of();
        }
        String title = as.title();
        if (as.reply().contains("附件") || as.reply().contains("电子表格")) {
            var table = DemoTable.about(as.topic().orElseThrow(), dice);
            return List.of(stage.keep(title + ".csv", table.csv()));
        }
        return as.reply().contains("随本答复提供")
                ? List.of(stage.keep(
                        title + ".pdf", DemoPdf.of(title, as.reply().lines().toList())))
                : List.of();
    }

    /// Review first; some go on to court. Where the law leaves the choice, a few sue at once.
    private void contest(FoiRequestId id, LocalDate repliedOn, Decision decision) {
        boolean sues = !decision.reviewFirst() && dice.chance(0.25);
        LocalDate filed = stage.days().after(repliedOn, dice.between(8, 36));
        remedy(id, sues ? RemedyKind.SUIT_DIRECT : RemedyKind.REVIEW, filed, !sues && dice.chance(0.3));
    }

    private void remedy(FoiRequestId id, RemedyKind kind, LocalDate filed, boolean goesOn) {
        LocalDate concluded =
                stage.days().after(filed, kind == RemedyKind.REVIEW ? dice.between(30, 44) : dice.between(60, 110));
        var result = dice.weighted(List.of(RemedyResult.values()), each -> switch (each) {
            case UPHELD -> 64;
            case CORRECTED -> 15;
            case OTHER_RESULT -> 21;
        });
        stage.agenda().at(DemoDays.morning(filed, dice), () -> {
            var remedy = verbs.remedies().file(id, kind, filed, officer());
            stage.agenda().at(DemoDays.afternoon(concluded, dice), () -> {
                verbs.remedies().conclude(id, remedy.id(), result, concluded, officer());
                if (goesOn && result == RemedyResult.UPHELD) {
                    remedy(id, RemedyKind.SUIT_AFTER_REVIEW, stage.days().after(concluded, 8), false);
                }
            });
        });
    }

    private Instant afternoon(LocalDate from, int workingDays) {
        return DemoDays.afternoon(stage.days().after(from, workingDays), dice);
    }

    private static SupplyForm form(Channel channel) {
        return channel == Channel.ONLINE ? SupplyForm.ELECTRONIC : SupplyForm.PAPER;
    }

    private static SupplyRoute route(Channel channel) {
        return switch (channel) {
            case ONLINE -> SupplyRoute.ONLINE;
            case IN_PERSON -> SupplyRoute.IN_PERSON;
            case MAIL_SIGNED, MAIL_ORDINARY -> SupplyRoute.MAIL;
            case FAX -> SupplyRoute.FAX;
        };
    }

    private static List<String> texts(String file) {
        return DemoLines.all(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
