package gongkai.answer.recordcorrection;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// What of a correction is sealed: the claim, its query code, and the files that go with it.
@Component
class RecordCorrectionSealing {
    static final Place CLAIM = Place.of("recordcorrection.correction.claim");
    static final Place CODE = Place.of("recordcorrection.correction.code");
    static final Place NAME = Place.of("recordcorrection.evidence.name");
    static final Place CONTENT = Place.of("recordcorrection.evidence.content");

    private final PersonalData personal;

    RecordCorrectionSealing(PersonalData personal) {
        this.personal = personal;
    }

    byte[] seal(Claim claim) {
        return personal.seal(CLAIM, claim.write());
    }

    Claim openClaim(byte[] sealed) {
        return Claim.read(personal.open(CLAIM, sealed));
    }

    byte[] seal(Place place, String text) {
        return personal.seal(place, text);
    }

    String open(Place place, byte[] sealed) {
        return personal.open(place, sealed);
    }

    byte[] sealContent(byte[] file) {
        return personal.seal(CONTENT, Base64.getEncoder().encodeToString(file));
    }

    byte[] openContent(byte[] sealed) {
        return Base64.getDecoder().decode(personal.open(CONTENT, sealed).getBytes(StandardCharsets.US_ASCII));
    }
}
