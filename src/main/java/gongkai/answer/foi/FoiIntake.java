package gongkai.answer.foi;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
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
    private final FoiSealing sealing;
    private final Policy policy;
    private final Organs organs;
    private final QueryCodes codes;

    FoiIntake(
            FoiRequestStore store,
            FoiLedger ledger,
            FoiDeadlines deadlines,
            WorkCalendars calendars,
            FoiSealing sealing,
            Policy policy,
            Organs organs,
            QueryCodes codes) {
        this.store = store;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.sealing = sealing;
        this.policy = policy;
        this.organs = organs;
        this.codes = codes;
    }

    /// Takes the request in. The same submission sent again answers with the request it made the first time.
    ///
    /// @param who the applicant, or the member of staff who enters a letter or a visit
    @Transactional
    public FoiRequest receive(NewRequest form, Person who) {
        return receive(form, who, "");
    }

    /// @param remark what else the record says of the receipt, in sentences, or empty
    @Transactional
    public FoiRequest receive(NewRequest form, Person who, String remark) {
        if (who instanceof Person.Staff staff) {
            policy.require(staff, Act.HANDLE_REQUEST, form.organ());
        }
        if (!organs.get(form.organ()).isActive()) {
            throw Refusal.of(FoiRefusal.RECEIVER_ABOLISHED);
        }
        var due = deadlines.reply(form.receivedOn()).dueOn(calendars.current());
        var citizen = who instanceof Person.Member account ? OptionalLong.of(account.id()) : OptionalLong.empty();
        var entry = new FoiRequestStore.Entry(
                form, due, sealing.seal(form.applicant()), sealing.sealCode(codes.next()), citizen);
        var fresh = store.insert(entry);
        fresh.ifPresent(request -> ledger.enter(
                request,
                form.applicant(),
                who,
                "%s收到申请，收到之日为%s，最迟于%s前答复。%s"
                        .formatted(
                                form.channel().label(),
                                DateText.full(request.receivedOn()),
                                DateText.full(request.dueOn()),
                                remark)));
        return fresh.orElseGet(() -> store.findBySubmission(form.submission()).orElseThrow());
    }
}
