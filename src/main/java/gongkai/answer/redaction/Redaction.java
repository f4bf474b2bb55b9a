package gongkai.answer.redaction;

import gongkai.answer.covering.SourceKind;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.attachment.AttachmentId;
import java.time.Instant;
import java.util.Optional;

/// A file from which something is struck before it goes out.
///
/// @param sourceSum the check sum of the original
/// @param name the name of the original
/// @param version grows with every change of the marks
/// @param copy the copy made of the present marks
record Redaction(
        long id,
        FoiRequestId request,
        String sourceSum,
        String name,
        SourceKind kind,
        RedactionStatus status,
        int version,
        Instant begunAt,
        Optional<AttachmentId> copy) {

    /// A new one, without a number yet.
    record Begun(FoiRequestId request, String sourceSum, String name, SourceKind kind) {}
}
