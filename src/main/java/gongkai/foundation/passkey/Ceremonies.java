package gongkai.foundation.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import gongkai.foundation.identity.Person;
import gongkai.foundation.signin.SiteAddress;
import gongkai.foundation.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies of the standard, making a key and signing with it. What was asked is kept in the browser's
/// session on our side and serves once.
@Component
class Ceremonies {
    private static final String ASKED_TO_MAKE = "passkey.creation";
    private static final String ASKED_TO_SIGN = "passkey.request";

    private final PasskeyStore keys;
    private final HolderStore holders;
    private final SiteAddress address;
    private final Site site;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremonies(PasskeyStore keys, HolderStore holders, SiteAddress address, Site site) {
        this.keys = keys;
        this.holders = holders;
        this.address = address;
        this.site = site;
    }

    /// What the browser is asked to make, as JSON. The key lies on the device and asks who holds it.
    String askToMake(Person person, String account, HttpServletRequest request) {
        if (holders.findHandle(person.key()).isEmpty()) {
            holders.insert(person.key(), Bytes.random().getBytes());
        }
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person.key(), null, List.of());
        var options = party(request, account, person.name())
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication));
        request.getSession().setAttribute(ASKED_TO_MAKE, options);
        return json.writeValueAsString(options);
    }

    /// Whether what the browser made is what it was asked for; keeps it then.
    boolean take(Person person, String label, String credential, HttpServletRequest request) {
        var asked = taken(ASKED_TO_MAKE, PublicKeyCredentialCreationOptions.class, request);
        if (asked.isEmpty()) {
            return false;
        }
        try {
            var made = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var own = holders.findHandle(person.key()).map(Bytes::new);
            if (!own.equals(Optional.of(asked.get().getUser().getId()))) {
                return false;
            }
            party(request, "", "")
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked.get(), new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (JacksonException | WebAuthnException | IllegalArgumentException unfit) {
            return false;
        }
    }

    /// What the browser is asked to sign, as JSON. No key is named: the device knows its own.
    String askToSign(HttpServletRequest request) {
        var options = party(request, "", "")
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(ASKED_TO_SIGN, options);
        return json.writeValueAsString(options);
    }

    /// How somebody's signature was found.
    ///
    /// @param person the key of the person who signed, if the signature is right
    /// @param tried whether there was a signature to look at
    record Signed(Optional<String> person, boolean tried) {}

    Signed signed(String credential, HttpServletRequest request) {
        var asked = taken(ASKED_TO_SIGN, PublicKeyCredentialRequestOptions.class, request);
        if (asked.isEmpty()) {
            return new Signed(Optional.empty(), false);
        }
        try {
            var signature = json.readValue(
                    credential, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user =
                    party(request, "", "").authenticate(new RelyingPartyAuthenticationRequest(asked.get(), signature));
            return new Signed(holders.findPerson(user.getId().getBytes()), true);
        } catch (JacksonException unreadable) {
            return new Signed(Optional.empty(), false);
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return new Signed(Optional.empty(), true);
        }
    }

    /// The platform as the standard sees it: bound to its address, so that a key never signs for another site.
    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request, String account, String name) {
        String origin = address.orLocal(request);
        var entity = PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(URI.create(origin).getHost()))
                .name(site.wordmark())
                .build();
        var party = new Webauthn4JRelyingPartyOperations(new Holders(account, name), keys, entity, Set.of(origin));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    private static <T> Optional<T> taken(String name, Class<T> type, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object asked = session.getAttribute(name);
        session.removeAttribute(name);
        return type.isInstance(asked) ? Optional.of(type.cast(asked)) : Optional.empty();
    }

    /// Who holds keys, as the library asks for them: by a random handle, and by the person's key in our tables.
    private final class Holders implements PublicKeyCredentialUserEntityRepository {
        private final String account;
        private final String name;

        Holders(String account, String name) {
            this.account = account;
            this.name = name;
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return holders.findPerson(handle.getBytes())
                    .map(person -> entity(handle, person))
                    .orElse(null);
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
            return holders.findHandle(person)
                    .map(handle -> entity(new Bytes(handle), account))
                    .orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity holder) {
            throw new UnsupportedOperationException("holders are entered before the ceremony");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("holders stay");
        }

        private PublicKeyCredentialUserEntity entity(Bytes handle, String called) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle)
                    .name(called)
                    .displayName(name)
                    .build();
        }
    }
}
