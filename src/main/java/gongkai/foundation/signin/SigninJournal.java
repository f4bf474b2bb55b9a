package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts on record what happens about signing in.
@Component
public class SigninJournal {
    private static final String UNKNOWN = "signin:unknown";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigninJournal(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Notes what a person did with their own account.
    @Transactional
    public void note(SigninEvent.What what, Person whose, String detail) {
        note(what, whose, whose, detail);
    }

    /// Notes what somebody did with an account.
    @Transactional
    public void note(SigninEvent.What what, Person whose, Person by, String detail) {
        events.publishEvent(new SigninEvent(clock.instant(), by.actor(), what, whose.key(), organ(whose), detail));
    }

    /// Notes what somebody who has not proved who they are tried; without a person the account does not exist.
    @Transactional
    public void noteGuest(SigninEvent.What what, Optional<? extends Person> whose, String detail) {
        events.publishEvent(new SigninEvent(
                clock.instant(),
                new Person.Guest().actor(),
                what,
                whose.map(Person::key).orElse(UNKNOWN),
                whose.map(SigninJournal::organ).orElse(""),
                detail));
    }

    private static String organ(Person person) {
        return person instanceof Person.Staff staff ? staff.organ().value() : "";
    }
}
