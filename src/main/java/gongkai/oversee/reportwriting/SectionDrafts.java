package gongkai.oversee.reportwriting;

import gongkai.answer.foi.FoiFees;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.annualreport.ReportSection;
import gongkai.oversee.reportwriting.WrittenFigures.Composition;
import gongkai.oversee.statutoryreport.ReportTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The words of a report as they can be written from its figures, with the sentences 条例第五十条 asks for. What no
/// figure tells is left open in plain sight; a report with such a place cannot be sent.
@Component
class SectionDrafts {
    /// Begins what is still to be written.
    static final String OPEN = "【请补充：";

    private final ReportUnits units;
    private final WrittenFigures figures;
    private final Organs organs;
    private final FoiFees fees;

    SectionDrafts(ReportUnits units, WrittenFigures figures, Organs organs, FoiFees fees) {
        this.units = units;
        this.figures = figures;
        this.organs = organs;
        this.fees = fees;
    }

    String draft(ReportSection section, YearReport report, Composition composition) {
        List<String> lines = switch (section) {
            case PREFACE -> preface(report, composition);
            case OVERVIEW -> overview(report, composition.total());
            case PROBLEMS -> problems(composition.total());
            case OTHER_MATTERS -> otherMatters(report);
        };
        return String.join("\n", lines);
    }

    private List<String> preface(YearReport report, Composition composition) {
        Organ organ = organs.get(report.organ());
        List<String> lines = new ArrayList<>();
        lines.add("本报告根据《中华人民共和国政府信息公开条例》第四十九条、第五十条和国务院办公厅规定的格式编制，由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，"
                + "政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。数据统计期限为%d年1月1日至12月31日。".formatted(report.year()));
        if (!composition.parts().isEmpty()) {
            lines.add("本报告的数据包括%s和%s等%d个机关的数据。"
                    .formatted(
                            organ.kind() == OrganKind.GOVERNMENT ? "本级政府" : "本机关",
                            composition.parts().keySet().stream()
                                    .limit(2)
                                    .map(each -> organs.get(each).name())
                                    .collect(Collectors.joining("、")),
                            composition.parts().size()));
        }
        units.joined(report.organ(), report.year()).forEach(each -> lines.add(joined(each, report.year())));
        figures.exempt(report).forEach(each -> lines.add("%s不单独编制年度报告，其数据计入本报告。".formatted(each.name())));
        figures.missing(report, composition).forEach(each -> lines.add("%s的报告尚未接收，其数据没有计入本报告。".formatted(each.name())));
        var contact = organ.contact();
        lines.add("本报告可以在本机关政府信息公开主页的“政府信息公开年报”栏目查阅、下载。如对本报告有疑问，请与%s联系（地址：%s，电话：%s，电子邮箱：%s）。"
                .formatted(contact.office(), contact.address(), contact.telephone(), contact.email()));
        return lines;
    }

    /// 机构合并的说明: the figures of the organ until its end, and what it carried over from the year before.
    private String joined(Organ organ, int year) {
        var end = organ.abolition().orElseThrow();
        LocalDate last = end.on().minusDays(1);
        return "%s自%s起由%s承接其职责（%s），其%d年1月1日至%d月%d日的数据计入本报告，上年结转的申请也一并计入。"
                .formatted(
                        organ.name(),
                        DateText.full(end.on()),
                        organs.get(end.heir()).name(),
                        end.basis(),
                        year,
                        last.getMonthValue(),
                        last.getDayOfMonth());
    }

    private static List<String> overview(YearReport report, ReportTables tables) {
        var told = new ToldFigures(tables);
        List<String> lines = new ArrayList<>();
        lines.add("（一）主动公开");
        lines.add(told.proactive(report.year()));
        lines.add("（二）依申请公开");
        lines.add(told.requests(report.year()));
        lines.add(told.remedies());
        lines.add("（三）政府信息管理");
        lines.add(OPEN + "信息制作、审核、保密审查、动态调整和规范性文件清理的做法】");
        lines.add("（四）政府信息公开平台建设");
        lines.add(OPEN + "政府网站、政务新媒体、政府公报和公共查阅点的建设和使用情况】");
        lines.add("（五）监督保障");
        lines.add(OPEN + "工作考核、社会评议和责任追究的结果，人员培训的情况】");
        return lines;
    }

    private static List<String> problems(ReportTables tables) {
        List<String> lines = new ArrayList<>();
        new ToldFigures(tables).corrected().ifPresent(lines::add);
        lines.add(OPEN + "本年度存在的主要问题，以及上一年度报告所提问题的改进情况】");
        lines.add(OPEN + "下一步改进的措施】");
        return lines;
    }

    /// Section 六 states what was collected in fees, of the organ and of those whose figures it takes in.
    private List<String> otherMatters(YearReport report) {
        List<OrganId> all = new ArrayList<>();
        reporting(report.organ(), report.year(), all);
        int cases = 0;
        long amount = 0;
        for (OrganId organ : all) {
            var sum = fees.sum(organ, report.year());
            cases += sum.cases();
            amount += sum.amount();
        }
        return List.of(new FoiFees.Sum(cases, amount).words(), "没有其他需要报告的事项。");
    }

    private void reporting(OrganId organ, int year, List<OrganId> all) {
        all.add(organ);
        units.joined(organ, year).forEach(each -> all.add(each.id()));
        units.below(organ, year).forEach(each -> reporting(each.id(), year, all));
    }
}
