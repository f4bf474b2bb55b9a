package gongkai.publish.drafting;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// The form of a draft as it was typed.
///
/// @param base the state it began with; 0 for a draft that is not kept yet
/// @param body as it was sent, before it is cleaned
record DraftForm(
        String submission,
        int base,
        String organ,
        Map<DraftField, String> typed,
        String body,
        List<AttachmentId> kept) {
    /// An empty form with a number of its own.
    static DraftForm blank(OrganId organ, LocalDate today) {
        return new DraftForm(
                UUID.randomUUID().toString(),
                0,
                organ.value(),
                Map.of(
                        DraftField.KIND, DocumentKind.NORMATIVE_DOCS.name(),
                        DraftField.ATTRIBUTE, DisclosureAttribute.PROACTIVE.name(),
                        DraftField.MADE_ON, today.toString()),
                "",
                List.of());
    }

    /// A draft that is kept, as it stands.
    static DraftForm of(Draft draft, DraftText text) {
        return new DraftForm("", draft.state(), draft.organ().value(), text.typed(), text.body(), text.files());
    }

    static DraftForm of(MultiValueMap<String, String> sent) {
        var typed = new EnumMap<DraftField, String>(DraftField.class);
        for (DraftField field : DraftField.values()) {
            if (field.isTyped()) {
                typed.put(field, first(sent, field.form()));
            }
        }
        String submission = first(sent, "submission");
        String base = first(sent, "base");
        return new DraftForm(
                submission.matches("[0-9a-f-]{36}")
                        ? submission
                        : UUID.randomUUID().toString(),
                base.matches("[0-9]{1,6}") ? Integer.parseInt(base) : 0,
                first(sent, "organ"),
                typed,
                first(sent, "body"),
                Stream.concat(
                                sent.getOrDefault("attachment", List.of()).stream()
                                        .flatMap(id -> AttachmentId.parse(id).stream()),
                                BodyPictures.of(first(sent, "body")).stream())
                        .distinct()
                        .toList());
    }

    /// The same with what a link asked for: /console/drafts/new?kind=INTERPRETATION&interprets=12.
    DraftForm asked(Map<String, String> asked) {
        var more = new EnumMap<DraftField, String>(DraftField.class);
        more.putAll(typed);
        asked.forEach((name, text) ->
                DraftField.named(name).filter(DraftField::isTyped).ifPresent(field -> more.put(field, text)));
        String place = asked.getOrDefault("organ", "");
        return new DraftForm(submission, base, OrganId.isOne(place) ? place : organ, more, body, kept);
    }

    DraftForm keeping(List<AttachmentId> files) {
        return new DraftForm(submission, base, organ, typed, body, files);
    }

    DraftText text() {
        return new DraftText(typed, body, kept);
    }

    Optional<OrganId> place() {
        return OrganId.isOne(organ) ? Optional.of(OrganId.of(organ)) : Optional.empty();
    }

    /// What stands in each field, by the field's name in the form.
    Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        typed.forEach((field, text) -> fields.put(field.form(), text));
        fields.put("organ", organ);
        fields.put("body", body);
        return fields;
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
