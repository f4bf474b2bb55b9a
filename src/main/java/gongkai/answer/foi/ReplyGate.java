package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import java.util.List;

/// The room in which drafts of replies are reviewed before they go out, contributed as a bean (条例第四十五条：审核、办理、
/// 答复). Without one, or where an organ does without steps, whoever handles a request replies at once.
public interface ReplyGate {
    /// Whether replies of this organ are signed step by step, so that nobody replies alone.
    boolean isGuarded(OrganId organ);

    /// What the desk of a request shows of its handling.
    HandlingPart part(Person.Staff me, FoiRequest request);

    /// These requests have another day on which the reply is due.
    void moved(List<FoiRequest> requests);
}
