package gongkai.foundation.letter;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which letters a member of staff sees: those of the organs under their roles, when the room of the matter agrees.
@Component
class LetterAccess {
    private final Letters letters;
    private final List<LetterSubject> subjects;
    private final Policy policy;

    LetterAccess(Letters letters, List<LetterSubject> subjects, Policy policy) {
        this.letters = letters;
        this.subjects = List.copyOf(subjects);
        this.policy = policy;
    }

    Letter visible(Person.Staff who, long id) {
        Letter letter = letters.get(new LetterId(id));
        policy.require(who, Act.SEE_LETTERS, letter.organ());
        if (subject(letter).filter(each -> !each.maySee(who, letter.about())).isPresent()) {
            throw Refusal.of(LetterRefusal.LETTER_NOT_FOUND);
        }
        return letter;
    }

    Optional<LetterSubject.Matter> matter(Letter letter) {
        return subject(letter).map(each -> each.matter(letter.about()));
    }

    private Optional<LetterSubject> subject(Letter letter) {
        return subjects.stream()
                .filter(each -> letter.about().startsWith(each.kind() + ":"))
                .findFirst();
    }
}
