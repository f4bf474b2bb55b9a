package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 受理: the officer has looked at the request and takes it on. The clock has been running since receipt.
@Service
public class FoiAcceptance {
    private final FoiLedger ledger;

    FoiAcceptance(FoiLedger ledger) {
        this.ledger = ledger;
    }

    Optional<FoiRefusal> whyNot(FoiRequest request) {
        return FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.ACCEPT)
                ? Optional.empty()
                : Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
    }

    @Transactional
    public FoiRequest accept(FoiRequestId id, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNot(request));
        FoiRequest accepted = request.accepted();
        ledger.write(accepted, FoiAction.ACCEPT, who, "已受理，答复期限从收到之日起算。");
        return accepted;
    }
}
