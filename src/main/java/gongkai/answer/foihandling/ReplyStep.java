package gongkai.answer.foihandling;

import gongkai.foundation.identity.Role;
import java.util.Arrays;
import java.util.Optional;

/// The steps a draft may have to pass, in their order.
enum ReplyStep {
    REVIEW("审核", ReplyDraftStatus.REVIEW, Role.REVIEWER, "foireview"),
    LEGAL("合法性审查", ReplyDraftStatus.LEGAL, Role.LEGAL_REVIEWER, "foilegal"),
    SIGN("负责人签发", ReplyDraftStatus.SIGN, Role.HEAD, "foisign");

    private final String label;
    private final ReplyDraftStatus status;
    private final Role role;
    private final String kind;

    ReplyStep(String label, ReplyDraftStatus status, Role role, String kind) {
        this.label = label;
        this.status = status;
        this.role = role;
        this.kind = kind;
    }

    /// The step at which a draft stands.
    static Optional<ReplyStep> at(ReplyDraftStatus status) {
        return Arrays.stream(values()).filter(step -> step.status == status).findFirst();
    }

    String label() {
        return label;
    }

    ReplyDraftStatus status() {
        return status;
    }

    /// Who takes it.
    Role role() {
        return role;
    }

    /// How it is called in the worklist.
    String kind() {
        return kind;
    }
}
