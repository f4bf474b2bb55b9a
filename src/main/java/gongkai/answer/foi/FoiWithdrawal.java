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
        return withdraw(ledger.lock(id), statement, ledger.today(), who, "");
    }

    /// Enters that the applicant took it back on paper or by word of mouth; it ends on the day that was received.
    @Transactional
    public FoiRequest enter(FoiRequestId id, String statement, Brought brought, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        FoiLedger.mustAllow(request, FoiAction.WITHDRAW);
        brought.requireDay("withdrawnOn", request.receivedOn(), ledger.today());
        return withdraw(request, statement, brought.on(), who, brought.words());
    }

    private FoiRequest withdraw(FoiRequest request, String statement, LocalDate on, Person who, String how) {
        FoiLedger.mustAllow(request, FoiAction.WITHDRAW);
        new Problems()
                .when(statement.length() > LONGEST, "statement", "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        letters.send(
                request,
                FoiLetterType.WITHDRAWAL,
                FoiLetterText.withdrawal(request, on, statement),
                List.of(),
                ledger.actor(who, request));
        FoiRequest withdrawn = request.closed(FoiStatus.WITHDRAWN, Decision.OTHER_MISC, on);
        ledger.write(withdrawn, FoiAction.WITHDRAW, who, "申请人撤回申请，不再办理。" + how);
        return withdrawn;
    }
}
