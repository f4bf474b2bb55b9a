package gongkai.foundation.letter;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The front door: issues letters and answers questions about them. Who may ask is decided by who calls.
@Service
public class Letters {
    private final LetterStore store;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(LetterStore store, Organs organs, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.events = events;
        this.clock = clock;
    }

    /// Issues a letter in the transaction of the verb that calls; a number is used up only if the verb succeeds.
    ///
    /// A number belongs to its 机关代字: an organ that is renamed and gets another begins its own row; one that
    /// goes on with the same 代字 in the same year goes on with the same row. So no number is ever given twice.
    ///
    /// @param actor how the person stands in the record
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(LetterDraft draft, String actor) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        var organ = organs.get(draft.organ());
        Optional<LetterStore.Entry> entry = draft.type().word().map(kind -> {
            String word = organ.documentWord() + kind;
            return new LetterStore.Entry(word, today.getYear(), store.nextSerial(word, today.getYear()));
        });
        Letter letter = store.insert(draft, organs.nameOn(draft.organ(), today), entry, today, now);
        events.publishEvent(new LetterIssued(letter, draft.dispatch(), now, actor));
        return letter;
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(LetterId id) {
        return store.find(id);
    }

    /// Refuses when there is no such letter.
    @Transactional(readOnly = true)
    public Letter get(LetterId id) {
        return find(id).orElseThrow(() -> Refusal.of(LetterRefusal.LETTER_NOT_FOUND));
    }

    /// The letters about a subject, oldest first.
    @Transactional(readOnly = true)
    public List<Letter> listAbout(String about) {
        return store.listAbout(about);
    }
}
