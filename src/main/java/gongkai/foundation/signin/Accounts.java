package gongkai.foundation.signin;

import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts with their passwords.
@Service
public class Accounts {
    private final Staffing staffing;
    private final Members members;
    private final Passwords passwords;

    Accounts(Staffing staffing, Members members, Passwords passwords) {
        this.staffing = staffing;
        this.members = members;
        this.passwords = passwords;
    }

    /// The member of staff with this account and password. An unknown account takes as long as a wrong password.
    public Optional<Person.Staff> signInStaff(String account, String password) {
        return check(staffing.find(account), password);
    }

    /// The citizen or enterprise with this account and password.
    public Optional<Person.Member> signInMember(String account, String password) {
        return check(members.find(account), password);
    }

    /// Opens a citizen's account; refuses with what is wrong, field by field.
    ///
    /// @param account a mobile telephone number or an e-mail address
    @Transactional
    public Person.Citizen register(String account, String name, String password) {
        var problems = new Problems()
                .when(name.isBlank(), "name", "请填写姓名。")
                .when(name.strip().length() > 50, "name", "姓名不超过 50 个字。")
                .when(
                        !Members.normal(account).matches("1[3-9]\\d{9}|[^@\\s]{1,64}@[^@\\s]{1,100}\\.[a-z]{2,20}"),
                        "account",
                        "请填写 11 位手机号码，或者电子邮箱。");
        passwords.check(password, problems);
        problems.refuseIfAny(SigninRefusal.REGISTRATION_INCOMPLETE);
        var citizen = members.enterCitizen(account, name.strip());
        problems.when(citizen.isEmpty(), "account", "这个手机号码或邮箱已经注册，请直接登录。");
        problems.refuseIfAny(SigninRefusal.REGISTRATION_INCOMPLETE);
        passwords.set(citizen.orElseThrow(), password);
        return citizen.orElseThrow();
    }

    /// Enters a member of staff with their roles and a password.
    @Transactional
    public Person.Staff enterStaff(
            String account, String name, OrganId organ, String password, List<Person.Grant> grants) {
        var staff = staffing.enter(account, name, organ, grants);
        passwords.set(staff, password);
        return staff;
    }

    private <P extends Person> Optional<P> check(Optional<P> person, String password) {
        return passwords.fits(person, password) ? person : Optional.empty();
    }
}
