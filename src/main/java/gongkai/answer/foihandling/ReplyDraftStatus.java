package gongkai.answer.foihandling;

import gongkai.foundation.kernel.Transitions;
import java.util.Set;

/// How far the draft of a reply has come.
enum ReplyDraftStatus {
    WRITING("拟稿", "waiting"),
    REVIEW("待审核", "yellow"),
    LEGAL("待合法性审查", "yellow"),
    SIGN("待签发", "yellow"),
    ISSUED("已签发", "green"),
    ENDED("已终止", "waiting");

    static final Transitions<ReplyDraftStatus, ReplyDraftAction> TABLE =
            inReview(Transitions.between(ReplyDraftStatus.class, ReplyDraftAction.class)
                    .edge(WRITING, ReplyDraftAction.SAVE, WRITING)
                    .edge(WRITING, ReplyDraftAction.ASK_SECRECY, WRITING)
                    .edge(WRITING, ReplyDraftAction.CLEAR, WRITING)
                    .edge(WRITING, ReplyDraftAction.FIND_SECRET, WRITING)
                    .edge(WRITING, ReplyDraftAction.SUBMIT, REVIEW)
                    .edge(WRITING, ReplyDraftAction.END, ENDED)
                    .edge(REVIEW, ReplyDraftAction.PASS, LEGAL)
                    .edge(REVIEW, ReplyDraftAction.SKIP, LEGAL)
                    .edge(LEGAL, ReplyDraftAction.PASS, SIGN)
                    .edge(LEGAL, ReplyDraftAction.SKIP, SIGN)
                    .edge(SIGN, ReplyDraftAction.PASS, ISSUED)
                    .edge(SIGN, ReplyDraftAction.SKIP, ISSUED));

    /// Wherever a draft stands in review, it may be signed beside, sent back, taken back, interrupted and ended.
    private static Transitions<ReplyDraftStatus, ReplyDraftAction> inReview(
            Transitions<ReplyDraftStatus, ReplyDraftAction> table) {
        for (ReplyDraftStatus status : Set.of(REVIEW, LEGAL, SIGN)) {
            table.edge(status, ReplyDraftAction.COSIGN, status)
                    .edge(status, ReplyDraftAction.SEND_BACK, WRITING)
                    .edge(status, ReplyDraftAction.RECALL, WRITING)
                    .edge(status, ReplyDraftAction.INTERRUPT, WRITING)
                    .edge(status, ReplyDraftAction.END, ENDED);
        }
        return table;
    }

    private final String label;
    private final String light;

    ReplyDraftStatus(String label, String light) {
        this.label = label;
        this.light = light;
    }

    String label() {
        return label;
    }

    String light() {
        return light;
    }

    /// Whether nothing is to be done with it any more.
    boolean isOver() {
        return this == ISSUED || this == ENDED;
    }
}
