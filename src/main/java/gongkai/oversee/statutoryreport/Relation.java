package gongkai.oversee.statutoryreport;

import java.math.BigDecimal;
import java.util.List;

/// One equation between cells with the figures put in, such as `7 + 0 = 7 + 0`, and whether it holds.
/// The first of `cells` is the one a finding points at. Only equations whose every figure is known are listed.
public record Relation(Rule rule, List<CellRef> cells, BigDecimal left, BigDecimal right, boolean holds, String text) {

    /// The relations printed in, or implied by, the State Council's form.
    public enum Rule {
        /// Printed in table 三: 第一项加第二项之和，等于第三项加第四项之和.
        H1,
        /// （七）总计 is the sum of all results of handling.
        H2,
        /// The total column of table 三 is the sum of the six kinds of applicant.
        H3,
        /// The total of each block of table 四 is the sum of its four outcomes.
        H4
    }

    public Relation {
        cells = List.copyOf(cells);
    }

    /// The finding a broken equation gives.
    Finding finding() {
        CellRef at = cells.getFirst();
        String where = switch (rule) {
            case H1 -> "表三“" + at.column().label() + "”列：第一项加第二项之和应等于第三项总计加第四项";
            case H2 -> "表三“" + at.column().label() + "”列：“（七）总计”应等于各项办理结果之和";
            case H3 -> "表三“" + at.row().label() + "”行：“总计”应等于各类申请人之和";
            case H4 -> "表四“" + at.row().label() + "”：“总计”应等于四项结果之和";
        };
        String message = where + "，现为 " + text + "，左边 " + left.toPlainString() + "，右边 " + right.toPlainString() + "。";
        boolean totalOnLeft = rule != Rule.H1;
        return Finding.of(
                rule.name(),
                Finding.Level.ERROR,
                cells,
                totalOnLeft ? right : left,
                totalOnLeft ? left : right,
                message);
    }
}
