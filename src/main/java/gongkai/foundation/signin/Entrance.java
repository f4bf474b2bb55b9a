package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.web.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The last step of every way in: who has proved who they are is signed in, and it is put on record.
@Service
public class Entrance {
    private final Sessions sessions;
    private final ArrivalStore arrivals;
    private final SigninJournal journal;
    private final Clock clock;

    Entrance(Sessions sessions, ArrivalStore arrivals, SigninJournal journal, Clock clock) {
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.journal = journal;
        this.clock = clock;
    }

    /// Signs the person in on this browser and answers where they go.
    ///
    /// @param method how they proved who they are, as people call it, for example 密码
    /// @param back the page they asked for; only pages of ours are followed
    @Transactional
    public String admit(Person person, String method, String back, HttpServletRequest request) {
        PendingSignIn.drop(request);
        sessions.begin(person, method, request);
        String address = request.getRemoteAddr();
        arrivals.put(person.key(), new ArrivalStore.Arrival(clock.instant(), method, address));
        journal.note(SigninEvent.What.SIGNED_IN, person, "方式：%s；地址：%s".formatted(method, address));
        return "redirect:" + Addresses.inside(back);
    }

    /// Notes that somebody was turned away.
    ///
    /// @param whose whose account was tried, if there is such an account
    @Transactional
    public void turnAway(Optional<? extends Person> whose, String method, String why, HttpServletRequest request) {
        journal.noteGuest(
                SigninEvent.What.REFUSED, whose, "方式：%s；原因：%s；地址：%s".formatted(method, why, request.getRemoteAddr()));
    }

    /// Notes that an account was locked because too much went wrong.
    @Transactional
    void lock(Optional<? extends Person> whose, HttpServletRequest request) {
        journal.noteGuest(SigninEvent.What.LOCKED, whose, "连续多次未通过；地址：" + request.getRemoteAddr());
    }
}
