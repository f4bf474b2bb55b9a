package gongkai.publish.interpretation;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Revision;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says of an interpretation how it explains. Its words go public like a text: they pass the same check, make an
/// edition
/// with a note that readers see, and are found by the search.
@Service
class Presenting {
    private static final int LONGEST_ANSWER = 200;

    private final PresentationStore store;
    private final Publications publications;
    private final Publishing publishing;
    private final WordsCheck check;
    private final WordAnswerStore answers;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presenting(
            PresentationStore store,
            Publications publications,
            Publishing publishing,
            WordsCheck check,
            WordAnswerStore answers,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.publishing = publishing;
        this.check = check;
        this.answers = answers;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// @param note what is new, in a sentence for readers
    /// @param typed answers to what the check found, by the key of the finding
    @Transactional
    public void present(
            DocumentId id, Presentation presentation, String note, Map<String, String> typed, Person person) {
        var document = publications
                .find(id)
                .filter(each -> each.kind() == DocumentKind.INTERPRETATION)
                .orElseThrow(() -> Refusal.of(InterpretationRefusal.UNKNOWN_INTERPRETATION));
        policy.require(person, Act.PUBLISH_DOCUMENT, document.organ());
        boolean own = presentation
                .poster()
                .map(poster -> publications.listAttachments(id).stream()
                        .anyMatch(
                                file -> file.id().equals(poster) && file.type().isPicture()))
                .orElse(true);
        var found = check.look(id, document.organ(), presentation.words(), typed);
        long open = found.stream().filter(WordsCheck.Checked::stops).count();
        new Problems()
                .when(!own, "poster", "封面请选这份解读自己的图片附件。")
                .when(note.isBlank(), "note", "请写明改了什么，读者会看到这句话。")
                .when(open > 0, "findings", "自动检查发现 %d 处，请逐条改正；可以保留的，写明理由。".formatted(open))
                .when(
                        found.stream().anyMatch(each -> each.answer().length() > LONGEST_ANSWER),
                        "findings",
                        "说明不超过 200 个字。")
                .refuseIfAny(InterpretationRefusal.PRESENTATION_INCOMPLETE);
        String actor = policy.actor(person, Act.PUBLISH_DOCUMENT, document.organ());
        found.stream()
                .filter(each -> !each.answer().isEmpty())
                .forEach(each -> answers.write(id, each.finding().key(), each.answer(), actor, clock.instant()));
        store.write(id, presentation);
        publishing.revise(id, edition(document, note), person);
        events.publishEvent(new PresentationChanged(
                id, document.organ(), "形式：" + presentation.form().label(), clock.instant(), actor));
    }

    /// The same text with other words beside it.
    private Revision edition(PublishedDocument document, String note) {
        return new Revision(
                document.title(),
                document.summary(),
                publications.findBody(document.id()).orElse(""),
                document.particulars(),
                publications.listAttachments(document.id()).stream()
                        .map(Attachment::id)
                        .toList(),
                note);
    }
}
