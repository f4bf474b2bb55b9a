package gongkai.foundation.identity;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of staff and citizens. Passwords are kept as Argon2 hashes.
@Service
public class Accounts {
    private static final int SHORTEST_PASSWORD = 8;

    private final IdentityStore store;
    private final PasswordEncoder passwords;
    private final String nobody;

    Accounts(IdentityStore store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
        this.nobody = passwords.encode("nobody");
    }

    /// The member of staff with this account and password. An unknown account takes as long as a wrong password.
    public Optional<Person.Staff> signInStaff(String account, String password) {
        return check(store.findStaff(account), password);
    }

    /// The citizen with this account and password.
    public Optional<Person.Citizen> signInCitizen(String account, String password) {
        return check(store.findCitizen(normal(account)), password);
    }

    /// Opens a citizen's account; refuses with what is wrong, field by field.
    ///
    /// @param account a mobile telephone number or an e-mail address
    @Transactional
    public Person.Citizen register(String account, String name, String password) {
        String login = normal(account);
        var problems = new Problems()
                .when(name.isBlank(), "name", "请填写姓名。")
                .when(name.strip().length() > 50, "name", "姓名不超过 50 个字。")
                .when(
                        !login.matches("1[3-9]\\d{9}|[^@\\s]{1,64}@[^@\\s]{1,100}\\.[a-z]{2,20}"),
                        "account",
                        "请填写 11 位手机号码，或者电子邮箱。")
                .when(password.length() < SHORTEST_PASSWORD, "password", "密码至少 8 位。")
                .when(password.length() > 128, "password", "密码不超过 128 位。");
        problems.refuseIfAny(IdentityRefusal.REGISTRATION_INCOMPLETE);
        var id = store.insertCitizen(login, name.strip(), passwords.encode(password));
        problems.when(id.isEmpty(), "account", "这个手机号码或邮箱已经注册，请直接登录。");
        problems.refuseIfAny(IdentityRefusal.REGISTRATION_INCOMPLETE);
        return new Person.Citizen(id.orElseThrow(), login, name.strip());
    }

    /// Enters a member of staff with their roles.
    @Transactional
    public Person.Staff enterStaff(
            String account, String name, OrganId organ, String password, List<Person.Grant> grants) {
        long id = store.insertStaff(account, name, organ, passwords.encode(password));
        grants.forEach(grant -> store.insertGrant(id, grant.role(), grant.over()));
        return new Person.Staff(id, account, name, organ, grants);
    }

    /// Those who have a role over exactly this organ, for example its heads.
    public List<Person.Staff> listStaff(Role role, OrganId over) {
        return store.listStaff(role, over);
    }

    private static String normal(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    private <P extends Person> Optional<P> check(Optional<IdentityStore.Account<P>> account, String password) {
        String hash = account.map(IdentityStore.Account::passwordHash).orElse(nobody);
        boolean right = passwords.matches(password, hash);
        return right ? account.map(IdentityStore.Account::person) : Optional.empty();
    }
}
