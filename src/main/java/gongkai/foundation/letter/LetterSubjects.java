package gongkai.foundation.letter;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the other rooms say of the letters about their matters. Asked for late, for those rooms issue letters too.
@Component
class LetterSubjects {
    private final ObjectProvider<LetterSubject> subjects;

    LetterSubjects(ObjectProvider<LetterSubject> subjects) {
        this.subjects = subjects;
    }

    /// The room whose matter the letter is about, where one says so.
    Optional<LetterSubject> of(Letter letter) {
        return subjects.stream()
                .filter(each -> letter.about().startsWith(each.kind() + ":"))
                .findFirst();
    }
}
