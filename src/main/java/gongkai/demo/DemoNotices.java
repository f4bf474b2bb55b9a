package gongkai.demo;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what is made known: figures, announcements, budgets, fees, licences, penalties and coercion.
final class DemoNotices {
    private static final Map<DocumentKind, String> DECISIONS = Map.of(
            DocumentKind.LICENCE_DECISION, "许可",
            DocumentKind.PENALTY_DECISION, "处罚",
            DocumentKind.COERCION_DECISION, "强制");

    private final DemoStage stage;
    private final DemoNumbers numbers;
    private final List<List<String>> cases = DemoLines.rows("decisions.txt");

    DemoNotices(DemoStage stage, DemoNumbers numbers) {
        this.stage = stage;
        this.numbers = numbers;
    }

    NewDocument statistics(Organ organ, DemoTopic topic, LocalDate on, Dice dice) {
        LocalDate quarter = on.minusMonths(3);
        String span = "%d年第%d季度".formatted(quarter.getYear(), (quarter.getMonthValue() + 2) / 3);
        String title = "%s%s统计数据（%s）".formatted(DemoOrgans.place(organ.id()), topic.name(), span);
        var table = DemoTable.about(topic, dice);
        var body = new DemoBody()
                .say("现将%s%s主要数据公布如下。数据来自业务系统，经%s核对，后续如有调整将另行说明。"
                        .formatted(span, topic.name(), organ.contact().office()))
                .table(table)
                .contact(organ);
        return NewDocument.about(organ.id(), DocumentKind.STATISTICS, title, on)
                .topic(topic.category())
                .summary("%s%s主要数据。".formatted(span, topic.name()))
                .body(body.html())
                .attachments(
                        dice.chance(0.7)
                                ? List.of(
                                        stage.keep(title + ".csv", table.csv()).id())
                                : List.of())
                .complete();
    }

    NewDocument announcement(Organ organ, DemoTopic topic, String matter, LocalDate on, Dice dice) {
        // What is told of a quarter is told of the one that is over.
        LocalDate about = matter.contains("{季}") ? on.minusMonths(3) : on;
        var slots = DemoPolicies.slots(organ, about, dice);
        var told = DemoLines.fields(matter);
        String title = slots.fill(told.getFirst());
        boolean comment = title.contains("公示") || title.contains("征求");
        var table = DemoTable.about(topic, dice);
        var body = new DemoBody();
        if (told.size() > 1) {
            body.say(slots.fill(told.get(1)) + "。").say("以上事项是为了%s，感谢您的理解和支持。".formatted(topic.purpose()));
        } else {
            body.say("为%s，现将有关结果公告如下：".formatted(topic.purpose())).table(table);
        }
        if (comment) {
            body.say("公示期自%s至%s。对公示内容有意见的，请在公示期内以书面或者电话方式向%s反映，反映情况应当真实，并留下联系方式以便核实回复。"
                    .formatted(
                            DateText.full(on),
                            DateText.full(stage.days().after(on, 7)),
                            organ.contact().office()));
        }
        body.contact(organ).signed(organ, on);
        boolean filed = told.size() == 1 && dice.chance(0.4);
        return NewDocument.about(organ.id(), DocumentKind.ANNOUNCEMENT, title, on)
                .topic(topic.category())
                .summary(title + "。")
                .body(body.html())
                .attachments(filed ? List.of(stage.keep("附件.csv", table.csv()).id()) : List.of())
                .complete();
    }

    /// The budget of this year, published in spring, or the accounts of the last, published in autumn.
    NewDocument budget(Organ organ, LocalDate on, boolean accounts, Dice dice) {
        int year = accounts ? on.getYear() - 1 : on.getYear();
        String what = accounts ? "决算" : "预算";
        int staff = dice.between(900, 6800);
        int projects = dice.between(1200, 21000);
        int running = dice.between(90, 860);
        var table = new DemoTable(
                List.of("支出项目", what + "数（万元）"),
                List.of(
                        List.of("人员经费", String.valueOf(staff)),
                        List.of("日常公用经费", String.valueOf(running)),
                        List.of("项目支出", String.valueOf(projects)),
                        List.of("合计", String.valueOf(staff + running + projects))));
        String title = "%s%d年度部门%s".formatted(organ.name(), year, what);
        var body = new DemoBody()
                .head("一、主要职责")
                .say(organ.functions())
                .head("二、收支总体情况")
                .say("%d年度%s总额为%d万元，收支平衡。".formatted(year, what, staff + running + projects))
                .table(table)
                .head("三、“三公”经费情况")
                .say("“三公”经费%s数为%d万元，其中因公出国（境）费为0万元，公务用车购置及运行费%d万元，公务接待费%d万元。"
                        .formatted(what, running / 10 + running / 20, running / 10, running / 20))
                .head("四、政府采购和绩效情况")
                .say("政府采购%s数为%d万元。纳入绩效管理的项目%d个，实现项目支出全覆盖。".formatted(what, projects / 5, dice.between(4, 18)));
        return NewDocument.about(organ.id(), DocumentKind.BUDGET, title, on)
                .topic("财政、预算决算")
                .summary("%s%d年度%s的收支、“三公”经费、政府采购和绩效情况。".formatted(organ.shortName(), year, what))
                .body(body.html())
                .attachments(List.of(stage.keep(title + ".csv", table.csv()).id()))
                .complete();
    }

    Optional<NewDocument> fee(Organ organ, LocalDate on, int nth) {
        var items = cases.stream()
                .filter(row ->
                        row.get(0).equals("收费") && row.get(1).equals(organ.id().value()))
                .toList();
        if (nth >= items.size()) {
            return Optional.empty();
        }
        var row = items.get(nth);
        var dice = new Dice(on.toEpochDay());
        String amount = "%d.%02d"
                .formatted(
                        dice.between(Integer.parseInt(row.get(4)), Integer.parseInt(row.get(5))), dice.between(0, 99));
        int year = on.getYear() - (on.getMonthValue() < 6 ? 1 : 0);
        String title = "%s%d年度%s收费公示".formatted(organ.name(), year, row.get(2));
        var body = new DemoBody()
                .say("根据行政事业性收费公示制度，现将%d年度%s的收取情况公示如下。".formatted(year, row.get(2)))
                .say("收费标准：%s。".formatted(row.get(3)))
                .say("收费金额：%s万元，全部缴入国库，实行收支两条线管理。".formatted(amount))
                .say("监督电话：12345。")
                .contact(organ);
        return Optional.of(NewDocument.about(organ.id(), DocumentKind.ADMIN_FEE, title, on)
                .topic("财政、行政事业性收费")
                .summary("%s的依据、标准和金额。".formatted(row.get(2)))
                .body(body.html())
                .amountWan(Optional.of(new BigDecimal(amount)))
                .complete());
    }

    /// A licence, a penalty or a measure of coercion.
    Optional<NewDocument> decision(Organ organ, DocumentKind kind, LocalDate on, Dice dice) {
        String word = DECISIONS.getOrDefault(kind, "");
        var fitting = cases.stream()
                .filter(row ->
                        row.get(0).equals(word) && row.get(1).equals(organ.id().value()))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var slots = DemoPolicies.slots(organ, on, dice);
        var row = slots.fillAll(dice.pick(fitting));
        LocalDate madeOn = stage.days().madeBefore(on, dice);
        return Optional.of(word.equals("许可") ? licence(organ, row, madeOn) : sanction(organ, kind, row, madeOn, dice));
    }

    private NewDocument licence(Organ organ, List<String> row, LocalDate madeOn) {
        var body = new DemoBody()
                .say(row.get(4) + "：")
                .say("你单位提出的%s申请，本机关已依法受理。经审查，申请材料齐全，符合法定条件、标准。".formatted(row.get(3)))
                .say("根据《中华人民共和国行政许可法》第三十八条第一款的规定，决定：%s。".formatted(row.get(5)))
                .say("请按照核准的范围开展活动，遵守有关法律、法规，接受监督检查。事项发生变化的，应当依法申请变更。")
                .signed(organ, madeOn);
        return NewDocument.about(
                        organ.id(),
                        DocumentKind.LICENCE_DECISION,
                        "关于%s%s的决定".formatted(row.get(4), row.get(3)),
                        madeOn)
                .numbered(numbers.next("云" + row.get(2), madeOn.getYear()))
                .topic("行政许可")
                .summary(row.get(5) + "。")
                .body(body.html())
                .complete();
    }

    private NewDocument sanction(Organ organ, DocumentKind kind, List<String> row, LocalDate madeOn, Dice dice) {
        boolean penalty = kind == DocumentKind.PENALTY_DECISION;
        LocalDate found = madeOn.minusDays(dice.between(20, 80));
        var body = new DemoBody()
                .say("当事人：" + row.get(4))
                .say("%s，本机关执法人员在检查中发现当事人%s，随即依法调查。".formatted(DateText.full(found), row.get(5)))
                .say("上述事实有现场检查笔录、询问笔录、照片等证据证明。本机关依法告知了当事人拟作出决定的事实、理由、依据和陈述申辩的权利，当事人在规定期限内没有提出异议。")
                .say("依据%s和《中华人民共和国%s》的规定，决定：%s。"
                        .formatted(row.get(6), penalty ? "行政处罚法" : "行政强制法", row.get(7))
                        .replace("《中华人民共和国行政强制法》和《中华人民共和国行政强制法》", "《中华人民共和国行政强制法》"))
                .say("当事人不服本决定的，可以自收到决定书之日起60日内申请行政复议，也可以自收到决定书之日起6个月内提起行政诉讼。")
                .signed(organ, madeOn);
        String title = "关于%s%s的%s决定书"
                .formatted(row.get(4), penalty ? row.get(3) + "案" : row.get(3), penalty ? "行政处罚" : "行政强制");
        return NewDocument.about(organ.id(), kind, title, madeOn)
                .numbered(numbers.next("云" + row.get(2), madeOn.getYear()))
                .topic(penalty ? "行政处罚" : "行政强制")
                .summary(row.get(7) + "。")
                .body(body.html())
                .complete();
    }
}
