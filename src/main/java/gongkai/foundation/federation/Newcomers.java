package gongkai.foundation.federation;

import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.signin.SigninEvent;
import gongkai.foundation.signin.SigninJournal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who a person from an identity provider is here. Staff must have an account already; members of the public are
/// entered when they come first, and never joined with an account somebody opened with a password.
@Service
class Newcomers {
    private static final int DIGITS = 16;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ENTERPRISE = 100;

    private final Staffing staffing;
    private final Members members;
    private final LinkStore links;
    private final SigninJournal journal;
    private final Clock clock;

    Newcomers(Staffing staffing, Members members, LinkStore links, SigninJournal journal, Clock clock) {
        this.staffing = staffing;
        this.members = members;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /// The member of staff whose account the provider names, if there is one that is in use.
    Optional<Person.Staff> staff(OidcUser user, FederationSettings.Provider provider) {
        return text(user, provider.accountClaim()).flatMap(staffing::find);
    }

    /// The citizen or enterprise behind this subject of the provider; entered when there is none yet.
    @Transactional
    public Person.Member member(OidcUser user, FederationSettings.Provider provider) {
        String issuer = provider.issuer();
        String subject = Objects.requireNonNull(user.getSubject(), "a token names its subject");
        var known = links.find(issuer, subject).flatMap(members::find);
        if (known.isPresent()) {
            return known.get();
        }
        var member = enter(user, provider);
        links.insert(issuer, subject, member.id(), clock.instant());
        journal.note(SigninEvent.What.IDENTITY_LINKED, member, issuer);
        return member;
    }

    private Person.Member enter(OidcUser user, FederationSettings.Provider provider) {
        String account = "id-" + digest(provider.issuer() + " " + user.getSubject());
        String name = cut(text(user, provider.nameClaim()).orElse("未提供姓名"), LONGEST_NAME);
        var code = text(user, provider.codeClaim());
        Optional<? extends Person.Member> entered;
        if (code.isEmpty()) {
            entered = members.enterCitizen(account, name);
        } else {
            if (!CreditCode.isValid(code.get())) {
                throw Refusal.of(FederationRefusal.CODE_WRONG);
            }
            String enterprise = cut(text(user, provider.enterpriseClaim()).orElse(name), LONGEST_ENTERPRISE);
            entered = members.enterEnterprise(account, enterprise, CreditCode.of(code.get()), name);
        }
        // Two first visits at once: the other one has just entered the account.
        if (entered.isEmpty()) {
            throw Refusal.of(FederationRefusal.PROVIDER_REFUSED);
        }
        return entered.get();
    }

    private static Optional<String> text(OidcUser user, String claim) {
        return Optional.ofNullable(user.getClaimAsString(claim))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
