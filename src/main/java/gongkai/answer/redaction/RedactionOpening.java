package gongkai.answer.redaction;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// An original is opened for a reason, and each opening is on record. It stays open for the person until they sign
/// out; who brings a file has opened it.
@Component
class RedactionOpening {
    private static final String OPENED = "redaction.opened";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;

    private final RedactionDesk desk;

    RedactionOpening(RedactionDesk desk) {
        this.desk = desk;
    }

    boolean isOpen(Redaction redaction, HttpServletRequest http) {
        return opened(http).contains(redaction.id());
    }

    /// Refuses who has not said why.
    void mustBeOpen(Redaction redaction, HttpServletRequest http) {
        if (!isOpen(redaction, http)) {
            throw Refusal.of(RedactionRefusal.NOT_OPENED);
        }
    }

    /// @param words in their own words; asked for with the last reason alone
    void open(
            FoiRequest request,
            Redaction redaction,
            Optional<OpeningReason> reason,
            String words,
            Person.Staff me,
            HttpServletRequest http) {
        boolean other = reason.filter(each -> each == OpeningReason.OTHER).isPresent();
        new Problems()
                .when(reason.isEmpty(), "reason", "请选择打开原件的理由。")
                .when(other && words.strip().length() < SHORTEST, "words", "请说明理由，不少于 5 个字。")
                .when(words.length() > LONGEST, "words", "不超过 200 个字。")
                .refuseIfAny(RedactionRefusal.NOT_OPENED);
        desk.noteOpening(
                request, redaction, reason.orElseThrow().label() + (words.isBlank() ? "" : "：" + words.strip()), me);
        remember(redaction, http);
    }

    void remember(Redaction redaction, HttpServletRequest http) {
        var ids = new HashSet<>(opened(http));
        ids.add(redaction.id());
        http.getSession().setAttribute(OPENED, ids);
    }

    @SuppressWarnings("unchecked")
    private static Set<Long> opened(HttpServletRequest http) {
        var session = http.getSession(false);
        return session != null && session.getAttribute(OPENED) instanceof Set<?> ids ? (Set<Long>) ids : Set.of();
    }
}
