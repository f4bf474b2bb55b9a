package gongkai.answer.foi;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 登记: takes a request in and gives it a number, a query code and a due date.
@Service
public class FoiIntake {
    private final FoiRequestStore store;
    private final FoiLedger ledger;
    private final FoiDeadlines deadlines;
    private final WorkCalendars calendars;
    private final Policy policy;
    private final Organs organs;
    private final FoiFilingRooms rooms;

    FoiIntake(
            FoiRequestStore store,
            FoiLedger ledger,
            FoiDeadlines deadlines,
            WorkCalendars calendars,
            Policy policy,
            Organs organs,
            FoiFilingRooms rooms) {
        this.store = store;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.policy = policy;
        this.organs = organs;
        this.rooms = rooms;
    }

    /// Takes the request in. The same form sent again answers with the request it made the first time.
    ///
    /// @param who the applicant, or the member of staff who enters a letter or a visit
    @Transactional
    public FoiRequest receive(NewRequest form, Person who) {
        return receive(form, who, "");
    }

    /// @param remark what else the record says of the receipt, in sentences, or empty
    @Transactional
    public FoiRequest receive(NewRequest form, Person who, String remark) {
        return take(form, who, remark).request();
    }

    /// A request that was taken in.
    ///
    /// @param code its query code, where it has just been made: nobody need open what was sealed a moment ago
    record Taken(FoiRequest request, Optional<String> code) {}

    /// The same, in the transaction of whoever takes the form in.
    Taken take(NewRequest form, Person who, String remark) {
        if (who instanceof Person.Staff staff) {
            policy.require(staff, Act.HANDLE_REQUEST, form.organ());
        }
        if (!organs.get(form.organ()).isActive()) {
            throw Refusal.of(FoiRefusal.RECEIVER_ABOLISHED);
        }
        return insert(form, who, remark)
                .or(() -> store.findBySubmission(form.submission())
                        .filter(before -> isSame(before, form))
                        .map(before -> new Taken(before, Optional.empty())))
                .orElseGet(() -> insert(form.named(another(form.submission())), who, remark)
                        .orElseThrow());
    }

    /// Empty when a form of this name has been taken already.
    private Optional<Taken> insert(NewRequest form, Person who, String remark) {
        var due = deadlines.reply(form.receivedOn()).dueOn(calendars.current());
        var citizen = who instanceof Person.Member account ? OptionalLong.of(account.id()) : OptionalLong.empty();
        String code = rooms.codes().next();
        var begins = ledger.begins(
                who,
                "%s收到申请，收到之日为%s，最迟于%s前答复。%s"
                        .formatted(
                                form.channel().label(), DateText.full(form.receivedOn()), DateText.full(due), remark));
        var entry = new FoiRequestStore.Entry(
                form,
                due,
                rooms.identity().seal(form.applicant()),
                rooms.identity().sealCode(code),
                citizen,
                begins);
        var fresh = store.insert(entry);
        fresh.ifPresent(request -> ledger.enter(request, form.applicant(), who, begins));
        return fresh.map(request -> new Taken(request, Optional.of(code)));
    }

    /// The same asker asks the same of the same organ. Whoever merely has the name of the form is told nothing of what
    /// was filed under it.
    boolean isSame(FoiRequest before, NewRequest form) {
        return before.organ().equals(form.organ())
                && before.wish().equals(form.wish())
                && rooms.access().applicant(before).equals(form.applicant());
    }

    /// Another form under a name that was taken: on a page nothing is lost, it is filed under a name of its own; a
    /// program is told that it mixed its keys up.
    static String another(String taken) {
        if (FormName.isOfProgram(taken)) {
            throw Refusal.of(FoiIntakeRefusal.IDEMPOTENCY_KEY_USED);
        }
        return FormName.fresh();
    }
}
