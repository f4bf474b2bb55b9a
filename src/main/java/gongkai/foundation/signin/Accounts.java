package gongkai.foundation.signin;

import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts with their passwords.
@Service
public class Accounts {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ENTERPRISE = 100;
    private static final String LOGIN = "1[3-9]\\d{9}|[^@\\s]{1,64}@[^@\\s]{1,100}\\.[a-z]{2,20}";

    private final Staffing staffing;
    private final Members members;
    private final Passwords passwords;
    private final SigninJournal journal;

    Accounts(Staffing staffing, Members members, Passwords passwords, SigninJournal journal) {
        this.staffing = staffing;
        this.members = members;
        this.passwords = passwords;
        this.journal = journal;
    }

    /// The member of staff with this account and password. An unknown account takes as long as a wrong password.
    public Optional<Person.Staff> signInStaff(String account, String password) {
        return check(staffing.find(account.strip()), password);
    }

    /// The citizen or enterprise with this account and password.
    public Optional<Person.Member> signInMember(String account, String password) {
        return check(members.find(account), password);
    }

    /// The person behind an account, without any proof.
    Optional<? extends Person> find(Audience audience, String account) {
        return switch (audience) {
            case MEMBERS -> members.find(account);
            case STAFF -> staffing.find(account.strip());
        };
    }

    /// The person with this account and password.
    Optional<Person> signIn(Audience audience, String account, String password) {
        return switch (audience) {
            case MEMBERS -> signInMember(account, password).map(Person.class::cast);
            case STAFF -> signInStaff(account, password).map(Person.class::cast);
        };
    }

    /// Opens a citizen's account; refuses with what is wrong, field by field.
    ///
    /// @param account a mobile telephone number or an e-mail address
    @Transactional
    public Person.Citizen register(String account, String name, String password) {
        var problems = new Problems()
                .when(name.isBlank(), "name", "请填写姓名。")
                .when(name.strip().length() > LONGEST_NAME, "name", "姓名不超过 50 个字。");
        checkLogin(account, password, problems);
        problems.refuseIfAny(SigninRefusal.REGISTRATION_INCOMPLETE);
        return enter(members.enterCitizen(account, name.strip()), password);
    }

    /// What an enterprise fills in.
    ///
    /// @param account the handler's mobile telephone number or e-mail address
    /// @param handler 经办人, the person who signs in
    public record NewEnterprise(String account, String name, String code, String handler) {}

    /// Opens an enterprise's account; refuses with what is wrong, field by field.
    @Transactional
    public Person.Enterprise register(NewEnterprise enterprise, String password) {
        String code = enterprise.code().strip().toUpperCase(Locale.ROOT);
        var problems = new Problems()
                .when(enterprise.name().isBlank(), "enterprise", "请填写企业或者组织的全称。")
                .when(enterprise.name().strip().length() > LONGEST_ENTERPRISE, "enterprise", "名称不超过 100 个字。")
                .when(!code.matches("[0-9A-Z]{18}"), "code", "统一社会信用代码应为 18 位数字和大写字母。")
                .when(!CreditCode.isValid(code), "code", "统一社会信用代码末位不对，请核对。")
                .when(enterprise.handler().isBlank(), "handler", "请填写经办人姓名。")
                .when(enterprise.handler().strip().length() > LONGEST_NAME, "handler", "姓名不超过 50 个字。");
        checkLogin(enterprise.account(), password, problems);
        problems.refuseIfAny(SigninRefusal.REGISTRATION_INCOMPLETE);
        return enter(
                members.enterEnterprise(
                        enterprise.account(),
                        enterprise.name().strip(),
                        CreditCode.of(code),
                        enterprise.handler().strip()),
                password);
    }

    /// Enters a member of staff with their roles and a password of the program's choosing: for demonstrations and
    /// tests. Such an account may sign in at once; a real one is given its first password by `Credentials`.
    @Transactional
    public Person.Staff enterStaff(
            String account, String name, OrganId organ, String password, List<Person.Grant> grants) {
        var staff = staffing.enter(account, name, organ, grants);
        passwords.set(staff, password);
        return staff;
    }

    private void checkLogin(String account, String password, Problems problems) {
        String login = Members.normal(account);
        problems.when(!login.matches(LOGIN), "account", "请填写 11 位手机号码，或者电子邮箱。");
        passwords.check(Audience.MEMBERS, login, password, problems);
    }

    private <P extends Person.Member> P enter(Optional<P> entered, String password) {
        new Problems()
                .when(entered.isEmpty(), "account", "这个手机号码或邮箱已经注册，请直接登录。")
                .refuseIfAny(SigninRefusal.REGISTRATION_INCOMPLETE);
        P member = entered.orElseThrow();
        passwords.set(member, password);
        journal.note(SigninEvent.What.REGISTERED, member, "");
        return member;
    }

    private <P extends Person> Optional<P> check(Optional<P> person, String password) {
        return passwords.fits(person, password) ? person : Optional.empty();
    }
}
