package gongkai.answer.foi;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What of a request is sealed, where it stands, and by what it is found.
@Component
class FoiSealing {
    static final Place APPLICANT = Place.of("foi.request.applicant");
    static final Place QUERY_CODE = Place.of("foi.request.query_code");

    private static final Place NAME = Place.of("foi.request.applicant_name");
    private static final Place TELEPHONE = Place.of("foi.request.applicant_telephone");
    private static final Place CERTIFICATE = Place.of("foi.request.applicant_certificate");

    private final PersonalData personal;
    private final BlindIndex index;

    FoiSealing(PersonalData personal, BlindIndex index) {
        this.personal = personal;
        this.index = index;
    }

    /// An applicant as stored.
    record Sealed(byte[] text, Clues clues) {}

    /// The blind indexes an applicant is found by.
    record Clues(Optional<byte[]> name, Optional<byte[]> telephone, Optional<byte[]> certificate) {}

    Sealed seal(Applicant applicant) {
        return new Sealed(
                personal.seal(APPLICANT, ApplicantText.write(applicant)),
                new Clues(
                        index.find(NAME, applicant.name()),
                        index.find(TELEPHONE, digits(applicant.telephone())),
                        index.find(CERTIFICATE, applicant.certificateNumber())));
    }

    /// By what everything the same paper asked for is found.
    Optional<byte[]> certificate(Applicant applicant) {
        return index.find(CERTIFICATE, applicant.certificateNumber());
    }

    /// The indexes of what somebody types to find an applicant: it may be any of the three.
    Clues clues(String typed) {
        return new Clues(index.find(NAME, typed), index.find(TELEPHONE, digits(typed)), index.find(CERTIFICATE, typed));
    }

    Applicant openApplicant(byte[] sealed) {
        return ApplicantText.read(personal.open(APPLICANT, sealed));
    }

    byte[] sealCode(String code) {
        return personal.seal(QUERY_CODE, code);
    }

    String openCode(byte[] sealed) {
        return personal.open(QUERY_CODE, sealed);
    }

    /// People write telephone numbers with dashes, blanks and brackets, or without.
    private static String digits(String telephone) {
        return BlindIndex.normal(telephone).replaceAll("[^0-9]", "");
    }
}
