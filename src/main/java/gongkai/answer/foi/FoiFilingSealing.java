package gongkai.answer.foi;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What of an application form is sealed: what was typed while it is a draft or waits, the help somebody needs
/// (《个人信息保护法》第二十八条: 敏感个人信息), its query code and the identity proof.
@Component
class FoiFilingSealing {
    static final Place FORM = Place.of("foi.filing.form");
    static final Place NEED = Place.of("foi.filing.need");
    static final Place CODE = Place.of("foi.filing.code");
    static final Place PROOF = Place.of("foi.filing.proof");
    private static final Place DRAFT = Place.of("foi.filing.draft_key");

    private final PersonalData personal;
    private final BlindIndex index;

    FoiFilingSealing(PersonalData personal, BlindIndex index) {
        this.personal = personal;
        this.index = index;
    }

    byte[] sealForm(Map<String, String> typed) {
        return personal.seal(FORM, FormText.write(typed));
    }

    Map<String, String> openForm(byte[] sealed) {
        return FormText.read(personal.open(FORM, sealed));
    }

    byte[] seal(Place place, String text) {
        return personal.seal(place, text);
    }

    String open(Place place, byte[] sealed) {
        return personal.open(place, sealed);
    }

    byte[] sealProof(byte[] file) {
        return personal.seal(PROOF, Base64.getEncoder().encodeToString(file));
    }

    byte[] openProof(byte[] sealed) {
        return Base64.getDecoder().decode(personal.open(PROOF, sealed).getBytes(StandardCharsets.US_ASCII));
    }

    /// By what the key in a browser's cookie is found again; the key itself is stored nowhere.
    byte[] draftKey(String key) {
        return index.of(DRAFT, key);
    }
}
