package gongkai.foundation.worklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tests do with items and supervisions, and where they look afterwards, in one hand.
@Component
record WorkVerbs(
        Worklist worklist,
        WorkHolding holding,
        WorkPressing pressing,
        Supervisions supervisions,
        SupervisionStore supervisionStore,
        SupervisionDeadlines deadlines,
        Escalation escalation,
        WorkEventStore history,
        WorklistStore store,
        JdbcClient db) {}
