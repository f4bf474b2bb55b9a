package gongkai.answer.foi;

import gongkai.foundation.calendar.StatutoryPeriod;

/// 行政复议 and the two ways into court; the three blocks of the annual report's table 四.
public enum RemedyKind {
    REVIEW("行政复议", "待提出书面答复", StatutoryPeriod.REMEDY_ANSWER_REVIEW),
    SUIT_DIRECT("行政诉讼（未经复议直接起诉）", "待提交答辩状", StatutoryPeriod.REMEDY_ANSWER_SUIT),
    SUIT_AFTER_REVIEW("行政诉讼（复议后起诉）", "待提交答辩状", StatutoryPeriod.REMEDY_ANSWER_SUIT);

    private final String label;
    private final String answer;
    private final StatutoryPeriod period;

    RemedyKind(String label, String answer, StatutoryPeriod period) {
        this.label = label;
        this.answer = answer;
        this.period = period;
    }

    public String label() {
        return label;
    }

    /// What the organ owes once it has the copy.
    String answer() {
        return answer;
    }

    /// How long the organ has to answer.
    StatutoryPeriod period() {
        return period;
    }
}
