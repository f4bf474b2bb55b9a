package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.reportreading.ReportToken.Text;
import gongkai.oversee.statutoryreport.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads 《政府信息公开情况统计表》, which many places attached to their reports from 2014 to 2018: an item, its unit, its
/// figure. Order and names differ from place to place, so items are taken as printed; only sums every form has are
/// checked.
final class StatisticsReader {
    private static final Set<String> UNITS =
            Set.of("条", "件", "次", "篇", "个", "人", "人次", "万元", "份", "期", "场", "元", "项", "场次");
    private static final int MOST = 200;

    /// How far behind a whole its parts stand at most.
    private static final int REACH = 20;

    /// An item and those it is the sum of, by how their names begin.
    private record Sum(String whole, List<String> parts) {}

    private static final List<Sum> SUMS = List.of(
            new Sum("收到申请数", List.of("当面申请数", "传真申请数", "网络申请数", "信函申请数")),
            new Sum("申请办结数", List.of("按时办结数", "延期办结数")),
            new Sum(
                    "申请答复数",
                    List.of(
                            "属于已主动公开范围",
                            "同意公开答复",
                            "同意部分公开答复",
                            "不同意公开答复",
                            "不属于本行政机关公开",
                            "申请信息不存在",
                            "告知作出更改补充",
                            "告知通过其他途径办理")),
            new Sum("不同意公开答复数", List.of("涉及国家秘密", "涉及商业秘密", "涉及个人隐私", "危及国家安全", "不是条例所指政府信息", "法律法规规定的其他情形")),
            new Sum("行政复议数量", List.of("维持具体行政行为", "被依法纠错", "其他情形")),
            new Sum("行政诉讼数量", List.of("维持具体行政行为", "被依法纠错", "其他情形")),
            new Sum("从事政府信息公开工作人员数", List.of("专职人员", "兼职人员")));

    private StatisticsReader() {}

    static List<StatisticsItem> read(ReportSource source) {
        List<ReportToken> tokens = source.tokens();
        int from = start(tokens);
        List<StatisticsItem> items = new ArrayList<>();
        String name = "";
        String unit = "";
        for (int i = from; i >= 0 && i < tokens.size() && items.size() < MOST; i++) {
            switch (tokens.get(i)) {
                case Text(String text) -> {
                    String last = text.substring(text.lastIndexOf(' ') + 1);
                    if (UNITS.contains(text)) {
                        unit = text;
                    } else {
                        name = UNITS.contains(last) ? text.substring(0, text.lastIndexOf(' ')) : text;
                        unit = UNITS.contains(last) ? last : "";
                    }
                }
                case Figure figure -> {
                    Optional<BigDecimal> value = figure.cell().value();
                    if (!name.isEmpty() && value.isPresent()) {
                        items.add(new StatisticsItem(name, unit, value.get()));
                    }
                    name = "";
                }
                case ReportToken.Mark _ -> {}
            }
        }
        return items;
    }

    private static int start(List<ReportToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Text(String text) && text.length() <= 40) {
                String word = ReportLabels.plain(text);
                if (word.endsWith("政府信息公开情况统计表") || word.contains("统计指标单位统计数")) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /// The sums of the form. A sum is looked at only where the whole and every part of it are there, the parts behind
    /// the whole: some names come twice, under reviews and under suits.
    static List<Finding> findings(List<StatisticsItem> items) {
        List<Finding> found = new ArrayList<>();
        for (Sum sum : SUMS) {
            int at = find(items, sum.whole(), 0, items.size());
            List<BigDecimal> parts = at < 0 ? List.of() : parts(items, sum, at);
            if (parts.size() == sum.parts().size()) {
                BigDecimal whole = items.get(at).value();
                BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (total.compareTo(whole) != 0) {
                    found.add(Finding.of(
                            "T1",
                            Finding.Level.WARNING,
                            List.of(),
                            total,
                            whole,
                            "统计表“" + sum.whole() + "”应为各项之和 " + total.toPlainString() + "，现为 " + whole.toPlainString()
                                    + "。"));
                }
            }
        }
        return found;
    }

    private static List<BigDecimal> parts(List<StatisticsItem> items, Sum sum, int whole) {
        return sum.parts().stream()
                .map(part -> find(items, part, whole + 1, Math.min(items.size(), whole + 1 + REACH)))
                .filter(at -> at >= 0)
                .map(at -> items.get(at).value())
                .toList();
    }

    private static int find(List<StatisticsItem> items, String name, int from, int to) {
        for (int at = from; at < to; at++) {
            String core = ReportLabels.core(items.get(at).name());
            if (core.startsWith(name) || core.startsWith("其中" + name)) {
                return at;
            }
        }
        return -1;
    }
}
