package gongkai.foundation.letter;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import org.springframework.stereotype.Component;

/// What of a letter is sealed: who it is written to, and what was noted of its delivery.
@Component
class LetterSealing {
    static final Place ADDRESSEE = Place.of("letter.letter.addressee");
    static final Place WORDS = Place.of("letter.delivery.words");

    private final PersonalData personal;

    LetterSealing(PersonalData personal) {
        this.personal = personal;
    }

    byte[] sealAddressee(String name) {
        return personal.seal(ADDRESSEE, name);
    }

    String openAddressee(byte[] sealed) {
        return personal.open(ADDRESSEE, sealed);
    }

    byte[] sealWords(String words) {
        return personal.seal(WORDS, words);
    }

    String openWords(byte[] sealed) {
        return personal.open(WORDS, sealed);
    }
}
