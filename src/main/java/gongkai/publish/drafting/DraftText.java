package gongkai.publish.drafting;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.publish.disclosure.BodyText;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in a draft at one moment: the fields as they were typed, the body, the files. The body is cleaned
/// here, at the door; nothing else is asked of it before it is sent to review.
public record DraftText(Map<DraftField, String> typed, String body, List<AttachmentId> files) {
    private static final int LONGEST_FIELD = 2_000;

    public DraftText {
        var even = new EnumMap<DraftField, String>(DraftField.class);
        typed.forEach((field, text) -> {
            String line = BodyText.line(text);
            if (!line.isEmpty()) {
                even.put(field, line.length() > LONGEST_FIELD ? line.substring(0, LONGEST_FIELD) : line);
            }
        });
        typed = Map.copyOf(even);
        body = WordCleaning.clean(body).html();
        files = List.copyOf(files);
    }

    /// A text of which only kind and title are known yet.
    public static DraftText of(DocumentKind kind, String title) {
        return new DraftText(Map.of(DraftField.KIND, kind.name(), DraftField.TITLE, title), "", List.of());
    }

    /// The same with a field filled in.
    public DraftText with(DraftField field, String text) {
        var more = new EnumMap<DraftField, String>(DraftField.class);
        more.putAll(typed);
        more.put(field, text);
        return new DraftText(more, body, files);
    }

    /// The same with this body: HTML, or plain text whose lines become paragraphs.
    public DraftText body(String html) {
        return new DraftText(typed, html, files);
    }

    /// The same with these files.
    public DraftText files(List<AttachmentId> value) {
        return new DraftText(typed, body, value);
    }

    /// What stands in the field; empty when nothing does.
    public String of(DraftField field) {
        return typed.getOrDefault(field, "");
    }

    /// 公开属性; what nobody has said yet is to be open.
    DisclosureAttribute attribute() {
        return Arrays.stream(DisclosureAttribute.values())
                .filter(each -> each.name().equals(of(DraftField.ATTRIBUTE)))
                .findFirst()
                .orElse(DisclosureAttribute.PROACTIVE);
    }

    Optional<DocumentKind> kind() {
        return DocumentKind.parse(of(DraftField.KIND));
    }

    /// The title, or that there is none yet.
    String title() {
        return of(DraftField.TITLE).isEmpty() ? "（未填写标题）" : of(DraftField.TITLE);
    }
}
