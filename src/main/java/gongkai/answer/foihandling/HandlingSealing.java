package gongkai.answer.foihandling;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import org.springframework.stereotype.Component;

/// What is sealed here: texts of drafts, what is said about them, what others are asked for. They may name people.
@Component
class HandlingSealing {
    static final Place TEXT = Place.of("foihandling.version.text");
    static final Place INTEREST = Place.of("foihandling.version.interest");
    static final Place WORDS = Place.of("foihandling.entry.words");
    static final Place NEED = Place.of("foihandling.assistance.need");

    private final PersonalData personal;

    HandlingSealing(PersonalData personal) {
        this.personal = personal;
    }

    byte[] seal(Place place, String text) {
        return personal.seal(place, text);
    }

    String open(Place place, byte[] sealed) {
        return personal.open(place, sealed);
    }
}
