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

    private record Sum(String whole, List<String> parts) {}

    private static final List<Sum> SUMS = List.of(
            new Sum("收到申请数", List.of("当面申请数", "传真申请数", "网络申请数", "信函申请数")), new Sum("申请办结数", List.of("按时办结数", "延期办结数")));

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

    /// The sums of the form: 收到申请数 by its ways, 申请办结数 by whether in time.
    static List<Finding> findings(List<StatisticsItem> items) {
        List<Finding> found = new ArrayList<>();
        for (Sum sum : SUMS) {
            Optional<BigDecimal> whole = value(items, sum.whole());
            List<BigDecimal> parts = sum.parts().stream()
                    .flatMap(part -> value(items, part).stream())
                    .toList();
            if (whole.isPresent() && parts.size() == sum.parts().size()) {
                BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (total.compareTo(whole.get()) != 0) {
                    found.add(Finding.of(
                            "T1",
                            Finding.Level.WARNING,
                            List.of(),
                            total,
                            whole.get(),
                            "统计表“" + sum.whole() + "”应为各项之和 " + total.toPlainString() + "，现为 "
                                    + whole.get().toPlainString() + "。"));
                }
            }
        }
        return found;
    }

    private static Optional<BigDecimal> value(List<StatisticsItem> items, String name) {
        return items.stream()
                .filter(item -> ReportLabels.plain(item.name()).endsWith(name))
                .map(StatisticsItem::value)
                .findFirst();
    }
}
