package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 撤回: the applicant takes the request back. It is counted under 其他处理 in the annual report.
@Service
public class FoiWithdrawal {
    private final FoiLedger ledger;

    FoiWithdrawal(FoiLedger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    public FoiRequest withdraw(FoiRequestId id, Person who) {
        FoiRequest request = ledger.lock(id);
        FoiLedger.mustAllow(request, FoiAction.WITHDRAW);
        FoiRequest withdrawn = request.closed(FoiStatus.WITHDRAWN, Decision.OTHER_MISC, ledger.today());
        ledger.write(withdrawn, FoiAction.WITHDRAW, who, "申请人撤回申请，不再办理。");
        return withdrawn;
    }
}
