package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document about to be published; cannot be built wrong. The body is HTML and is cleaned here, at the door: what a
/// browser would run never gets in.
///
/// @param number 文号
/// @param madeOn 成文日期
/// @param topic 主题分类
/// @param amountWan the amount in 万元, for notices on fees
/// @param interprets the document this one explains
/// @param origin where it came from, for example the number of a request
/// @param particulars what else is told of it
public record NewDocument(
        OrganId organ,
        DocumentKind kind,
        String title,
        Optional<DocumentNumber> number,
        LocalDate madeOn,
        String topic,
        String summary,
        String body,
        List<AttachmentId> attachments,
        Optional<BigDecimal> amountWan,
        Optional<DocumentId> interprets,
        Optional<String> origin,
        Particulars particulars) {

    private static final int MOST_ATTACHMENTS = 20;

    public NewDocument {
        title = BodyText.line(title);
        topic = BodyText.line(topic);
        summary = BodyText.line(summary);
        boolean tooLong = body.length() > BodyText.LONGEST;
        attachments = List.copyOf(attachments);
        body = tooLong ? "" : BodyPictures.own(BodyText.clean(body), attachments);
        origin = origin.map(BodyText::line).filter(text -> !text.isEmpty());
        var problems = new Problems();
        checkText(title, summary, body, tooLong, attachments, problems);
        particulars.check(kind, madeOn, problems);
        problems.when(topic.length() > 40, "topic", "主题分类不超过 40 个字。")
                .when(kind.statesAmount() && amountWan.isEmpty(), "amountWan", "行政事业性收费公示要填写收费金额，单位为万元。")
                .when(!kind.statesAmount() && amountWan.isPresent(), "amountWan", "只有行政事业性收费公示填写收费金额，请删去金额或者改选种类。")
                .when(amountWan.filter(amount -> !isMoney(amount)).isPresent(), "amountWan", "收费金额以万元为单位，不为负数，最多两位小数。")
                .refuseIfAny(DisclosureRefusal.DOCUMENT_INCOMPLETE);
    }

    /// What holds of every text, when it is published and when it is revised.
    static void checkText(
            String title,
            String summary,
            String body,
            boolean tooLong,
            List<AttachmentId> attachments,
            Problems problems) {
        problems.when(tooLong, "body", "正文太长，请把较长的内容作为附件上传。")
                .when(title.isEmpty(), "title", "请填写标题。")
                .when(title.length() > 200, "title", "标题不超过 200 个字。")
                .when(summary.length() > 500, "summary", "内容概述不超过 500 个字。")
                .when(!tooLong && BodyText.plain(body).isEmpty() && attachments.isEmpty(), "body", "请填写正文，或者至少上传一个附件。")
                .when(attachments.size() > MOST_ATTACHMENTS, "files", "附件不超过 20 个。");
    }

    /// Begins to write one down; the rest is said by the draft's own words.
    public static Draft about(OrganId organ, DocumentKind kind, String title, LocalDate madeOn) {
        return new Draft(organ, kind, title, madeOn);
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= 2
                && amount.precision() - amount.scale() <= 12;
    }

    /// A document being written down.
    public static final class Draft {
        private final OrganId organ;
        private final DocumentKind kind;
        private final String title;
        private final LocalDate madeOn;
        private Optional<DocumentNumber> number = Optional.empty();
        private String topic = "";
        private String summary = "";
        private String body = "";
        private List<AttachmentId> attachments = List.of();
        private Optional<BigDecimal> amountWan = Optional.empty();
        private Optional<DocumentId> interprets = Optional.empty();
        private Optional<String> origin = Optional.empty();
        private Particulars particulars = Particulars.NONE;

        private Draft(OrganId organ, DocumentKind kind, String title, LocalDate madeOn) {
            this.organ = organ;
            this.kind = kind;
            this.title = title;
            this.madeOn = madeOn;
        }

        public Draft numbered(Optional<DocumentNumber> value) {
            number = value;
            return this;
        }

        public Draft numbered(String value) {
            return numbered(Optional.of(DocumentNumber.of(value)));
        }

        public Draft topic(String value) {
            topic = value;
            return this;
        }

        public Draft summary(String value) {
            summary = value;
            return this;
        }

        /// HTML, or plain text whose lines become paragraphs.
        public Draft body(String value) {
            body = value;
            return this;
        }

        public Draft attachments(List<AttachmentId> value) {
            attachments = List.copyOf(value);
            return this;
        }

        public Draft amountWan(Optional<BigDecimal> value) {
            amountWan = value;
            return this;
        }

        public Draft amountWan(String value) {
            return amountWan(Optional.of(new BigDecimal(value)));
        }

        public Draft interprets(DocumentId value) {
            return interprets(Optional.of(value));
        }

        public Draft interprets(Optional<DocumentId> value) {
            interprets = value;
            return this;
        }

        public Draft origin(String value) {
            origin = Optional.of(value);
            return this;
        }

        public Draft particulars(Particulars value) {
            particulars = value;
            return this;
        }

        /// The document; refuses with everything that is wrong, field by field.
        public NewDocument complete() {
            return new NewDocument(
                    organ,
                    kind,
                    title,
                    number,
                    madeOn,
                    topic,
                    summary,
                    body,
                    attachments,
                    amountWan,
                    interprets,
                    origin,
                    particulars);
        }
    }
}
