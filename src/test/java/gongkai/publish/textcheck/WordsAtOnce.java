package gongkai.publish.textcheck;

import gongkai.foundation.identity.Person;
import org.springframework.stereotype.Component;

/// Lets tests of other rooms lay words down and take them back as staff do.
@Component
public class WordsAtOnce {
    private final Wording wording;

    WordsAtOnce(Wording wording) {
        this.wording = wording;
    }

    /// From now on the word may not stand in a text.
    public void ban(String word, Person.Staff by) {
        wording.add(new WordForm(word, WordKind.BANNED_WORD.name(), "", "", Severity.MUST_MEND.name(), "测试词条"), by);
    }

    public void allow(String word, Person.Staff by) {
        wording.list().stream()
                .filter(entry -> entry.rule().word().equals(word))
                .forEach(entry -> wording.end(entry.id(), by));
    }
}
