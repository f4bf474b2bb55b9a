package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/// The requests of an application form are registered: 一事一申请, and the same text of the same asker is one request.
/// Runs in the transaction of whoever takes the form in.
@Service
class FoiRegistration {
    private final FoiFilingStore store;
    private final FoiFilingRooms rooms;
    private final FoiIntake intake;
    private final Clock clock;

    FoiRegistration(FoiFilingStore store, FoiFilingRooms rooms, FoiIntake intake, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.intake = intake;
        this.clock = clock;
    }

    List<FoiRequest> take(FoiFiling filing, FilingOrder order, Person who) {
        var requests = new ArrayList<FoiRequest>();
        int all = order.matters().size();
        for (int part = 1; part <= all; part++) {
            var request = receive(order.matters().get(part - 1), who, remark(order, part, all))
                    .request();
            if (!requests.contains(request)) {
                requests.add(request);
            }
        }
        store.take(
                filing,
                new FoiFilingStore.Taken(
                        order.first().organ(),
                        order.first().channel(),
                        order.manner(),
                        rooms.sealing().seal(FoiFilingSealing.NEED, order.need()),
                        order.arrivedOn(),
                        order.first().receivedOn(),
                        order.confirmedBy(),
                        requests));
        return requests;
    }

    /// What the record says of how it came in: the split, the manner, the confirmation.
    private static String remark(FilingOrder order, int part, int all) {
        var remark = new StringBuilder();
        if (order.manner() == Manner.ORAL) {
            remark.append("申请人书写有困难，口头提出，由工作人员代为填写（条例第二十九条）。");
        }
        if (!order.confirmedBy().isEmpty()) {
            remark.append("%s到达，%s与申请人以%s确认。"
                    .formatted(
                            DateText.full(order.arrivedOn()),
                            DateText.full(order.first().receivedOn()),
                            order.confirmedBy()));
        }
        if (all > 1) {
            remark.append("一份申请表提出%d件事项，按照一事一申请分别登记，这是第%d件。".formatted(all, part));
        }
        return remark.toString();
    }

    /// On the website the same words of the same asker within minutes are the first request: somebody went back and
    /// pressed again, or did not see the answer.
    FoiIntake.Taken receive(NewRequest form, Person who, String remark) {
        return same(form, who)
                .map(before -> new FoiIntake.Taken(before, Optional.empty()))
                .orElseGet(() -> intake.take(form, who, remark));
    }

    private Optional<FoiRequest> same(NewRequest form, Person who) {
        if (form.channel() != Channel.ONLINE || who instanceof Person.Staff) {
            return Optional.empty();
        }
        var account = who instanceof Person.Member member ? OptionalLong.of(member.id()) : OptionalLong.empty();
        return rooms.identity()
                .certificate(form.applicant())
                .flatMap(paper -> store.findSame(
                        paper, form, clock.instant().minus(rooms.settings().sameWithin())))
                .filter(found -> found.citizen().equals(account))
                .filter(found -> rooms.access().applicant(found).equals(form.applicant()));
    }
}
