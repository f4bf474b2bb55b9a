package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.DraftId;
import java.time.LocalDate;
import java.util.Optional;

/// A campaign of cleaning up.
///
/// @param organ who runs it
/// @param basis on what it rests, for example the notice of a higher organ
/// @param dueOn the last day for the organs to answer
/// @param draft the draft of its result, once there is one
/// @param result the document that published its result
public record Campaign(
        long id,
        OrganId organ,
        String title,
        String basis,
        LocalDate dueOn,
        CampaignStatus status,
        LocalDate createdOn,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> endedOn,
        Optional<DraftId> draft,
        Optional<DocumentId> result) {

    String path() {
        return "/console/cleanups/" + id;
    }

    /// As it is called in the worklist.
    String number() {
        return "文件清理" + id;
    }
}
