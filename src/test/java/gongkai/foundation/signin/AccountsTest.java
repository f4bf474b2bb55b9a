package gongkai.foundation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.house.HouseTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AccountsTest {
    private static final String PASSWORD = "晴天 clear sky";

    private final Accounts accounts;
    private final Staffing staffing;
    private final JdbcClient db;

    @Autowired
    AccountsTest(Accounts accounts, Staffing staffing, JdbcClient db) {
        this.accounts = accounts;
        this.staffing = staffing;
        this.db = db;
    }

    @Test
    void aCitizenSignsInWithTheRightPasswordOnly() {
        var li = accounts.register("Li.Ming@Example.cn ", " 李明 ", PASSWORD);

        assertThat(li.name()).isEqualTo("李明");
        assertThat(accounts.signInMember("li.ming@example.cn", PASSWORD)).contains(li);
        assertThat(accounts.signInMember(" LI.MING@example.cn", PASSWORD)).contains(li);
        assertThat(accounts.signInMember("li.ming@example.cn", PASSWORD + " ")).isEmpty();
        assertThat(accounts.signInMember("li.ming@example.cn", "")).isEmpty();
        assertThat(accounts.signInMember("nobody@example.cn", PASSWORD)).isEmpty();
        assertThat(accounts.signInMember("nobody@example.cn", "nobody")).isEmpty();
        assertThat(accounts.signInStaff("li.ming@example.cn", PASSWORD)).isEmpty();
    }

    @Test
    void nobodyRegistersTwice() {
        accounts.register("13900000002", "王芳", PASSWORD);

        assertThat(problemsOf(() -> accounts.register("13900000002", "王芳芳", PASSWORD)))
                .containsExactly("account");
        assertThat(accounts.signInMember("13900000002", PASSWORD).map(Person::name))
                .contains("王芳");
    }

    @Test
    void everythingWrongInARegistrationIsSaidAtOnce() {
        assertThat(problemsOf(() -> accounts.register("12345", " ", "short")))
                .containsExactly("name", "account", "password");
        assertThat(problemsOf(() -> accounts.register("13900000003", "赵", "x".repeat(129))))
                .containsExactly("password");
    }

    @Test
    void onlyAnArgonHashIsKept() {
        accounts.register("13900000004", "陈静", PASSWORD);

        assertThat(db.sql("select hash from signin.password order by person desc limit 1")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void staffSignInWithTheirGrants() {
        var office = OrganId.of("yunzhou");
        var grants = List.of(new Person.Grant(Role.HEAD, office), new Person.Grant(Role.OFFICER, office));
        var zhou = accounts.enterStaff("zhoumin", "周敏", office, PASSWORD, grants);

        assertThat(accounts.signInStaff("zhoumin", PASSWORD)).contains(zhou);
        assertThat(accounts.signInStaff("zhoumin", "wrong")).isEmpty();
        assertThat(accounts.signInMember("zhoumin", PASSWORD)).isEmpty();
        assertThat(staffing.list(Role.HEAD, office)).containsExactly(zhou);
        assertThat(staffing.list(Role.SUPERVISOR, office)).isEmpty();
    }

    private static List<String> problemsOf(ThrowingCallable call) {
        var found = new java.util.ArrayList<String>();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> refusal.problems().stream()
                                .map(FieldProblem::field)
                                .forEach(found::add));
        return found;
    }
}
