package gongkai.answer.foihandling;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Download;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The files of drafts and of those who assist.
@Component
class HandlingFiles implements AttachmentHolder {
    private final ReplyDraftStore drafts;
    private final AssistanceStore assistance;
    private final Attachments attachments;
    private final AttachmentDownload downloads;

    HandlingFiles(
            ReplyDraftStore drafts, AssistanceStore assistance, Attachments attachments, AttachmentDownload downloads) {
        this.drafts = drafts;
        this.assistance = assistance;
        this.attachments = attachments;
        this.downloads = downloads;
    }

    /// Who looks after the files is told no more than what they belong to: the request is not theirs to see.
    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        var ids = files.stream().map(AttachmentId::value).toList();
        var held = new HashSet<>(drafts.listHanging(ids).keySet());
        held.addAll(assistance.listHanging(ids).keySet());
        return held.stream()
                .collect(Collectors.toUnmodifiableMap(AttachmentId::of, each -> new Place("依申请公开的答复稿或者协助材料", "", "")));
    }

    List<Attachment> all(List<AttachmentId> files) {
        return files.stream().map(attachments::get).toList();
    }

    List<Download> links(List<AttachmentId> files, String folder) {
        return all(files).stream()
                .map(file -> new Download(
                        file.name(),
                        folder + "/attachments/" + file.id(),
                        file.type().label(),
                        file.sizeText()))
                .toList();
    }

    /// One of these files; any other is not found here.
    ResponseEntity<Resource> download(List<AttachmentId> files, String attachment) {
        return downloads.of(AttachmentId.parse(attachment)
                .filter(files::contains)
                .orElseThrow(() -> Refusal.of(HandlingRefusal.UNKNOWN_HANDLING)));
    }
}
