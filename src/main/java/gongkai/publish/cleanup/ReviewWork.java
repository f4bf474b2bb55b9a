package gongkai.publish.cleanup;

import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.util.Optional;

/// A document has come near the day by which it is looked at again, or was looked at.
record ReviewWork(Review review) implements WorkChanged {
    static final String KIND = "document-review";

    @Override
    public WorkState workState() {
        return new WorkState(
                KIND,
                review.document().value(),
                review.number(),
                "评估：" + review.title(),
                review.organ(),
                "待评估",
                review.closedOn().isPresent() ? Turn.DONE : Turn.OURS,
                review.openedOn(),
                review.openedOn(),
                Optional.of(review.dueOn()),
                review.closedOn(),
                "/console/documents/" + review.document() + "/validity");
    }
}
