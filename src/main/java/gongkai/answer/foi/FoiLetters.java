package gongkai.answer.foi;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes letters: the number from the organ's register, without gaps or doubles, and the text as sent.
@Component
class FoiLetters {
    private final FoiLetterStore store;
    private final FoiApplicantStore applicants;
    private final FoiSealing sealing;
    private final Organs organs;
    private final FoiSettings settings;
    private final Clock clock;

    FoiLetters(
            FoiLetterStore store,
            FoiApplicantStore applicants,
            FoiSealing sealing,
            Organs organs,
            FoiSettings settings,
            Clock clock) {
        this.store = store;
        this.applicants = applicants;
        this.sealing = sealing;
        this.organs = organs;
        this.settings = settings;
        this.clock = clock;
    }

    /// Sends a letter within the transaction of the verb; a number is used up only if the verb succeeds.
    void send(FoiRequest request, LetterKind kind, List<String> paragraphs) {
        LocalDate today = LocalDate.now(clock);
        int next = store.nextNumber(request.organ(), today.getYear(), kind.word());
        String number =
                "%s%s〔%d〕%d号".formatted(organs.get(request.organ()).documentWord(), kind.word(), today.getYear(), next);
        String name =
                sealing.openApplicant(applicants.applicantSealed(request.id())).name();
        store.insert(request.id(), new Letter(0, kind, number, name, paragraphs, today), sealing.sealAddressee(name));
    }

    /// The text of a reply, with the remedies that belong to the decision.
    List<String> replyText(FoiRequest request, FoiReply.Ruling ruling) {
        Organ organ = organs.get(request.organ());
        String reviewBody =
                organ.parent().map(parent -> organs.get(parent).name()).orElse(settings.topReviewBody());
        return FoiLetterText.reply(request, ruling, reviewBody, settings.court());
    }

    List<Letter> list(FoiRequestId id) {
        return store.list(id, sealing);
    }

    Optional<Letter> find(FoiRequestId id, long letter) {
        return list(id).stream().filter(each -> each.id() == letter).findFirst();
    }
}
