package gongkai.answer.foi;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends what did not come in time: opinions (第三十二条、第三十四条) and explanations (第三十五条), and notes which letters
/// nobody proved delivered. Each in a transaction of its
/// own, so that one failure holds up nothing else; several servers may look at once.
@Component
class RunOutPass {
    private final ConsultationStore consultations;
    private final ReasonsStore reasons;
    private final FoiConsultation consultation;
    private final FoiReasons explanation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunOutPass(
            ConsultationStore consultations,
            ReasonsStore reasons,
            FoiConsultation consultation,
            FoiReasons explanation,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.consultations = consultations;
        this.reasons = reasons;
        this.consultation = consultation;
        this.explanation = explanation;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void look() {
        LocalDate today = LocalDate.now(clock);
        consultations
                .listRunOut(today)
                .forEach(letter -> transaction.executeWithoutResult(status -> consultation.endRunOut(letter)));
        consultations
                .listUnproved(today)
                .forEach(letter -> transaction.executeWithoutResult(status -> consultation.noteUnproved(letter)));
        reasons.listRunOut(today)
                .forEach(request -> transaction.executeWithoutResult(status -> explanation.endRunOut(request)));
    }
}
