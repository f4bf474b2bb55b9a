package gongkai.answer.recordcorrection;

import gongkai.answer.foi.OwnMatters;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lets somebody see their own correction: from the account it was filed from, or after number and query code were
/// given
/// once in this session.
@Component
class RecordCorrectionAccess implements OwnMatters {
    private static final String UNLOCKED = "recordcorrection.unlocked";

    private final RecordCorrectionStore store;
    private final RecordCorrectionSealing sealing;

    RecordCorrectionAccess(RecordCorrectionStore store, RecordCorrectionSealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    /// One's own; to everyone else it does not exist.
    RecordCorrection own(String number, Person who, HttpServletRequest http) {
        return store.findByNumber(number)
                .filter(found -> isOwn(found, who) || unlocked(http).contains(number))
                .orElseThrow(() -> Refusal.of(RecordCorrectionRefusal.UNKNOWN_RECORD_CORRECTION));
    }

    RecordCorrection unlock(String number, String code, HttpServletRequest http) {
        var correction = store.findByNumber(number.strip().toUpperCase(Locale.ROOT))
                .filter(found -> same(code, code(found)))
                .orElseThrow(() -> Refusal.of(RecordCorrectionRefusal.CORRECTION_CODE_DOES_NOT_FIT));
        remember(correction, http);
        return correction;
    }

    void remember(RecordCorrection correction, HttpServletRequest http) {
        var numbers = new HashSet<>(unlocked(http));
        if (numbers.add(correction.number())) {
            http.getSession().setAttribute(UNLOCKED, numbers);
        }
    }

    String code(RecordCorrection correction) {
        return sealing.open(RecordCorrectionSealing.CODE, store.codeSealed(correction.id()));
    }

    Claim claim(RecordCorrection correction) {
        return sealing.openClaim(store.claimSealed(correction.id()));
    }

    @Override
    public List<Matter> listOf(Person.Member who) {
        return store.listOfCitizen(who.id()).stream()
                .map(each -> new Matter(
                        each.number(),
                        "更正：" + claim(each).record(),
                        RecordCorrectionPortalController.ROOT + "/" + each.number(),
                        each.organ(),
                        "本人",
                        each.receivedOn(),
                        each.dueOn(),
                        each.status().label(),
                        each.closedOn()))
                .toList();
    }

    private static boolean isOwn(RecordCorrection correction, Person who) {
        return who instanceof Person.Member member
                && correction.citizen().isPresent()
                && correction.citizen().getAsLong() == member.id();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> unlocked(HttpServletRequest http) {
        var session = http.getSession(false);
        return session != null && session.getAttribute(UNLOCKED) instanceof Set<?> numbers
                ? (Set<String>) numbers
                : Set.of();
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(
                given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                right.getBytes(StandardCharsets.UTF_8));
    }
}
