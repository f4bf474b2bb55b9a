package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Files that go out with a reply: taken from the officer's form, handed to who may see the request.
@Component
public class FoiFiles implements AttachmentHolder {
    private static final int MOST = 20;

    private final Uploads uploads;
    private final AttachmentDownload downloads;
    private final FoiReplyStore store;
    private final Attachments attachments;
    private final List<ReplyEnclosures> rooms;

    FoiFiles(
            Uploads uploads,
            AttachmentDownload downloads,
            FoiReplyStore store,
            Attachments attachments,
            List<ReplyEnclosures> rooms) {
        this.uploads = uploads;
        this.downloads = downloads;
        this.store = store;
        this.attachments = attachments;
        this.rooms = List.copyOf(rooms);
    }

    /// Keeps the files of a form, or says beside the field which one was not taken and why. What other rooms have made
    /// ready goes with them where the decision gives something; an original of which a part is withheld never does.
    List<Attachment> keep(FoiRequestId request, Decision decision, List<MultipartFile> files) {
        return enclosed(request, decision, take(request, files));
    }

    /// Keeps the files of a form, or says beside the field which one was not taken and why.
    public List<Attachment> take(FoiRequestId request, List<MultipartFile> files) {
        var problems = new Problems();
        var taken = new ArrayList<>(uploads.take(files, "attachments", MOST, problems));
        refuseWithheld(request, taken, problems);
        return taken;
    }

    /// Covering may have begun after a file was chosen, so the files of a draft are looked at again.
    private void refuseWithheld(FoiRequestId request, List<Attachment> files, Problems problems) {
        for (Attachment file : files) {
            problems.when(
                    rooms.stream().anyMatch(room -> room.isWithheld(request, file.sha256())),
                    "attachments",
                    "“%s”是要遮盖的原件，不能直接提供。请先遮盖并放行，放行的文件会随答复书提供。".formatted(file.name()));
        }
        problems.refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
    }

    /// These files with what other rooms have made ready, where the decision gives something.
    public List<Attachment> enclosed(FoiRequestId request, Decision decision, List<Attachment> files) {
        refuseWithheld(request, files, new Problems());
        var taken = new ArrayList<>(files);
        if (decision.discloses()) {
            rooms.stream()
                    .flatMap(room -> room.listReady(request).stream())
                    .map(attachments::get)
                    .forEach(taken::add);
        }
        return taken;
    }

    /// Who looks after the files is told the number alone: the request is not theirs to see.
    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        return store.listHanging(files.stream().map(AttachmentId::value).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> AttachmentId.of(each.getKey()),
                        each -> new Place("依申请公开 " + each.getValue() + " 的答复", "", "")));
    }

    /// A file of this request's reply; any other file is not found here.
    ResponseEntity<Resource> download(FoiRequest request, String attachment) {
        var id = AttachmentId.parse(attachment)
                .filter(each -> store.listAttachments(request.id()).contains(each.value()))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER));
        return downloads.of(id);
    }
}
