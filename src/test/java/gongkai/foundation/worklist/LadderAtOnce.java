package gongkai.foundation.worklist;

import org.springframework.stereotype.Component;

/// Climbs the ladder now, for tests that walk through the house.
@Component
public class LadderAtOnce {
    private final Escalation escalation;

    LadderAtOnce(Escalation escalation) {
        this.escalation = escalation;
    }

    /// How many matters took a step.
    public int climb() {
        return escalation.run();
    }
}
