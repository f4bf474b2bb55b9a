package gongkai.oversee.statutoryreport;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Rows of table 三, 收到和处理政府信息公开申请情况, in printed order, each with the article of 《条例》 it rests on.
///
/// `reviewFirst`: a reply of this kind must be taken to administrative review before a suit
/// (《行政复议法》第二十三条: 不予公开 is reviewed first).
public enum RequestRow implements CellRef.Row {
    NEW_REQUESTS("", "一、本年新收政府信息公开申请数量", "", false),
    CARRIED_IN("", "二、上年结转政府信息公开申请数量", "", false),
    DISCLOSED("", "（一）予以公开", "第三十六条第一、二项", false),
    /// Review first only where the withheld part rests on 第十四、十五、十六条; the row itself does not say.
    PARTLY_DISCLOSED("", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "第三十七条", false),
    REFUSED_STATE_SECRET("（三）不予公开", "1.属于国家秘密", "第十四条", true),
    REFUSED_FORBIDDEN_BY_LAW("（三）不予公开", "2.其他法律行政法规禁止公开", "第十四条", true),
    REFUSED_SAFETY_STABILITY("（三）不予公开", "3.危及“三安全一稳定”", "第十四条", true),
    REFUSED_THIRD_PARTY("（三）不予公开", "4.保护第三方合法权益", "第十五条、第三十二条", true),
    REFUSED_INTERNAL_AFFAIRS("（三）不予公开", "5.属于三类内部事务信息", "第十六条第一款", true),
    REFUSED_PROCESS_INFO("（三）不予公开", "6.属于四类过程性信息", "第十六条第二款", true),
    REFUSED_ENFORCEMENT_FILE("（三）不予公开", "7.属于行政执法案卷", "第十六条第二款", true),
    REFUSED_ADMIN_QUERY("（三）不予公开", "8.属于行政查询事项", "第三十六条第七项", false),
    UNAVAILABLE_NOT_HELD("（四）无法提供", "1.本机关不掌握相关政府信息", "第三十六条第四、五项", false),
    UNAVAILABLE_NEEDS_CREATION("（四）无法提供", "2.没有现成信息需要另行制作", "第三十八条", false),
    UNAVAILABLE_STILL_UNCLEAR("（四）无法提供", "3.补正后申请内容仍不明确", "第三十条", false),
    NOT_PROCESSED_PETITION("（五）不予处理", "1.信访举报投诉类申请", "第三十九条第一款", false),
    NOT_PROCESSED_REPEAT("（五）不予处理", "2.重复申请", "第三十六条第六项", false),
    NOT_PROCESSED_PUBLICATION("（五）不予处理", "3.要求提供公开出版物", "第三十九条第二款", false),
    NOT_PROCESSED_EXCESSIVE("（五）不予处理", "4.无正当理由大量反复申请", "第三十五条", false),
    NOT_PROCESSED_RECONFIRM("（五）不予处理", "5.要求行政机关确认或重新出具已获取信息", "", false),
    OTHER("", "（六）其他处理", "", false),
    OTHER_CORRECTION_LAPSED("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "第三十条", false),
    OTHER_FEE_UNPAID("（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "第四十二条", false),
    OTHER_MISC("（六）其他处理", "3.其他", "", false),
    TOTAL_HANDLED("", "（七）总计", "", false),
    CARRIED_OUT("", "四、结转下年度继续办理", "", false);

    private final String group;
    private final String label;
    private final String article;
    private final boolean reviewFirst;

    RequestRow(String group, String label, String article, boolean reviewFirst) {
        this.group = group;
        this.label = label;
        this.article = article;
        this.reviewFirst = reviewFirst;
    }

    @Override
    public String label() {
        return label;
    }

    /// The printed heading over this row, such as （三）不予公开; empty when it has none.
    public String group() {
        return group;
    }

    /// The article of 《条例》 behind this result; empty where the regulation names none.
    String article() {
        return article;
    }

    /// Whether a reply of this kind must go to review before a suit.
    boolean reviewFirst() {
        return reviewFirst;
    }

    @Override
    public CellRef.Table table() {
        return CellRef.Table.REQUEST_TABLE;
    }

    /// The formats that print this row: F2021 split （六）其他处理 into three.
    Set<ReportFormat> formats() {
        return switch (this) {
            case OTHER -> EnumSet.of(ReportFormat.F2019, ReportFormat.F2021_UNDIVIDED);
            case OTHER_CORRECTION_LAPSED, OTHER_FEE_UNPAID, OTHER_MISC ->
                EnumSet.of(ReportFormat.F2021, ReportFormat.F2019_DIVIDED);
            default -> EnumSet.complementOf(EnumSet.of(ReportFormat.NARRATIVE));
        };
    }

    /// Whether the row is one of the results of handling that （七）总计 adds up.
    public boolean isResult() {
        return compareTo(DISCLOSED) >= 0 && compareTo(TOTAL_HANDLED) < 0;
    }

    /// The results a format prints.
    public static List<RequestRow> results(ReportFormat format) {
        return Arrays.stream(values())
                .filter(row -> row.isResult() && row.formats().contains(format))
                .toList();
    }
}
