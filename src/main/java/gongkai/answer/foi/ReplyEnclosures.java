package gongkai.answer.foi;

import gongkai.foundation.attachment.AttachmentId;
import java.util.List;

/// A room that makes files ready to go out with a reply, contributed as a bean (条例第三十七条：区分处理).
public interface ReplyEnclosures {
    /// The files that are ready for the reply to a request.
    List<AttachmentId> listReady(FoiRequestId request);

    /// Whether a content may not go out as it is, because a part of it is withheld.
    ///
    /// @param sum the check sum of the content
    boolean isWithheld(FoiRequestId request, String sum);
}
