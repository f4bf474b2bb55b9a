package gongkai.foundation.identity;

import gongkai.foundation.organ.CreditCode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Citizens and enterprises with an account.
@Service
public class Members {
    private final MemberStore store;

    Members(MemberStore store) {
        this.store = store;
    }

    /// Enters a citizen; empty when the account name is taken.
    @Transactional
    public Optional<Person.Citizen> enterCitizen(String account, String name) {
        String login = normal(account);
        return store.insert(login, name, Optional.empty(), "").map(id -> new Person.Citizen(id, login, name));
    }

    /// Enters an enterprise and who acts for it; empty when the account name is taken.
    @Transactional
    public Optional<Person.Enterprise> enterEnterprise(String account, String name, CreditCode code, String handler) {
        String login = normal(account);
        return store.insert(login, name, Optional.of(code), handler)
                .map(id -> new Person.Enterprise(id, login, name, code, handler));
    }

    public Optional<Person.Member> find(String account) {
        return store.find(normal(account));
    }

    public Optional<Person.Member> find(long id) {
        return store.find(id);
    }

    /// Telephone numbers and addresses as they are kept: without blanks around, in small letters.
    public static String normal(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
