package gongkai.foundation.letter;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// A letter that was not served stands in the worklist until it is, or is void. No law names a last day for it, so it
/// has none; but what it opens does not begin before.
record LetterWork(WorkState workState) implements WorkChanged {
    static final String KIND = "letter";

    static LetterWork listed(Letter letter, LocalDate on) {
        return of(letter, "%s发出，没有送达证明".formatted(DateText.full(letter.signedOn())), Turn.OURS, on, Optional.empty());
    }

    static LetterWork done(Letter letter, LetterStatus now, LocalDate on) {
        return of(letter, now.label(), Turn.DONE, on, Optional.of(on));
    }

    private static LetterWork of(Letter letter, String stage, Turn turn, LocalDate since, Optional<LocalDate> closed) {
        return new LetterWork(new WorkState(
                KIND,
                letter.id().value(),
                letter.name(),
                "送达：" + letter.title(),
                letter.organ(),
                stage,
                turn,
                letter.signedOn(),
                since,
                Optional.empty(),
                closed,
                "/console/letters/" + letter.id().value()));
    }
}
