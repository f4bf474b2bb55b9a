package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs by which a document ceases to bind or is marked as amended: 废止, 以新代旧, 宣布失效, 标明已修改; and
/// that it was looked at and stays (评估). The document stays open to readers. Where another document does it, a
/// link is laid that is read from both sides.
@Service
public class ValidityVerbs {
    private static final int LONGEST_BASIS = 200;

    private final DocumentStore documents;
    private final ValidityStore store;
    private final ValidityWriting writing;
    private final ComingChanges coming;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ValidityVerbs(
            DocumentStore documents,
            ValidityStore store,
            ValidityWriting writing,
            ComingChanges coming,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.store = store;
        this.writing = writing;
        this.coming = coming;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// 废止.
    ///
    /// @param on the first day it does not bind
    @Transactional
    public void abolish(DocumentId id, LocalDate on, Basis basis, Person person) {
        change(id, new Wanted(Validity.ABOLISHED, Relation.REPEALS, on, basis), person);
    }

    /// 以新代旧: abolished because another document takes its place.
    @Transactional
    public void replace(DocumentId id, LocalDate on, DocumentId by, Person person) {
        change(id, new Wanted(Validity.ABOLISHED, Relation.REPLACES, on, Basis.of(by)), person);
    }

    /// 宣布失效: its subject is gone or its tasks are done; nothing takes its place.
    @Transactional
    public void declareInvalid(DocumentId id, LocalDate on, Basis basis, Person person) {
        change(id, new Wanted(Validity.DECLARED_INVALID, Relation.REPEALS, on, basis), person);
    }

    /// 标明已修改: it goes on binding with another text. The text itself is changed by `Publishing.revise`.
    @Transactional
    public void amend(DocumentId id, LocalDate on, Basis basis, Person person) {
        change(id, new Wanted(Validity.AMENDED, Relation.AMENDS, on, basis), person);
    }

    /// 评估后继续有效: it was looked at and stays as it is.
    ///
    /// @param next by when it is looked at again; empty for never
    @Transactional
    public void keep(DocumentId id, Optional<LocalDate> next, String words, Person person) {
        var document = hold(id, DocumentAction.REVIEW, person);
        String why = BodyText.line(words);
        new Problems()
                .when(why.isEmpty(), "words", "请写明评估的结论。")
                .when(why.length() > LONGEST_BASIS, "words", "评估结论不超过 200 个字。")
                .when(
                        next.filter(day -> !day.isAfter(LocalDate.now(clock))).isPresent(),
                        "next",
                        "下次评估日期要在今天之后；不再评估的留空。")
                .refuseIfAny(DisclosureRefusal.REVIEW_INCOMPLETE);
        var now = clock.instant();
        String actor = actor(document, person);
        store.reviewOn(id, next);
        String detail = why + next.map(day -> "；下次评估不晚于" + DateText.full(day)).orElse("");
        documents.insertEvent(id, new DocumentEvent(now, actor, DocumentAction.REVIEW.name(), detail));
        events.publishEvent(new DocumentReviewed(id, document.organ(), next, detail, now, actor));
    }

    private record Wanted(Validity validity, Relation relation, LocalDate on, Basis basis) {}

    /// Done at once; or laid down for its day, when the document that does it has not taken effect yet.
    private void change(DocumentId id, Wanted wanted, Person person) {
        var document = hold(id, ValidityWriting.actionOf(wanted.validity()), person);
        var by = by(wanted.basis());
        String words = words(wanted.basis(), by);
        check(document, wanted, by, words);
        var change = new ValidityWriting.Change(wanted.validity(), wanted.relation(), wanted.on(), words, by);
        String actor = actor(document, person);
        if (isComing(wanted.on()) && by.isPresent()) {
            coming.foresee(document, change, by.get(), actor);
        } else {
            writing.write(document, change, clock.instant(), actor);
        }
    }

    private boolean isComing(LocalDate on) {
        return on.isAfter(LocalDate.now(clock));
    }

    private void check(PublishedDocument document, Wanted change, Optional<PublishedDocument> by, String words) {
        String what = change.validity().isBinding() ? "修改" : change.validity().label();
        new Problems()
                .when(
                        isComing(change.on()) && by.isEmpty(),
                        "on",
                        "%s日期不晚于今天，请在%s之日或者之后办理；由本平台公开的文件%s的，可以预定到它施行之日。".formatted(what, what, what))
                .when(
                        by.flatMap(other -> other.firstDayAfter(LocalDate.now(clock)))
                                .filter(change.on()::isBefore)
                                .isPresent(),
                        "on",
                        "作为依据的文件还没有施行，%s日期不早于它的实施日期。".formatted(what))
                .when(
                        change.on().isBefore(document.madeOn()),
                        "on",
                        "%s日期不早于成文日期%s。".formatted(what, DateText.full(document.madeOn())))
                .when(change.basis() instanceof Basis.Document && by.isEmpty(), "by", "没有找到作为依据的文件，它可能已经撤下，请核对网址。")
                .when(by.filter(other -> other.id().equals(document.id())).isPresent(), "by", "作为依据的文件不能是这份文件自己。")
                .when(by.isEmpty() && words.isEmpty(), "basis", "请写明%s的依据，例如决定的名称和文号。".formatted(what))
                .when(by.isEmpty() && words.length() > LONGEST_BASIS, "basis", what + "依据不超过 200 个字。")
                .refuseIfAny(DisclosureRefusal.ABOLITION_INCOMPLETE);
    }

    private Optional<PublishedDocument> by(Basis basis) {
        return switch (basis) {
            case Basis.Document(DocumentId id) ->
                documents.find(id).filter(StoredDocument::isOpen).map(StoredDocument::document);
            case Basis.Words words -> Optional.empty();
        };
    }

    private static String words(Basis basis, Optional<PublishedDocument> by) {
        return switch (basis) {
            case Basis.Document document -> by.map(PublishedDocument::called).orElse("");
            case Basis.Words(String text) -> text;
        };
    }

    private PublishedDocument hold(DocumentId id, DocumentAction action, Person person) {
        var stored = documents.findAndHold(id).orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        policy.require(person, Act.PUBLISH_DOCUMENT, stored.document().organ());
        Publishing.whyNot(action, stored).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return stored.document();
    }

    private String actor(PublishedDocument document, Person person) {
        return policy.actor(person, Act.PUBLISH_DOCUMENT, document.organ());
    }
}
