package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lets an applicant see their own matter: from the account it was filed from, or after number and query code were
/// given once in this session.
@Component
class FoiAccess {
    private static final String UNLOCKED = "foi.unlocked";

    private final FoiRequestStore store;
    private final FoiApplicantStore applicants;
    private final FoiSealing sealing;

    FoiAccess(FoiRequestStore store, FoiApplicantStore applicants, FoiSealing sealing) {
        this.store = store;
        this.applicants = applicants;
        this.sealing = sealing;
    }

    /// The applicant's own request; to everyone else it does not exist.
    FoiRequest own(String number, Person who, HttpServletRequest http) {
        return store.findByNumber(number)
                .filter(request -> isOwn(request, who) || unlocked(http).contains(number))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
    }

    /// Opens a request with its query code.
    FoiRequest unlock(String number, String code, HttpServletRequest http) {
        var request = find(number, code);
        remember(request, http);
        return request;
    }

    /// The request with this number, for whoever has its code.
    FoiRequest find(String number, String code) {
        return store.findByNumber(number.strip())
                .filter(found -> sameCode(code, queryCode(found)))
                .orElseThrow(() -> Refusal.of(FoiRefusal.CODE_DOES_NOT_FIT));
    }

    /// The applicant has just filed it.
    void remember(FoiRequest request, HttpServletRequest http) {
        remember(request.number(), http);
    }

    void remember(String number, HttpServletRequest http) {
        var numbers = new HashSet<>(unlocked(http));
        if (numbers.add(number)) {
            http.getSession().setAttribute(UNLOCKED, numbers);
        }
    }

    boolean isRemembered(String number, HttpServletRequest http) {
        return unlocked(http).contains(number);
    }

    String queryCode(FoiRequest request) {
        return sealing.openCode(applicants.codeSealed(request.id()));
    }

    Applicant applicant(FoiRequest request) {
        return sealing.openApplicant(applicants.applicantSealed(request.id()));
    }

    private static boolean isOwn(FoiRequest request, Person who) {
        return who instanceof Person.Member member
                && request.citizen().isPresent()
                && request.citizen().getAsLong() == member.id();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> unlocked(HttpServletRequest http) {
        var session = http.getSession(false);
        return session != null && session.getAttribute(UNLOCKED) instanceof Set<?> numbers
                ? (Set<String>) numbers
                : Set.of();
    }

    static boolean sameCode(String given, String right) {
        return MessageDigest.isEqual(
                given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                right.getBytes(StandardCharsets.UTF_8));
    }
}
