package gongkai.publish.drafting;

import gongkai.foundation.kernel.Transitions;

/// How a draft stands on its way through the gate.
public enum DraftStatus {
    DRAFTING("起草中"),
    FIRST_REVIEW("待初审"),
    SECOND_REVIEW("待复审"),
    FINAL_REVIEW("待终审"),
    /// Passed; waits for the moment at which it is published.
    APPROVED("已终审，待发布"),
    /// Published in an emergency before its review (条例第六条: 澄清虚假、不完整信息), to be reviewed afterwards.
    AFTER_REVIEW("已应急发布，待补审"),
    /// The review afterwards found something: it is withdrawn or mended.
    OBJECTED("补审有意见，待处理"),
    PUBLISHED("已发布"),
    /// Not open, or only on request: the review is on record, nothing is published.
    RECORDED("已审定，不主动公开"),
    DISCARDED("已作废");

    /// A step an organ does without is skipped by the house; the final step cannot be done without.
    static final Transitions<DraftStatus, DraftAction> TABLE = Transitions.between(DraftStatus.class, DraftAction.class)
            .edge(DRAFTING, DraftAction.SAVE, DRAFTING)
            .edge(DRAFTING, DraftAction.ANSWER, DRAFTING)
            .edge(DRAFTING, DraftAction.SUBMIT, FIRST_REVIEW)
            .edge(DRAFTING, DraftAction.DISCARD, DISCARDED)
            .edge(FIRST_REVIEW, DraftAction.PASS, SECOND_REVIEW)
            .edge(FIRST_REVIEW, DraftAction.SKIP, SECOND_REVIEW)
            .edge(FIRST_REVIEW, DraftAction.ANSWER, FIRST_REVIEW)
            .edge(FIRST_REVIEW, DraftAction.REVIEW_SECRECY, FIRST_REVIEW)
            .edge(FIRST_REVIEW, DraftAction.SEND_BACK, DRAFTING)
            .edge(FIRST_REVIEW, DraftAction.RECALL, DRAFTING)
            .edge(FIRST_REVIEW, DraftAction.PUBLISH_URGENTLY, AFTER_REVIEW)
            .edge(SECOND_REVIEW, DraftAction.PASS, FINAL_REVIEW)
            .edge(SECOND_REVIEW, DraftAction.SKIP, FINAL_REVIEW)
            .edge(SECOND_REVIEW, DraftAction.ANSWER, SECOND_REVIEW)
            .edge(SECOND_REVIEW, DraftAction.REVIEW_SECRECY, SECOND_REVIEW)
            .edge(SECOND_REVIEW, DraftAction.SEND_BACK, DRAFTING)
            .edge(SECOND_REVIEW, DraftAction.RECALL, DRAFTING)
            .edge(SECOND_REVIEW, DraftAction.PUBLISH_URGENTLY, AFTER_REVIEW)
            .edge(FINAL_REVIEW, DraftAction.PASS, APPROVED)
            .edge(FINAL_REVIEW, DraftAction.ANSWER, FINAL_REVIEW)
            .edge(FINAL_REVIEW, DraftAction.REVIEW_SECRECY, FINAL_REVIEW)
            .edge(FINAL_REVIEW, DraftAction.SEND_BACK, DRAFTING)
            .edge(FINAL_REVIEW, DraftAction.RECALL, DRAFTING)
            .edge(FINAL_REVIEW, DraftAction.PUBLISH_URGENTLY, AFTER_REVIEW)
            .edge(APPROVED, DraftAction.PUBLISH, PUBLISHED)
            .edge(APPROVED, DraftAction.RECORD, RECORDED)
            .edge(APPROVED, DraftAction.FAIL, DRAFTING)
            .edge(APPROVED, DraftAction.RECALL, DRAFTING)
            .edge(AFTER_REVIEW, DraftAction.CONFIRM, PUBLISHED)
            .edge(AFTER_REVIEW, DraftAction.OBJECT, OBJECTED)
            .edge(AFTER_REVIEW, DraftAction.SETTLE, PUBLISHED)
            .edge(OBJECTED, DraftAction.SETTLE, PUBLISHED);

    private final String label;

    DraftStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether it lies with a reviewer before it is published.
    boolean isInReview() {
        return switch (this) {
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW -> true;
            case DRAFTING, APPROVED, AFTER_REVIEW, OBJECTED, PUBLISHED, RECORDED, DISCARDED -> false;
        };
    }

    /// Whether nothing more is to be done.
    public boolean isOver() {
        return switch (this) {
            case PUBLISHED, RECORDED, DISCARDED -> true;
            case DRAFTING, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, APPROVED, AFTER_REVIEW, OBJECTED -> false;
        };
    }
}
