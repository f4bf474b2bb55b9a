package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// 督办: a demand made of the organ that has a matter, to be answered by a day of its own.
///
/// @param kind the kind of the matter supervised
/// @param organ who must answer
/// @param byOrgan in whose name it was demanded; who supervises for that organ judges the answer
/// @param byStaff who demanded; empty when the ladder did
/// @param days working days to answer, from `clockFrom`
/// @param verdict why it was sent back or withdrawn, or a word on the acceptance
public record Supervision(
        long id,
        String kind,
        long matter,
        OrganId organ,
        OrganId byOrgan,
        Optional<Long> byStaff,
        String byName,
        String demand,
        LocalDate askedOn,
        int days,
        LocalDate clockFrom,
        LocalDate dueOn,
        SupervisionStatus status,
        String answer,
        Optional<Long> answeredBy,
        String answeredName,
        Optional<LocalDate> answeredOn,
        String verdict,
        Optional<LocalDate> closedOn) {
    /// How supervisions are called in the worklist.
    static final String KIND = "supervision";

    static final String LABEL = "督办";

    /// What people know it by.
    public String number() {
        return "督%d-%06d".formatted(askedOn.getYear(), id);
    }

    String path() {
        return "/console/supervision/" + id;
    }

    String subject() {
        return KIND + ":" + id;
    }

    /// How it stands in the worklist of the organ that must answer.
    WorkState state(String title) {
        return new WorkState(
                KIND,
                id,
                number(),
                LABEL + "：" + title,
                organ,
                status.label(),
                status.turn(),
                askedOn,
                clockFrom,
                Optional.of(dueOn),
                closedOn,
                path());
    }

    Supervision answered(String words, Person who, LocalDate on) {
        return with(organ, clockFrom, dueOn, SupervisionStatus.ANSWERED, new Answer(words, who, Optional.of(on)), "");
    }

    Supervision sentBack(String why, LocalDate from, LocalDate due) {
        return with(organ, from, due, SupervisionStatus.RETURNED, answerGiven(), why);
    }

    Supervision closed(SupervisionStatus end, String why, LocalDate on) {
        return new Supervision(
                id,
                kind,
                matter,
                organ,
                byOrgan,
                byStaff,
                byName,
                demand,
                askedOn,
                days,
                clockFrom,
                dueOn,
                end,
                answer,
                answeredBy,
                answeredName,
                answeredOn,
                why,
                Optional.of(on));
    }

    Supervision movedTo(OrganId heir) {
        return with(heir, clockFrom, dueOn, status, answerGiven(), verdict);
    }

    Supervision dueOn(LocalDate due) {
        return with(organ, clockFrom, due, status, answerGiven(), verdict);
    }

    /// Who answered.
    record Person(Optional<Long> staff, String name) {}

    private record Answer(String words, Person who, Optional<LocalDate> on) {}

    private Answer answerGiven() {
        return new Answer(answer, new Person(answeredBy, answeredName), answeredOn);
    }

    private Supervision with(
            OrganId at, LocalDate from, LocalDate due, SupervisionStatus next, Answer given, String words) {
        return new Supervision(
                id,
                kind,
                matter,
                at,
                byOrgan,
                byStaff,
                byName,
                demand,
                askedOn,
                days,
                from,
                due,
                next,
                given.words(),
                given.who().staff(),
                given.who().name(),
                given.on(),
                words,
                closedOn);
    }
}
