package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which letters a member of staff sees: those of the organs under their roles, when the room of the matter agrees.
@Component
class LetterAccess {
    private final Letters letters;
    private final LetterSubjects subjects;
    private final Policy policy;

    LetterAccess(Letters letters, LetterSubjects subjects, Policy policy) {
        this.letters = letters;
        this.subjects = subjects;
        this.policy = policy;
    }

    Letter visible(Person.Staff who, long id) {
        Letter letter = letters.get(new LetterId(id));
        policy.require(who, Act.SEE_LETTERS, letter.organ());
        if (subjects.of(letter)
                .filter(each -> !each.maySee(who, letter.about()))
                .isPresent()) {
            throw Refusal.of(LetterRefusal.LETTER_NOT_FOUND);
        }
        return letter;
    }

    Optional<LetterSubject.Matter> matter(Letter letter) {
        return subjects.of(letter).map(each -> each.matter(letter.about()));
    }
}
