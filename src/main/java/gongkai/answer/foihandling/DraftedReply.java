package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.foundation.attachment.AttachmentId;
import java.util.List;
import java.util.Optional;

/// What a draft says; it need not be complete before it is sent to review.
///
/// @param withheld on what ground a part is withheld, with 部分公开
/// @param publicInterest why it is opened though a third party objects (第三十二条), or empty
record DraftedReply(
        Optional<Decision> decision,
        Optional<Decision> withheld,
        String text,
        String publicInterest,
        List<AttachmentId> files) {
    static final DraftedReply EMPTY = new DraftedReply(Optional.empty(), Optional.empty(), "", "", List.of());

    DraftedReply {
        withheld = decision.equals(Optional.of(Decision.PARTLY_DISCLOSED)) ? withheld : Optional.empty();
        text = text.strip();
        publicInterest = publicInterest.strip();
        files = List.copyOf(files);
    }

    /// Whether some information goes out with it, so that the secrecy review comes first (条例第十七条).
    boolean opens() {
        return decision.filter(Decision::discloses).isPresent();
    }
}
