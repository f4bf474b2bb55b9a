package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentHolder;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/// The files of an application form: what is handed in stays with the form while it is corrected, so that nobody
/// has to choose it again. The identity proof is no such file: it is kept sealed and shown to few.
@Component
class FoiFilingFiles implements AttachmentHolder {
    private static final int MOST = 10;
    private static final Uploads.Wanted PROOF = Uploads.Wanted.papers("身份证明请上传 JPG、PNG 图片或者 PDF 文件，不超过 5 MB。");

    private final FoiFilingStore store;
    private final FoiFilingFileStore papers;
    private final FoiFilingRooms rooms;
    private final Uploads uploads;
    private final AttachmentDownload downloads;
    private final TransactionOperations transactions;
    private final Clock clock;

    FoiFilingFiles(
            FoiFilingStore store,
            FoiFilingFileStore papers,
            FoiFilingRooms rooms,
            Uploads uploads,
            AttachmentDownload downloads,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.papers = papers;
        this.rooms = rooms;
        this.uploads = uploads;
        this.downloads = downloads;
        this.transactions = transactions;
        this.clock = clock;
    }

    String accepted() {
        return rooms.attachments().accepted();
    }

    /// Keeps what came with a form, before anything else of it is looked at.
    ///
    /// @return whether anything was kept
    boolean keep(String submission, List<MultipartFile> files, Optional<MultipartFile> proof, Problems problems) {
        return keep(submission, files, proof, problems, false);
    }

    /// The same for programs, which send everything each time: what came with the form before gives way.
    boolean replace(String submission, List<MultipartFile> files, Optional<MultipartFile> proof, Problems problems) {
        return keep(submission, files, proof, problems, true);
    }

    private boolean keep(
            String submission,
            List<MultipartFile> files,
            Optional<MultipartFile> proof,
            Problems problems,
            boolean instead) {
        var taken = uploads.take(files, "files", MOST, problems);
        var image = proof.filter(file -> !file.isEmpty()).flatMap(file -> proof(file, problems));
        if (taken.isEmpty() && image.isEmpty() || submission.isEmpty()) {
            return false;
        }
        transactions.executeWithoutResult(status -> {
            var filing = store.open(
                    submission, LocalDate.now(clock).plusDays(rooms.settings().draftDays()));
            if (filing.state() != FilingState.DRAFT) {
                return;
            }
            if (instead) {
                papers.detach(filing);
            }
            var ids = taken.stream().map(Attachment::id).toList();
            if (papers.listFiles(filing).size() + ids.size() > MOST) {
                problems.when(true, "files", "附件合计不超过 " + MOST + " 个，这一次选的没有收下。");
            } else {
                taken.forEach(file -> papers.attach(filing, file));
            }
            image.ifPresent(
                    found -> papers.keepProof(filing, rooms.sealing().sealProof(found.content()), found.proof()));
        });
        return true;
    }

    /// An identity proof as it came.
    @SuppressWarnings("ArrayRecordComponent")
    private record Image(FoiFiling.Proof proof, byte[] content) {}

    private Optional<Image> proof(MultipartFile file, Problems problems) {
        var found = uploads.examine(file, "proof", PROOF, problems);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var paper = found.get()) {
            byte[] content = paper.bytes();
            return Optional.of(new Image(new FoiFiling.Proof(paper.type().name(), content.length), content));
        }
    }

    /// What lies with a form already, to be shown on it.
    record Kept(List<Attachment> files, Optional<FoiFiling.Proof> proof) {
        static final Kept NOTHING = new Kept(List.of(), Optional.empty());
    }

    Kept kept(String submission) {
        return store.findBySubmission(submission).map(this::of).orElse(Kept.NOTHING);
    }

    Kept of(FoiFiling filing) {
        return new Kept(
                papers.listFiles(filing).stream()
                        .flatMap(id -> rooms.attachments().find(AttachmentId.of(id)).stream())
                        .toList(),
                filing.proof());
    }

    byte[] proof(FoiFiling filing) {
        return rooms.sealing().openProof(papers.proofSealed(filing.id()));
    }

    /// A file that came with this form; any other is not found here.
    ResponseEntity<Resource> download(FoiFiling filing, String attachment) {
        var id = AttachmentId.parse(attachment)
                .filter(each -> papers.listFiles(filing).contains(each.value()))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER));
        return downloads.of(id);
    }

    /// The files of drafts are not named: they go when nobody goes on with the draft. Who looks after the files is
    /// told the number alone: the request is not theirs to see.
    @Override
    public Map<AttachmentId, Place> places(Set<AttachmentId> files) {
        return papers.listHanging(files.stream().map(AttachmentId::value).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> AttachmentId.of(each.getKey()),
                        each -> new Place("依申请公开 " + each.getValue() + " 的申请材料", "", "")));
    }
}
