package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// What is told of a document beside its text and can change with it, as people read it.
    Map<String, String> fields(PublishedDocument document) {
        var told = document.particulars();
        var fields = new LinkedHashMap<String, String>();
        fields.put("主题分类", document.topic());
        fields.put("体裁分类", told.genre());
        fields.put(
                "栏目", told.column().flatMap(columns::find).map(SiteColumn::name).orElse(""));
        fields.put("公开事项", document.item().label());
        fields.put("实施日期", day(told.effectiveOn()));
        fields.put("有效期至", day(told.expiresOn()));
        fields.put("来源", told.source());
        fields.put("关键词", String.join("、", told.keywords()));
        fields.put("内容概述", document.summary());
        fields.put("被解读文件", document.interprets().map(DocumentId::path).orElse(""));
        return fields;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DateText::full).orElse("");
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
