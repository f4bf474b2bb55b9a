package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.drafting.page.ComparePage.Change;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What differs between two states beside title and text: the fields, and the files by their content.
@Component
class FieldComparison {
    private static final String FILES = "附件";

    private final Attachments attachments;
    private final Columns columns;

    FieldComparison(Attachments attachments, Columns columns) {
        this.attachments = attachments;
        this.columns = columns;
    }

    /// Fields that were not written down on one side are not compared.
    List<Change> of(
            Map<String, String> before,
            Map<String, String> after,
            List<AttachmentId> filesBefore,
            List<AttachmentId> filesAfter) {
        var changes = new ArrayList<Change>();
        if (!before.isEmpty() && !after.isEmpty()) {
            var names = new LinkedHashSet<>(before.keySet());
            names.addAll(after.keySet());
            for (String name : names) {
                add(changes, name, before.getOrDefault(name, ""), after.getOrDefault(name, ""));
            }
        }
        var left = files(filesBefore);
        var right = files(filesAfter);
        if (!left.keySet().equals(right.keySet())) {
            changes.add(new Change(FILES, names(left), names(right)));
        }
        return changes;
    }

    private static void add(List<Change> changes, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(name, before, after));
        }
    }

    /// By their content: the same file sent again is the same.
    private Map<String, String> files(List<AttachmentId> ids) {
        return ids.stream()
                .flatMap(id -> attachments.find(id).stream())
                .collect(Collectors.toMap(
                        file -> file.name() + " " + file.sha256(),
                        FieldComparison::called,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String called(Attachment file) {
        return "%s（%s）".formatted(file.name(), file.sizeText());
    }

    private static String names(Map<String, String> files) {
        return String.join("、", files.values());
    }

    /// The fields of a draft as people read them, but for the title, which is compared apart.
    Map<String, String> fields(DraftText text) {
        var fields = new LinkedHashMap<String, String>();
        for (DraftField field : DraftField.values()) {
            if (field != DraftField.TITLE) {
                fields.put(field.label(), inWords(field, text.of(field)));
            }
        }
        return fields;
    }

    private String inWords(DraftField field, String typed) {
        return switch (field) {
            case KIND -> DocumentKind.parse(typed).map(DocumentKind::label).orElse(typed);
            case ATTRIBUTE -> named(DisclosureAttribute.values(), typed, DisclosureAttribute::label);
            case ITEM -> named(StatutoryItem.values(), typed, StatutoryItem::label);
            case COLUMN ->
                ColumnId.parse(typed)
                        .flatMap(columns::find)
                        .map(SiteColumn::name)
                        .orElse(typed);
            case TITLE,
                    NUMBER,
                    MADE_ON,
                    ATTRIBUTE_REASON,
                    TOPIC,
                    GENRE,
                    EFFECTIVE_ON,
                    EXPIRES_ON,
                    REVIEW_ON,
                    SOURCE,
                    KEYWORDS,
                    SUMMARY,
                    INTERPRETS,
                    REPEALS,
                    AMENDS,
                    AMOUNT_WAN,
                    NOTE,
                    ORIGIN -> typed;
        };
    }

    private static <T extends Enum<T>> String named(
            T[] all, String typed, java.util.function.Function<T, String> label) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(typed))
                .map(label)
                .findFirst()
                .orElse(typed);
    }
}
