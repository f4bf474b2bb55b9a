package gongkai.answer.foi;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import org.springframework.stereotype.Component;

/// What of a consultation is sealed: who was asked, about what, and what they said; and what an applicant said to
/// explain a great number of requests, or why something should be published.
@Component
class ConsultationSealing {
    static final Place ADDRESSEE = Place.of("foi.consultation.addressee");
    static final Place MATTER = Place.of("foi.consultation.matter");
    static final Place WORDS = Place.of("foi.consultation.words");
    static final Place LATE = Place.of("foi.late_opinion.words");
    static final Place REASONS = Place.of("foi.reasons.words");
    static final Place PROPOSAL = Place.of("foi.publication_proposal.words");

    private final PersonalData personal;

    ConsultationSealing(PersonalData personal) {
        this.personal = personal;
    }

    ConsultationStore.Sealed seal(FoiConsultation.Question question) {
        return new ConsultationStore.Sealed(
                personal.seal(ADDRESSEE, question.addressee().strip()),
                personal.seal(MATTER, question.matter().strip()),
                new byte[0]);
    }

    byte[] sealWords(String words) {
        return personal.seal(WORDS, words);
    }

    byte[] sealLate(String words) {
        return personal.seal(LATE, words);
    }

    String openLate(byte[] sealed) {
        return personal.open(LATE, sealed);
    }

    byte[] sealReasons(String words) {
        return personal.seal(REASONS, words);
    }

    String openReasons(byte[] sealed) {
        return personal.open(REASONS, sealed);
    }

    byte[] sealProposal(String words) {
        return personal.seal(PROPOSAL, words);
    }

    String openProposal(byte[] sealed) {
        return personal.open(PROPOSAL, sealed);
    }

    String addressee(ConsultationStore.Sealed sealed) {
        return personal.open(ADDRESSEE, sealed.addressee());
    }

    String matter(ConsultationStore.Sealed sealed) {
        return personal.open(MATTER, sealed.matter());
    }

    String words(ConsultationStore.Sealed sealed) {
        return personal.open(WORDS, sealed.words());
    }
}
