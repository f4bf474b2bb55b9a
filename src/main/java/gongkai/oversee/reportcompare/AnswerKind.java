package gongkai.oversee.reportcompare;

import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.List;
import java.util.Optional;

/// The six kinds of answers under 三、本年度办理结果. Both forms have all six; only the lines below 其他处理 differ.
enum AnswerKind {
    DISCLOSED("予以公开"),
    PARTLY_DISCLOSED("部分公开"),
    REFUSED("不予公开"),
    UNAVAILABLE("无法提供"),
    NOT_PROCESSED("不予处理"),
    OTHER("其他处理");

    private final String label;

    AnswerKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// The lines of table 三 that make it in a form.
    List<RequestRow> rows(ReportFormat format) {
        return RequestRow.results(format).stream()
                .filter(row -> of(row).filter(kind -> kind == this).isPresent())
                .toList();
    }

    /// Empty for lines that are no result of handling.
    static Optional<AnswerKind> of(RequestRow row) {
        return switch (row) {
            case DISCLOSED -> Optional.of(DISCLOSED);
            case PARTLY_DISCLOSED -> Optional.of(PARTLY_DISCLOSED);
            case REFUSED_STATE_SECRET,
                    REFUSED_FORBIDDEN_BY_LAW,
                    REFUSED_SAFETY_STABILITY,
                    REFUSED_THIRD_PARTY,
                    REFUSED_INTERNAL_AFFAIRS,
                    REFUSED_PROCESS_INFO,
                    REFUSED_ENFORCEMENT_FILE,
                    REFUSED_ADMIN_QUERY -> Optional.of(REFUSED);
            case UNAVAILABLE_NOT_HELD, UNAVAILABLE_NEEDS_CREATION, UNAVAILABLE_STILL_UNCLEAR ->
                Optional.of(UNAVAILABLE);
            case NOT_PROCESSED_PETITION,
                    NOT_PROCESSED_REPEAT,
                    NOT_PROCESSED_PUBLICATION,
                    NOT_PROCESSED_EXCESSIVE,
                    NOT_PROCESSED_RECONFIRM -> Optional.of(NOT_PROCESSED);
            case OTHER, OTHER_CORRECTION_LAPSED, OTHER_FEE_UNPAID, OTHER_MISC -> Optional.of(OTHER);
            case NEW_REQUESTS, CARRIED_IN, TOTAL_HANDLED, CARRIED_OUT -> Optional.empty();
        };
    }
}
