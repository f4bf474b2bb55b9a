package gongkai.foundation.letter;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A letter was issued. Its addressee is told that it is there; what it says stands in the letter.
public record LetterIssued(Letter letter, Dispatch dispatch, Instant at, String actor) implements Audited, Noticeable {
    static final String NOTICE = "letter.sent";

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                        at,
                        actor,
                        "发出文书",
                        letter.id().subject(),
                        letter.organ().value(),
                        "%s（%s）".formatted(letter.title(), letter.number().orElse("不编号")))
                .with(ContentDigest.of(List.of(letter.title(), letter.body())));
    }

    @Override
    public List<Notice> notices() {
        var words = Map.of(
                "organ",
                letter.organName(),
                "title",
                letter.title(),
                "number",
                letter.number().orElse("无"));
        return dispatch.audiences().stream()
                .map(audience -> new Notice(
                        NOTICE,
                        audience,
                        words,
                        dispatch.folder() + letter.id().value(),
                        letter.id().subject()))
                .toList();
    }
}
