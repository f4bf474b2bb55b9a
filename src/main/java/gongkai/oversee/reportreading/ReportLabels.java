package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The printed words of the form, and how loosely a copy may spell them: width, spaces, punctuation, brackets and
/// quotes do not
/// count, a few wrong characters are forgiven as long as no other label is as near.
final class ReportLabels {
    /// What a piece of text turned out to be: a row, or words of the form that carry no figures.
    record Match(Optional<CellRef.Row> row, int distance) {}

    private static final Pattern ENUMERATOR = Pattern.compile("^([0-9]+|[一二三四五六七](?=.))");
    private static final Map<String, CellRef.Row> REQUEST = new LinkedHashMap<>();
    private static final Map<String, CellRef.Row> PROACTIVE = new LinkedHashMap<>();
    private static final Set<String> REQUEST_WORDS = Set.of(
            "本年度办理结果",
            "不予公开",
            "无法提供",
            "不予处理",
            "区分处理的只计这一情形不计其他情形",
            "申请人情况",
            "自然人",
            "法人或其他组织",
            "商业企业",
            "科研机构",
            "社会公益组织",
            "法律服务机构",
            "其他",
            "总计",
            "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和");
    private static final Set<String> PROACTIVE_WORDS = Set.of(
            "信息内容",
            "本年新制作数量",
            "本年新公开数量",
            "对外公开总数量",
            "本年制发件数",
            "本年废止件数",
            "现行有效件数",
            "上一年项目数量",
            "本年增减",
            "处理决定数量",
            "本年处理决定数量",
            "本年收费金额单位万元",
            "本年收费金额",
            "采购项目数量",
            "采购总金额",
            "第二十条第一项",
            "第二十条第五项",
            "第二十条第六项",
            "第二十条第八项",
            "第二十条第九项");

    /// Shorter forms that copies print.
    private static final Map<String, RequestRow> SHORT = Map.ofEntries(
            Map.entry("本年新收政府信息公开申请", RequestRow.NEW_REQUESTS),
            Map.entry("本年新收申请", RequestRow.NEW_REQUESTS),
            Map.entry("上年结转政府信息公开申请", RequestRow.CARRIED_IN),
            Map.entry("上年结转申请", RequestRow.CARRIED_IN),
            Map.entry("国家秘密", RequestRow.REFUSED_STATE_SECRET),
            Map.entry("法律法规禁止公开", RequestRow.REFUSED_FORBIDDEN_BY_LAW),
            Map.entry("三安全一稳定", RequestRow.REFUSED_SAFETY_STABILITY),
            Map.entry("第三方合法权益", RequestRow.REFUSED_THIRD_PARTY),
            Map.entry("三类内部事务信息", RequestRow.REFUSED_INTERNAL_AFFAIRS),
            Map.entry("内部事务信息", RequestRow.REFUSED_INTERNAL_AFFAIRS),
            Map.entry("四类过程性信息", RequestRow.REFUSED_PROCESS_INFO),
            Map.entry("过程性信息", RequestRow.REFUSED_PROCESS_INFO),
            Map.entry("行政执法案卷", RequestRow.REFUSED_ENFORCEMENT_FILE),
            Map.entry("行政查询事项", RequestRow.REFUSED_ADMIN_QUERY),
            Map.entry("不掌握相关政府信息", RequestRow.UNAVAILABLE_NOT_HELD),
            Map.entry("本机关不掌握", RequestRow.UNAVAILABLE_NOT_HELD),
            Map.entry("没有现成信息", RequestRow.UNAVAILABLE_NEEDS_CREATION),
            Map.entry("需要另行制作", RequestRow.UNAVAILABLE_NEEDS_CREATION),
            Map.entry("补正后仍不明确", RequestRow.UNAVAILABLE_STILL_UNCLEAR),
            Map.entry("信访举报投诉", RequestRow.NOT_PROCESSED_PETITION),
            Map.entry("公开出版物", RequestRow.NOT_PROCESSED_PUBLICATION),
            Map.entry("大量反复申请", RequestRow.NOT_PROCESSED_EXCESSIVE),
            Map.entry("确认或重新出具", RequestRow.NOT_PROCESSED_RECONFIRM),
            Map.entry("逾期不补正", RequestRow.OTHER_CORRECTION_LAPSED),
            Map.entry("逾期未缴纳费用", RequestRow.OTHER_FEE_UNPAID),
            Map.entry("逾期未缴费", RequestRow.OTHER_FEE_UNPAID),
            Map.entry("结转下年度办理", RequestRow.CARRIED_OUT),
            Map.entry("结转下年度", RequestRow.CARRIED_OUT));
    private static final Set<String> COLUMNS = Stream.concat(
                    Arrays.stream(ApplicantColumn.values()).map(ApplicantColumn::label),
                    Arrays.stream(RemedyColumn.values()).map(RemedyColumn::label))
            .collect(Collectors.toUnmodifiableSet());

    static {
        for (RequestRow row : RequestRow.values()) {
            REQUEST.put(core(row.label()), row);
        }
        REQUEST.put("部分公开", RequestRow.PARTLY_DISCLOSED);
        REQUEST.put("其他法律法规禁止公开", RequestRow.REFUSED_FORBIDDEN_BY_LAW);
        REQUEST.put("法律行政法规禁止公开", RequestRow.REFUSED_FORBIDDEN_BY_LAW);
        REQUEST.put("本年新收申请数量", RequestRow.NEW_REQUESTS);
        REQUEST.put("上年结转申请数量", RequestRow.CARRIED_IN);
        SHORT.forEach(REQUEST::put);
        for (ProactiveRow row : ProactiveRow.values()) {
            PROACTIVE.put(core(row.label()), row);
        }
        PROACTIVE.put("行政规范性文件", ProactiveRow.NORMATIVE_DOCS);
    }

    private ReportLabels() {}

    /// Leaves only letters and digits, without the number that leads the label.
    static String core(String text) {
        return ENUMERATOR.matcher(plain(text)).replaceFirst("");
    }

    static String plain(String text) {
        StringBuilder kept = new StringBuilder();
        ReportToken.fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().replace("它", "他");
    }

    /// Whether words stand over a column of figures.
    static boolean isColumn(String word) {
        return COLUMNS.contains(word)
                || !word.startsWith("第二十条") && PROACTIVE_WORDS.contains(word) && !word.equals("信息内容");
    }

    /// Whether a line holds nothing but words of the form that carry no figures, such as the headings of columns.
    static boolean isHeadings(String text) {
        return Arrays.stream(text.split(" "))
                .map(ReportLabels::plain)
                .allMatch(word -> PROACTIVE_WORDS.contains(word) || COLUMNS.contains(word));
    }

    /// Finds a row or a word of table 三. "其他" and "总计" are rows only where they carry their number or stand late in the
    /// table.
    static Optional<Match> request(String text, boolean late) {
        String core = core(text);
        for (String group : List.of("本年度办理结果", "不予公开", "无法提供", "不予处理", "其他处理")) {
            if (core.startsWith(group) && core.length() > group.length()) {
                core = core(core.substring(group.length()));
            }
        }
        boolean numbered = !core.equals(plain(text));
        boolean shortWord = core.equals("其他") || core.equals("总计");
        if (shortWord && !numbered && !late) {
            return Optional.of(new Match(Optional.empty(), 0));
        }
        return nearest(core, REQUEST, REQUEST_WORDS);
    }

    /// Finds a row or a word of table 二.
    static Optional<Match> proactive(String text) {
        return nearest(plain(text), PROACTIVE, PROACTIVE_WORDS);
    }

    private static Optional<Match> nearest(String core, Map<String, CellRef.Row> rows, Set<String> words) {
        if (rows.containsKey(core)) {
            return Optional.of(new Match(Optional.ofNullable(rows.get(core)), 0));
        }
        if (words.contains(core)) {
            return Optional.of(new Match(Optional.empty(), 0));
        }
        List<Match> near = new ArrayList<>();
        rows.forEach((label, row) -> {
            int allowed = label.length() < 4 ? 0 : Math.max(1, label.length() / 4);
            if (Math.abs(label.length() - core.length()) <= allowed) {
                int distance = distance(label, core);
                if (distance <= allowed) {
                    near.add(new Match(Optional.of(row), distance));
                }
            }
        });
        return near.isEmpty() ? shortened(core, rows) : best(near);
    }

    /// A label cut short, when only one label begins or goes on like that.
    private static Optional<Match> shortened(String core, Map<String, CellRef.Row> rows) {
        if (core.length() < 4) {
            return Optional.empty();
        }
        List<Match> near = rows.entrySet().stream()
                .filter(entry -> entry.getKey().contains(core)
                        && 3 * core.length() >= entry.getKey().length())
                .map(entry ->
                        new Match(Optional.of(entry.getValue()), entry.getKey().length() - core.length()))
                .toList();
        boolean one = near.stream().map(Match::row).distinct().count() == 1;
        return one ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static Optional<Match> best(List<Match> near) {
        return near.stream()
                .min((a, b) -> Integer.compare(a.distance(), b.distance()))
                .filter(best -> near.stream()
                        .noneMatch(other -> !other.row().equals(best.row()) && other.distance() <= best.distance()));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
