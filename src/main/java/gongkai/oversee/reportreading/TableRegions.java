package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportToken.Text;
import java.util.List;
import java.util.function.IntPredicate;

/// Where the three tables stand among the tokens of a report: between their headings, or, where a copy lost those,
/// from their first label on.
record TableRegions(Region proactive, Region request, Region remedy) {
    static final int LONGEST_HEADING = 45;

    /// A stretch of tokens that holds one table; empty when the table is not there.
    record Region(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    static TableRegions of(List<ReportToken> tokens) {
        int firstRow = firstRow(tokens);
        int requestFrom = firstRow < 0 ? -1 : requestStart(tokens, firstRow);
        int afterRequest = Math.max(0, firstRow);
        int remedyFrom = find(tokens, afterRequest, i -> isRemedyHead(word(tokens, i)));
        int end = find(tokens, Math.max(afterRequest, Math.max(0, remedyFrom)), i -> isProblemHead(word(tokens, i)));
        int last = end < 0 ? tokens.size() : end;
        int requestTo = remedyFrom < 0 ? last : remedyFrom;
        Region request = new Region(firstRow < 0 ? 0 : requestFrom, firstRow < 0 ? 0 : requestTo);
        Region remedy = new Region(remedyFrom < 0 ? 0 : remedyFrom, remedyFrom < 0 ? 0 : last);
        int proactiveTo = firstRow >= 0 ? requestFrom : remedyFrom >= 0 ? remedyFrom : last;
        int proactiveFrom = proactiveStart(tokens);
        Region proactive = new Region(proactiveFrom < 0 ? 0 : proactiveFrom, proactiveFrom < 0 ? 0 : proactiveTo);
        return new TableRegions(proactive, request, remedy);
    }

    /// The first label of table 三, or its heading in a copy that broke or mistyped every label.
    private static int firstRow(List<ReportToken> tokens) {
        int label = find(tokens, 0, i -> isRequestRow(tokens, i));
        return label >= 0 ? label : find(tokens, 0, i -> isRequestHead(word(tokens, i)));
    }

    private static boolean isRequestHead(String word) {
        return word.length() <= LONGEST_HEADING && word.endsWith("收到和处理政府信息公开申请情况");
    }

    private static int requestStart(List<ReportToken> tokens, int firstRow) {
        for (int i = firstRow; i >= 0; i--) {
            String word = word(tokens, i);
            if (word.length() <= LONGEST_HEADING && word.contains("收到和处理政府信息公开申请")) {
                return i;
            }
        }
        for (int i = firstRow; i >= 0; i--) {
            if (word(tokens, i).equals("申请人情况") || word(tokens, i).startsWith("本列数据的勾稽关系")) {
                return i;
            }
        }
        return firstRow;
    }

    private static int find(List<ReportToken> tokens, int from, IntPredicate test) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Text && test.test(i)) {
                return i;
            }
        }
        return -1;
    }

    private static String word(List<ReportToken> tokens, int i) {
        return tokens.get(i) instanceof Text(String text) ? ReportLabels.plain(text) : "";
    }

    private static boolean isRequestRow(List<ReportToken> tokens, int i) {
        return tokens.get(i) instanceof Text(String text)
                && text.length() <= 2 * LONGEST_HEADING
                && ReportLabels.request(text, false)
                        .filter(match -> match.distance() == 0 && match.row().isPresent())
                        .isPresent()
                && ReportLabels.core(text).length() > 6;
    }

    /// The heading of table 二, or where a copy lost it the first words over its columns or its first row.
    private static int proactiveStart(List<ReportToken> tokens) {
        int heading = find(tokens, 0, i -> isProactiveHead(word(tokens, i)));
        return heading >= 0 ? heading : find(tokens, 0, i -> isOverColumns(tokens, i) || isProactiveRow(tokens, i));
    }

    private static boolean isProactiveHead(String word) {
        return word.length() <= LONGEST_HEADING && word.endsWith("主动公开政府信息情况");
    }

    private static boolean isOverColumns(List<ReportToken> tokens, int i) {
        String word = word(tokens, i);
        return word.startsWith("第二十条第") && word.length() <= 9
                || word.equals("信息内容")
                || tokens.get(i) instanceof Text(String text)
                        && word.startsWith("信息内容")
                        && ReportLabels.isHeadings(text);
    }

    /// A label of the table with a figure behind it.
    private static boolean isProactiveRow(List<ReportToken> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next) == ReportToken.Mark.CELL_END) {
            next++;
        }
        return next < tokens.size()
                && tokens.get(next) instanceof ReportToken.Figure
                && tokens.get(i) instanceof Text(String text)
                && ReportLabels.proactive(text)
                        .filter(match -> match.distance() == 0 && match.row().isPresent())
                        .isPresent();
    }

    static boolean isRemedyHead(String word) {
        return word.length() <= LONGEST_HEADING
                && (word.contains("行政复议") && word.contains("行政诉讼") && !word.contains("件")
                        || word.equals("行政复议")
                        || word.equals("结果维持"));
    }

    private static boolean isProblemHead(String word) {
        return word.length() <= LONGEST_HEADING
                && (word.contains("存在的主要问题")
                        || word.contains("存在问题")
                        || word.contains("存在的问题")
                        || word.contains("主要问题及改进")
                        || word.equals("六其他需要报告的事项"));
    }
}
