package gongkai.foundation.signin;

import gongkai.foundation.identity.OpenSession;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Attempts.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person does with their own ways of signing in.
@Service
class OwnAccount {
    private static final String UNPROVED = "原密码不对。";

    private final Passwords passwords;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Sessions sessions;
    private final SigninJournal journal;

    OwnAccount(
            Passwords passwords, SecondFactors factors, Attempts attempts, Sessions sessions, SigninJournal journal) {
        this.passwords = passwords;
        this.factors = factors;
        this.attempts = attempts;
        this.sessions = sessions;
        this.journal = journal;
    }

    /// Whether something that asks for a proof was done, or had to wait; what was wrong is refused.
    sealed interface Done {
        /// It is done.
        record Now() implements Done {}

        /// Too much went wrong before.
        record Wait(Duration left) implements Done {}
    }

    /// Changes the password, and ends what is open elsewhere: somebody may have known the former one.
    Done changePassword(Person person, String former, String next, String again, HttpServletRequest request) {
        if (!passwords.has(person)) {
            throw Refusal.of(SigninRefusal.NO_PASSWORD);
        }
        String account = Passwords.account(person);
        var right = proved(
                attempts.accountKey(Audience.of(person), account),
                request,
                () -> passwords.fits(Optional.of(person), former));
        if (right instanceof Proof.Later(Duration left)) {
            return new Done.Wait(left);
        }
        var problems = new Problems().when(right instanceof Proof.No, "former", UNPROVED);
        passwords.checkNext(person, account, next, problems);
        problems.when(!next.equals(again), "again", "两次输入的新密码不一样。");
        problems.refuseIfAny(SigninRefusal.PASSWORD_UNFIT);
        passwords.set(person, next);
        journal.note(SigninEvent.What.PASSWORD_CHANGED, person, "地址：" + request.getRemoteAddr());
        endElsewhere(person, request);
        return new Done.Now();
    }

    /// Takes the secret when the code shows that the authenticator has it; answers with the recovery codes.
    @Transactional
    List<String> enrol(Person person, String secret, String code) {
        var codes = factors.has(person) ? Optional.<List<String>>empty() : factors.enrol(person, secret, code);
        if (codes.isEmpty()) {
            new Problems().when(true, "code", "口令不对。请核对手机时间，等待下一个口令后再试。").refuseIfAny(SigninRefusal.CODE_UNFIT);
        }
        journal.note(SigninEvent.What.CODES_ADDED, person, "");
        return codes.orElseThrow();
    }

    /// Does without the one-time password; needs both the password and a code.
    Done dropSecondFactor(Person person, String password, String code, HttpServletRequest request) {
        if (factors.isRequired(person)) {
            throw Refusal.of(SigninRefusal.SECOND_FACTOR_REQUIRED);
        }
        var right = proved(
                Attempts.secondKey(person.key()),
                request,
                () -> passwords.fits(Optional.of(person), password)
                        && factors.check(person, code).isPresent());
        if (right instanceof Proof.Later(Duration left)) {
            return new Done.Wait(left);
        }
        new Problems()
                .when(right instanceof Proof.No, "code", "密码或者口令不对。口令只能用一次，请等待下一个。")
                .refuseIfAny(SigninRefusal.CODE_UNFIT);
        factors.remove(person);
        journal.note(SigninEvent.What.CODES_REMOVED, person, "本人停用");
        return new Done.Now();
    }

    /// Where else the person is signed in, and here.
    List<OpenSession> sessionsOf(Person person) {
        return sessions.listOf(person);
    }

    void endElsewhere(Person person, HttpServletRequest request) {
        long here = sessions.number(request).orElse(0L);
        sessions.listOf(person).stream()
                .map(OpenSession::id)
                .filter(id -> id != here)
                .forEach(id -> sessions.revoke(id, person, person));
    }

    private sealed interface Proof {
        record Yes() implements Proof {}

        record No() implements Proof {}

        record Later(Duration left) implements Proof {}
    }

    private Proof proved(String key, HttpServletRequest request, Supplier<Boolean> proof) {
        var outcome = attempts.guard(
                key, request.getRemoteAddr(), () -> Optional.of(true).filter(yes -> proof.get()));
        return switch (outcome) {
            case Outcome.Right<Boolean> right -> new Proof.Yes();
            case Outcome.Wrong<Boolean> wrong -> new Proof.No();
            case Outcome.TooSoon<Boolean>(var left) -> new Proof.Later(left);
        };
    }
}
