package gongkai.foundation.attachment;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// How every room hands a file out: to be saved, not shown; with the type we found, which a browser may not guess
/// anew; whole or the part that is asked for, so that a broken download goes on where it stopped. The room has decided
/// before that the person may have it.
@Component
public class AttachmentDownload {
    private final Attachments attachments;

    AttachmentDownload(Attachments attachments) {
        this.attachments = attachments;
    }

    /// The answer with the file in it. Its check sum is its entity tag: who has the file already is told so.
    public ResponseEntity<Resource> of(AttachmentId id) {
        var attachment = attachments.get(id);
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type().mediaType()))
                .eTag('"' + attachment.sha256() + '"')
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(attachments.resource(attachment));
    }
}
