package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What administrators do with other people's ways of signing in. Whether somebody may is asked by their pages; all of
/// it goes on record.
@Service
public class Credentials {
    private static final int GROUPS = 3;

    private final Passwords passwords;
    private final SecondFactors factors;
    private final ObjectProvider<KeyRing> rings;
    private final Attempts attempts;
    private final ArrivalStore arrivals;
    private final Sessions sessions;
    private final SigninJournal journal;

    Credentials(
            Passwords passwords,
            SecondFactors factors,
            ObjectProvider<KeyRing> rings,
            Attempts attempts,
            ArrivalStore arrivals,
            Sessions sessions,
            SigninJournal journal) {
        this.passwords = passwords;
        this.factors = factors;
        this.rings = rings;
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.journal = journal;
    }

    /// Gives a new member of staff a first password. It is shown once, and serves only to choose another.
    @Transactional
    public String issue(Person.Staff person, Person by) {
        return give(person, by, SigninEvent.What.PASSWORD_ISSUED);
    }

    /// Gives a person a new first password in place of a forgotten one, lifts a lock and ends
    /// all sign-ins. It is shown once.
    @Transactional
    public String reset(Person person, Person by) {
        lift(person);
        sessions.endAllOf(person, by);
        return give(person, by, SigninEvent.What.PASSWORD_RESET);
    }

    /// Lets a person try again at once.
    @Transactional
    public void unlock(Person person, Person by) {
        lift(person);
        journal.note(SigninEvent.What.UNLOCKED, person, by, "");
    }

    /// Takes away the one-time password and the keys of a person who lost the device.
    @Transactional
    public void clearSecondFactor(Person person, Person by) {
        factors.remove(person);
        rings.forEach(ring -> ring.clear(person));
        journal.note(SigninEvent.What.FACTORS_CLEARED, person, by, "");
    }

    /// How a person's account stands.
    @Transactional(readOnly = true)
    public CredentialsOverview overview(Person person) {
        String key = person.key();
        return new CredentialsOverview(
                lockedUntil(person),
                passwords.has(person),
                factors.has(person),
                rings.stream().mapToInt(ring -> ring.listOf(person).size()).sum(),
                arrivals.find(key).map(ArrivalStore.Arrival::at),
                passwords.mustChange(person));
    }

    private Optional<Instant> lockedUntil(Person person) {
        return keys(person).flatMap(key -> attempts.lockedUntil(key).stream()).max(Instant::compareTo);
    }

    private void lift(Person person) {
        keys(person).forEach(attempts::clear);
    }

    private Stream<String> keys(Person person) {
        return Stream.of(
                attempts.accountKey(Audience.of(person), Passwords.account(person)), Attempts.secondKey(person.key()));
    }

    private String give(Person person, Person by, SigninEvent.What what) {
        String password = ReadableSecret.make(GROUPS);
        passwords.setInitial(person, password);
        journal.note(what, person, by, "");
        return password;
    }
}
