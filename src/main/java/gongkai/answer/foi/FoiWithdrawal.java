package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 撤回: the applicant takes the request back and is given a confirmation of it. It is counted under 其他处理 in the annual
/// report.
@Service
public class FoiWithdrawal {
    private static final int LONGEST = 500;

    private final FoiLedger ledger;
    private final FoiLetters letters;

    FoiWithdrawal(FoiLedger ledger, FoiLetters letters) {
        this.ledger = ledger;
        this.letters = letters;
    }

    /// Takes it back without a word.
    @Transactional
    public FoiRequest withdraw(FoiRequestId id, Person who) {
        return withdraw(id, "", who);
    }

    /// @param statement what the applicant says to it, or empty
    @Transactional
    public FoiRequest withdraw(FoiRequestId id, String statement, Person who) {
        FoiRequest request = ledger.lock(id);
        FoiLedger.mustAllow(request, FoiAction.WITHDRAW);
        new Problems()
                .when(statement.length() > LONGEST, "statement", "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        LocalDate today = ledger.today();
        letters.send(
                request,
                FoiLetterType.WITHDRAWAL,
                FoiLetterText.withdrawal(request, today, statement),
                List.of(),
                ledger.actor(who, request));
        FoiRequest withdrawn = request.closed(FoiStatus.WITHDRAWN, Decision.OTHER_MISC, today);
        ledger.write(withdrawn, FoiAction.WITHDRAW, who, "申请人撤回申请，不再办理。");
        return withdrawn;
    }
}
