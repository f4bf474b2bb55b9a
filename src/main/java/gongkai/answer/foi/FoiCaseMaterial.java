package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import java.util.List;
import org.springframework.stereotype.Component;

/// The papers of a case file that the applicant handed in with the form. The proof of identity is not among them: it is
/// opened for a reason on record only, and what it proves stands in the form.
@Component
class FoiCaseMaterial implements CaseFileSource {
    private static final int PART = 15;

    private final FoiOrigin origin;
    private final FoiFilingFiles files;
    private final FoiCaseLetters letters;

    FoiCaseMaterial(FoiOrigin origin, FoiFilingFiles files, FoiCaseLetters letters) {
        this.origin = origin;
        this.files = files;
        this.letters = letters;
    }

    @Override
    public int part() {
        return PART;
    }

    @Override
    public List<CasePaper> papers(FoiRequest request) {
        return origin.filing(request).stream()
                .flatMap(filing -> files.of(filing).files().stream())
                .map(file -> paper(request, file))
                .toList();
    }

    private CasePaper paper(FoiRequest request, Attachment file) {
        return letters.file("申请人提交的材料 ", file, request.receivedOn());
    }
}
