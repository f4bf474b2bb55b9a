package gongkai.publish.interpretation;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says of an interpretation how it explains.
@Service
class Presenting {
    private final PresentationStore store;
    private final Publications publications;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presenting(
            PresentationStore store,
            Publications publications,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void present(DocumentId id, Presentation presentation, Person person) {
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
        new Problems()
                .when(!own, "poster", "封面请选这份解读自己的图片附件。")
                .refuseIfAny(InterpretationRefusal.PRESENTATION_INCOMPLETE);
        store.write(id, presentation);
        events.publishEvent(new PresentationChanged(
                id,
                document.organ(),
                "形式：" + presentation.form().label(),
                clock.instant(),
                policy.actor(person, Act.PUBLISH_DOCUMENT, document.organ())));
    }
}
