package gongkai.foundation.attachment;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How every room hands a file out: to be saved, not shown; with the type we found, which a browser may not guess
/// anew; with its true length. The room has decided before that the person may have it.
public final class AttachmentDownload {
    private AttachmentDownload() {}

    /// The answer with the file in it.
    public static ResponseEntity<InputStreamResource> response(Attachment attachment, InputStream content) {
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type().mediaType()))
                .contentLength(attachment.size())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content));
    }
}
