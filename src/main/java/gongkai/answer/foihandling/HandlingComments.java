package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 办理意见: what people in the office say to each other about a request. It stays inside; the applicant and the public
/// never see it.
@Service
class HandlingComments {
    private static final int LONGEST = 1000;

    private final HandlingAccess access;
    private final HandlingEntryStore entries;
    private final HandlingLedger ledger;
    private final ApplicationEventPublisher events;

    HandlingComments(
            HandlingAccess access,
            HandlingEntryStore entries,
            HandlingLedger ledger,
            ApplicationEventPublisher events) {
        this.access = access;
        this.entries = entries;
        this.ledger = ledger;
        this.events = events;
    }

    @Transactional
    void add(FoiRequestId id, String words, Person.Staff by) {
        var request = access.get(id, by, Act.SEE_HANDLING);
        new Problems()
                .when(words.isBlank(), "comment", "请写下意见。")
                .when(words.strip().length() > LONGEST, "comment", "意见不超过 1000 个字。")
                .refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        var doing = ledger.doing(by, Act.SEE_HANDLING, request, words);
        entries.append(new Entry(
                id,
                Optional.empty(),
                ledger.now(),
                doing.staff(),
                doing.name(),
                Deed.COMMENT,
                Optional.empty(),
                0,
                Optional.empty(),
                "",
                doing.words()));
        events.publishEvent(new HandlingChanged(
                ledger.now(),
                doing.actor(),
                "写下办理意见",
                HandlingLedger.subject(request),
                request.organ(),
                request.number(),
                "%d 个字".formatted(doing.words().length())));
    }
}
