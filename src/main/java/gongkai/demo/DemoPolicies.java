package gongkai.demo;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Writes what lays something down: rules, normative documents, notices, plans; and what explains it.
final class DemoPolicies {
    private final DemoStage stage;
    private final DemoNumbers numbers;

    DemoPolicies(DemoStage stage, DemoNumbers numbers) {
        this.stage = stage;
        this.numbers = numbers;
    }

    /// A policy as it was written, so that it can be explained in the same words.
    record Policy(Organ organ, DemoTopic topic, String title, List<String> measures, NewDocument document) {}

    /// A document that was published and can be explained or replaced.
    record Issued(DocumentId id, Policy policy, LocalDate on) {}

    Policy rules(Organ organ, DemoTopic topic, String name, LocalDate on, Slots slots, Dice dice) {
        LocalDate madeOn = stage.days().madeBefore(on, dice);
        List<String> measures = measures(topic, slots, dice, 5);
        String title = "云州市" + name;
        var body = new DemoBody()
                .say("《%s》已经云州市人民政府第%d次常务会议通过，现予公布，自%s起施行。"
                        .formatted(title, dice.between(12, 96), DateText.full(from(on))))
                .say("市长：" + organ.head())
                .say(DateText.full(madeOn))
                .head(title)
                .articles(topic.purpose(), "本市", measures, organ, from(on));
        var document = NewDocument.about(organ.id(), DocumentKind.RULES, title, madeOn)
                .numbered(numbers.nextOrder())
                .topic(topic.category())
                .summary("为%s，制定本规章。".formatted(topic.purpose()))
                .body(body.html())
                .complete();
        return new Policy(organ, topic, title, measures, document);
    }

    Policy normative(
            Organ organ, DemoTopic topic, String name, LocalDate on, Optional<Issued> former, Slots slots, Dice dice) {
        LocalDate madeOn = stage.days().madeBefore(on, dice);
        List<String> measures = measures(topic, slots, dice, 5);
        String full = DemoOrgans.place(organ.id()) + name;
        String title = "%s关于印发《%s》的通知".formatted(organ.name(), full + (former.isPresent() ? "（修订）" : ""));
        String number = numbers.next(organ.documentWord() + "规", madeOn.getYear());
        var body = new DemoBody()
                .say(DemoOrgans.addressees(organ))
                .say("《%s》已经%s研究同意，现印发给你们，请认真贯彻执行。".formatted(full, organ.name()));
        former.ifPresent(
                old -> body.say("《%s》同时废止。".formatted(quoted(old.policy().title()))));
        body.signed(organ, madeOn)
                .head(full)
                .articles(topic.purpose(), DemoOrgans.place(organ.id()), measures, organ, from(on));
        var document = NewDocument.about(organ.id(), DocumentKind.NORMATIVE_DOCS, title, madeOn)
                .numbered(number)
                .topic(topic.category())
                .summary("为%s，制定本文件，自%s起施行。".formatted(topic.purpose(), DateText.full(from(on))))
                .body(body.html());
        if (dice.chance(0.12)) {
            document.attachments(List.of(
                    stage.keep(full + ".pdf", DemoPdf.of(full, measures)).id()));
        }
        return new Policy(organ, topic, title, measures, document.complete());
    }

    Policy notice(Organ organ, DemoTopic topic, String matter, LocalDate on, Slots slots, Dice dice) {
        LocalDate madeOn = stage.days().madeBefore(on, dice);
        List<String> measures = measures(topic, slots, dice, 3);
        String what = slots.fill(matter) + (matter.startsWith("做好") && !matter.endsWith("工作") ? "工作" : "");
        String title = "%s关于%s的通知".formatted(organ.name(), what);
        var body = new DemoBody()
                .say(DemoOrgans.addressees(organ))
                .say("为%s，现就%s有关事项通知如下：".formatted(topic.purpose(), what))
                .head("一、提高认识，明确责任")
                .say("各单位要把这项工作列入%d年重点任务，主要负责人亲自过问，指定专人负责，%s前将联络员名单报%s。"
                        .formatted(
                                on.getYear(),
                                DateText.brief(on.plusDays(10)),
                                organ.contact().office()))
                .head("二、重点任务")
                .points(measures)
                .head("三、工作要求")
                .say("要坚持问题导向，不增加基层负担，能够通过系统取得的数据不再要求填报。工作进展和发现的问题，于每季度末书面报告。")
                .signed(organ, madeOn)
                .contact(organ);
        var document = NewDocument.about(organ.id(), DocumentKind.OTHER_DOCS, title, madeOn)
                .numbered(numbers.next(organ.documentWord() + "发", madeOn.getYear()))
                .topic(topic.category())
                .summary("部署%s。".formatted(what))
                .body(body.html());
        if (dice.chance(0.15)) {
            document.attachments(List.of(
                    stage.keep("任务分工表.csv", DemoTable.about(topic, dice).csv()).id()));
        }
        return new Policy(organ, topic, title, measures, document.complete());
    }

    NewDocument interpretation(Issued issued, LocalDate on, Slots slots) {
        var policy = issued.policy();
        var organ = policy.organ();
        var body = new DemoBody()
                .head("一、出台背景")
                .say("%s印发了《%s》。制定这一文件，是为了%s。起草过程中征求了有关部门、服务对象和社会公众的意见，并进行了合法性审核。"
                        .formatted(
                                DateText.full(issued.on()),
                                quoted(policy.title()),
                                policy.topic().purpose()))
                .head("二、主要内容")
                .points(policy.measures())
                .head("三、群众关心的问题");
        for (DemoTopic.Answer answer : policy.topic().answers()) {
            body.say("<strong>问：</strong>" + slots.fill(answer.question()))
                    .say("<strong>答：</strong>" + slots.fill(answer.answer()));
        }
        body.head("四、咨询方式").contact(organ);
        return NewDocument.about(
                        organ.id(), DocumentKind.INTERPRETATION, "《%s》政策解读".formatted(shortened(policy.title())), on)
                .topic(policy.topic().category())
                .summary("说明文件的出台背景、主要内容和群众关心的问题。")
                .body(body.html())
                .interprets(issued.id())
                .complete();
    }

    Policy plan(Organ organ, List<DemoTopic> topics, LocalDate on, Dice dice) {
        LocalDate madeOn = stage.days().madeBefore(on, dice);
        var slots = slots(organ, on, dice);
        var chosen = dice.some(topics, 3);
        String title = "%s%d年工作要点".formatted(organ.name(), on.getYear());
        var body = new DemoBody()
                .say("%d年，%s工作的总体要求是：坚持以人民为中心，办好群众身边的事，做到任务清楚、责任到人、结果公开。".formatted(on.getYear(), organ.shortName()));
        for (DemoTopic topic : chosen) {
            body.head(topic.name()).say("主要目标是%s。".formatted(topic.purpose())).points(measures(topic, slots, dice, 4));
        }
        body.say("各项任务的进展每半年公布一次，年底公布完成情况。").signed(organ, madeOn);
        var document = NewDocument.about(organ.id(), DocumentKind.PLAN, title, madeOn)
                .numbered(numbers.next(organ.documentWord() + "发", madeOn.getYear()))
                .topic("规划计划")
                .summary("%d年%s的重点任务。".formatted(on.getYear(), organ.shortName()))
                .body(body.html())
                .attachments(List.of(stage.keep(
                                title + ".pdf",
                                DemoPdf.of(
                                        title, slots.fillAll(chosen.getFirst().measures())))
                        .id()))
                .complete();
        return new Policy(organ, chosen.getFirst(), title, List.of(), document);
    }

    static Slots slots(Organ organ, LocalDate on, Dice dice) {
        return new Slots(dice)
                .with("地", DemoOrgans.place(organ.id()))
                .with("年", on.getYear())
                .with("季", (on.getMonthValue() + 2) / 3);
    }

    private static List<String> measures(DemoTopic topic, Slots slots, Dice dice, int n) {
        return slots.fillAll(dice.some(topic.measures(), n));
    }

    private static LocalDate from(LocalDate on) {
        return on.withDayOfMonth(1).plusMonths(2);
    }

    /// Within book marks the inner ones are single.
    private static String quoted(String title) {
        return title.replace('《', '〈').replace('》', '〉');
    }

    private static String shortened(String title) {
        int open = title.indexOf('《');
        int close = title.indexOf('》');
        return open >= 0 && close > open ? title.substring(open + 1, close) : title;
    }
}
