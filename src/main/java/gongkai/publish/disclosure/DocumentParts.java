package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.Columns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a document brings beside its words: the files that hang on it, and the column it stands in.
@Component
class DocumentParts {
    private final Attachments attachments;
    private final Columns columns;

    DocumentParts(Attachments attachments, Columns columns) {
        this.attachments = attachments;
        this.columns = columns;
    }

    /// A document stands in a column of its own organ that is open.
    void checkColumn(Particulars particulars, OrganId organ) {
        if (particulars.column().filter(id -> !columns.takes(id, organ)).isPresent()) {
            throw Refusal.of(
                    DisclosureRefusal.UNFIT_COLUMN,
                    List.of(new FieldProblem("column", DisclosureRefusal.UNFIT_COLUMN.message())));
        }
    }

    /// Keeps the files from being cleared away.
    void hold(List<AttachmentId> files) {
        attachments.hold(files);
    }

    /// 内容指纹: of the title, the text and the check sums of the files.
    ContentDigest digest(String title, String body, List<AttachmentId> files) {
        var parts = new ArrayList<String>();
        parts.add(title);
        parts.add(body);
        files.forEach(id -> parts.add(attachments.get(id).sha256()));
        return ContentDigest.of(parts);
    }
}
