package gongkai.foundation.identity;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Visitor;
import gongkai.foundation.web.VisitorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the frame shows whoever is signed in.
@Component
class SignedIn implements VisitorSource {
    private final Sessions sessions;
    private final Policy policy;
    private final Organs organs;
    private final List<ConsoleDoor> doors;

    SignedIn(Sessions sessions, Policy policy, Organs organs, List<ConsoleDoor> doors) {
        this.sessions = sessions;
        this.policy = policy;
        this.organs = organs;
        this.doors =
                doors.stream().sorted(Comparator.comparing(ConsoleDoor::order)).toList();
    }

    @Override
    public Visitor visitorOf(HttpServletRequest request) {
        return switch (sessions.person(request)) {
            case Person.Guest guest -> Visitor.GUEST;
            case Person.Program program -> Visitor.GUEST;
            case Person.Member member -> new Visitor(Visitor.Kind.MEMBER, member.name(), "", List.of());
            case Person.Staff staff ->
                new Visitor(
                        Visitor.Kind.STAFF,
                        staff.name(),
                        organs.find(staff.organ()).map(Organ::name).orElse(""),
                        doors.stream()
                                .filter(door -> policy.may(staff, Act.valueOf(door.needs())))
                                .toList());
        };
    }
}
