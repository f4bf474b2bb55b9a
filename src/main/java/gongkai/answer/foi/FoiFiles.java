package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Files that go out with a reply: taken from the officer's form, handed to who may see the request.
@Component
class FoiFiles {
    private final Attachments attachments;
    private final AttachmentDownload downloads;
    private final FoiReplyStore store;

    FoiFiles(Attachments attachments, AttachmentDownload downloads, FoiReplyStore store) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.store = store;
    }

    /// Keeps the files of a form; fields left empty are passed over.
    List<Attachment> keep(List<MultipartFile> files) {
        return files.stream().filter(file -> !file.isEmpty()).map(this::keep).toList();
    }

    private Attachment keep(MultipartFile file) {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return attachments.store(name == null ? "附件" : name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A file of this request's reply; any other file is not found here.
    ResponseEntity<Resource> download(FoiRequest request, String attachment) {
        var id = AttachmentId.parse(attachment)
                .filter(each -> store.listAttachments(request.id()).contains(each.value()))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER));
        return downloads.of(id);
    }
}
