package gongkai.publish.drafting;

import gongkai.foundation.identity.Role;
import java.util.Arrays;
import java.util.Optional;

/// 三审: the steps of the gate in their order.
enum GateStep {
    FIRST("初审", DraftStatus.FIRST_REVIEW, Role.REVIEWER),
    SECOND("复审", DraftStatus.SECOND_REVIEW, Role.PUBLISHER),
    FINAL("终审", DraftStatus.FINAL_REVIEW, Role.HEAD);

    private final String label;
    private final DraftStatus status;
    private final Role usual;

    GateStep(String label, DraftStatus status, Role usual) {
        this.label = label;
        this.status = status;
        this.usual = usual;
    }

    /// The step at which a draft stands.
    static Optional<GateStep> at(DraftStatus status) {
        return Arrays.stream(values()).filter(step -> step.status == status).findFirst();
    }

    String label() {
        return label;
    }

    DraftStatus status() {
        return status;
    }

    /// Who takes it where the organ has not said otherwise.
    Role usual() {
        return usual;
    }
}
