package gongkai.foundation.identity;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.session.SessionSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in where. The browser's session holds no more than the number of the sign-in: who the person is and
/// what they may do is read anew on every request, so that a change of roles or a disabled account counts at once.
@Service
public class Sessions {
    private static final String NUMBER = "identity.session";
    private static final String WHO = "identity.person";
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_AGENT = 300;
    private static final String API = "/api/";
    private static final String BEARER = "Bearer ";

    private final SessionStore store;
    private final StaffStore staff;
    private final MemberStore members;
    private final ObjectProvider<ProgramSource> programs;
    private final SessionSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            SessionStore store,
            StaffStore staff,
            MemberStore members,
            ObjectProvider<ProgramSource> programs,
            SessionSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staff = staff;
        this.members = members;
        this.programs = programs;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Signs the person in on this browser. The browser's session gets a new name, so a planted one is
    /// worthless; what a guest had opened stays open, what another person had does not.
    ///
    /// @param method how they proved who they are, as people call it, for example 密码
    public void begin(Person person, String method, HttpServletRequest request) {
        if (number(request).isPresent()) {
            end(request);
        } else if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        long id = store.insert(person, method, request.getRemoteAddr(), agent(request), clock.instant());
        request.getSession().setAttribute(NUMBER, id);
        request.setAttribute(WHO, person);
    }

    /// Signs out on this browser.
    public void end(HttpServletRequest request) {
        number(request).ifPresent(id -> store.end(id, clock.instant()));
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(WHO, new Person.Guest());
    }

    /// Who sends this request; a guest when nobody is signed in, or no longer.
    public Person person(HttpServletRequest request) {
        if (request.getAttribute(WHO) instanceof Person known) {
            return known;
        }
        var signedIn = showsToken(request)
                ? program(request).map(Person.class::cast)
                : number(request).flatMap(this::stillOpen);
        Person person = signedIn.isPresent() ? signedIn.get() : new Person.Guest();
        request.setAttribute(WHO, person);
        return person;
    }

    /// Whether a program shows who it is; then no cookie counts. Pages are not for programs: there a token says
    /// nothing.
    public static boolean showsToken(HttpServletRequest request) {
        return request.getServletPath().startsWith(API) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private Optional<Person.Program> program(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.ofNullable(programs.getIfAvailable())
                .filter(known -> bearer)
                .flatMap(known -> known.find(shown.substring(BEARER.length()).strip(), request.getRemoteAddr()));
    }

    /// The number of the sign-in this request came from.
    public Optional<Long> number(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NUMBER) instanceof Long id ? Optional.of(id) : Optional.empty();
    }

    /// Where the person is signed in now, the latest visit first.
    public List<OpenSession> listOf(Person person) {
        return store.listOpen(person.key(), clock.instant().minus(settings.idle()));
    }

    /// Ends one sign-in of this person; refuses when it is not theirs or has ended.
    @Transactional
    public void revoke(long id, Person whose, Person by) {
        if (store.findOpen(id)
                .filter(session -> session.person().equals(whose.key()))
                .isEmpty()) {
            throw Refusal.of(IdentityRefusal.SESSION_OVER);
        }
        store.end(id, clock.instant());
        events.publishEvent(new SessionEnded(whose.key(), 1, clock.instant(), by.actor()));
    }

    /// Ends all sign-ins of a person.
    @Transactional
    public void endAllOf(Person whose, Person by) {
        int ended = store.endAll(whose.key(), clock.instant());
        if (ended > 0) {
            events.publishEvent(new SessionEnded(whose.key(), ended, clock.instant(), by.actor()));
        }
    }

    private Optional<Person> stillOpen(long id) {
        Instant now = clock.instant();
        return store.findOpen(id).filter(session -> lasts(session, now)).flatMap(session -> {
            if (session.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                store.seen(id, now);
            }
            return personOf(session.person());
        });
    }

    private boolean lasts(OpenSession session, Instant now) {
        return session.seenAt().plus(settings.idle()).isAfter(now)
                && session.begunAt().plus(settings.longest()).isAfter(now);
    }

    private Optional<Person> personOf(String key) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        return key.startsWith("staff:")
                ? staff.findAble(id, clock).map(Person.class::cast)
                : members.find(id).map(Person.class::cast);
    }

    private static String agent(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)).replace("\u0000", "");
    }
}
