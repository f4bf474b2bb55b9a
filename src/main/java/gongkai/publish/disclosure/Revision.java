package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.kernel.Problems;
import java.util.List;
import java.util.Optional;

/// A new text for a document that is open; cannot be built wrong. What it changes in law is said by other verbs: this
/// one mends the text, and the text before stays readable as an edition.
///
/// @param about what it is about, where that changes too
/// @param note what the public is told of the change
public record Revision(
        String title,
        String summary,
        String body,
        Particulars particulars,
        List<AttachmentId> attachments,
        Optional<About> about,
        String note) {
    /// 主题分类, and the document it explains.
    public record About(String topic, Optional<DocumentId> interprets) {
        public About {
            topic = BodyText.line(topic);
        }
    }

    /// What it is about stays.
    public Revision(
            String title,
            String summary,
            String body,
            Particulars particulars,
            List<AttachmentId> attachments,
            String note) {
        this(title, summary, body, particulars, attachments, Optional.empty(), note);
    }

    private static final int LONGEST_NOTE = 200;

    public Revision {
        title = BodyText.line(title);
        summary = BodyText.line(summary);
        note = BodyText.line(note);
        boolean tooLong = body.length() > BodyText.LONGEST;
        attachments = List.copyOf(attachments);
        body = tooLong ? "" : BodyPictures.own(BodyText.clean(body), attachments);
        var problems = new Problems()
                .when(note.isEmpty(), "note", "请写明改了什么，读者会看到这句话。")
                .when(note.length() > LONGEST_NOTE, "note", "修改说明不超过 200 个字。")
                .when(about.filter(each -> each.topic().length() > 40).isPresent(), "topic", "主题分类不超过 40 个字。");
        NewDocument.checkText(title, summary, body, tooLong, attachments, problems);
        problems.refuseIfAny(DisclosureRefusal.DOCUMENT_INCOMPLETE);
    }

    /// The same, marked as published in an emergency or not.
    public Revision urgent(boolean value) {
        return new Revision(title, summary, body, particulars.urgent(value), attachments, about, note);
    }
}
