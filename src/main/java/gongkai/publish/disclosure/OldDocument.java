package gongkai.publish.disclosure;

import gongkai.foundation.kernel.Problems;
import java.time.LocalDate;

/// A document that was public before this platform was: it keeps the day it was published on.
///
/// @param publishedOn when readers could first read it, somewhere else
public record OldDocument(NewDocument document, LocalDate publishedOn) {
    public OldDocument {
        new Problems()
                .when(publishedOn.isBefore(document.madeOn()), "publishedOn", "发布日期不早于成文日期。")
                .refuseIfAny(DisclosureRefusal.DOCUMENT_INCOMPLETE);
    }
}
