package gongkai.answer.foi;

import gongkai.foundation.letter.DeliveryRoute;
import gongkai.foundation.letter.Dispatch;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterDraft;
import gongkai.foundation.letter.LetterId;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The letters of a request: this room says what stands in them and how the applicant wants to get them; the room of
/// letters numbers, keeps and delivers them.
@Component
class FoiLetters {
    private static final String MOBILE = "1[3-9][0-9]{9}";

    private final Letters letters;
    private final FoiApplicantStore applicants;
    private final FoiSealing sealing;
    private final Organs organs;
    private final FoiSettings settings;
    private final RemedyWords remedies;

    FoiLetters(
            Letters letters,
            FoiApplicantStore applicants,
            FoiSealing sealing,
            Organs organs,
            FoiSettings settings,
            RemedyWords remedies) {
        this.remedies = remedies;
        this.letters = letters;
        this.applicants = applicants;
        this.sealing = sealing;
        this.organs = organs;
        this.settings = settings;
    }

    /// Sends a letter within the transaction of the verb.
    ///
    /// @param enclosures the names of the files that go with it
    Letter send(
            FoiRequest request, FoiLetterType type, List<String> paragraphs, List<String> enclosures, String actor) {
        var parts = new ArrayList<>(parts(paragraphs));
        if (!enclosures.isEmpty()) {
            parts.add(new TextPart.Enclosures(enclosures));
        }
        return send(request, type, parts, actor);
    }

    /// Every line of what was written is a paragraph.
    static List<TextPart> parts(List<String> paragraphs) {
        return LetterDraft.paragraphs(paragraphs.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList());
    }

    /// The same with tables in it.
    Letter send(FoiRequest request, FoiLetterType type, List<TextPart> parts, String actor) {
        Applicant applicant = sealing.openApplicant(applicants.applicantSealed(request.id()));
        var contact = organs.get(request.organ()).contact();
        return letters.issue(
                new LetterDraft(
                        request.organ(),
                        type.type(),
                        applicant.name(),
                        FoiRequestChanged.subject(request.id()),
                        parts,
                        "联系单位：%s，电话：%s".formatted(contact.office(), contact.telephone()),
                        "",
                        dispatch(request, applicant)),
                actor);
    }

    /// The letter goes out by e-mail only where the applicant chose that; otherwise whoever left an address is told
    /// that it is there.
    private static Dispatch dispatch(FoiRequest request, Applicant applicant) {
        boolean byEmail = request.wish().route() == SupplyRoute.EMAIL
                && !applicant.email().isEmpty();
        Optional<String> account = request.citizen().isPresent()
                ? Optional.of("member:" + request.citizen().getAsLong())
                : Optional.empty();
        Optional<String> address = Optional.of(applicant.email())
                .filter(each -> !each.isEmpty())
                .or(() -> Optional.of(applicant.telephone()).filter(each -> each.matches(MOBILE)));
        return new Dispatch(
                account,
                address,
                byEmail,
                "/answer/requests/" + request.number() + "/letters/",
                route(request, byEmail));
    }

    /// Who wants e-mail and left no address reads it on the website.
    private static DeliveryRoute route(FoiRequest request, boolean byEmail) {
        return switch (request.wish().route()) {
            case ONLINE -> DeliveryRoute.ONLINE;
            case EMAIL -> byEmail ? DeliveryRoute.EMAIL : DeliveryRoute.ONLINE;
            case MAIL -> DeliveryRoute.POST;
            case FAX -> DeliveryRoute.FAX;
            case IN_PERSON -> DeliveryRoute.IN_PERSON;
        };
    }

    /// The text of a reply, with the remedies that belong to the decision.
    List<String> replyText(FoiRequest request, FoiReply.Ruling ruling) {
        return FoiLetterText.reply(
                request,
                ruling,
                settings.article(ruling.decision()),
                remedies.reviewBody(request.organ()),
                settings.court());
    }

    /// Review or suit, as all decisions may be met with that rest on no article that asks for review first.
    String remedies(FoiRequest request) {
        return remedies.either(request.organ());
    }

    List<Letter> list(FoiRequestId id) {
        return letters.listAbout(FoiRequestChanged.subject(id));
    }

    /// A letter of this request; any other is not found here.
    Optional<Letter> find(FoiRequestId id, long letter) {
        return letters.find(new LetterId(letter)).filter(found -> found.about().equals(FoiRequestChanged.subject(id)));
    }
}
