package gongkai.foundation.worklist;

import java.time.Instant;

/// A line of an item's history.
///
/// @param actor the name of who did it, or empty when the matter itself moved on
record WorkEvent(Instant at, String actor, What what, String words) {
    /// What can happen to an item.
    enum What {
        OPENED("进入待办"),
        CHANGED("办理进展"),
        CLAIMED("认领"),
        GIVEN_BACK("退回待认领"),
        HANDED_OVER("移交"),
        URGED("催办"),
        SUPERVISED("督办"),
        ANSWERED("答复督办"),
        SENT_BACK("退回督办答复"),
        ACCEPTED("督办办结"),
        WITHDRAWN("撤销督办"),
        ESCALATED("到期提醒"),
        MOVED("转由其他机关办理"),
        DONE("办结");

        private final String label;

        What(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
