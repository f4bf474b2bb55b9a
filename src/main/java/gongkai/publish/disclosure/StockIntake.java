package gongkai.publish.disclosure;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters documents that were public before, many at once: they keep their own dates, and say of themselves that they
/// were entered later, so that no date is made up (考核的单项否决: 伪造发稿日期).
@Service
public class StockIntake {
    private final StockStore store;
    private final DocumentTextStore texts;
    private final Organs organs;
    private final Attachments attachments;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockIntake(
            StockStore store,
            DocumentTextStore texts,
            Organs organs,
            Attachments attachments,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.organs = organs;
        this.attachments = attachments;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Enters all of them or none; answers in the same order.
    @Transactional
    public List<Publication> enter(List<OldDocument> old, Person person) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        var byOrgan = new LinkedHashMap<OrganId, Integer>();
        for (OldDocument each : old) {
            check(each, today);
            byOrgan.merge(each.document().organ(), 1, Integer::sum);
        }
        var next = new LinkedHashMap<OrganId, Integer>();
        byOrgan.forEach((organ, count) -> next.put(organ, firstNumber(organ, count, today, person)));
        checkNumbers(old);
        attachments.hold(old.stream()
                .flatMap(each -> each.document().attachments().stream())
                .distinct()
                .toList());
        var rows = new ArrayList<StockStore.Row>();
        for (OldDocument each : old) {
            var organ = organs.get(each.document().organ());
            int running = next.merge(organ.id(), 1, Integer::sum) - 1;
            boolean isToday = each.publishedOn().equals(today);
            rows.add(new StockStore.Row(
                    each.document(),
                    "%s/%d-%05d".formatted(organ.creditCode(), today.getYear(), running),
                    each.publishedOn(),
                    isToday
                            ? now
                            : each.publishedOn().atStartOfDay(clock.getZone()).toInstant()));
        }
        return publish(rows, person, now);
    }

    private List<Publication> publish(List<StockStore.Row> rows, Person person, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = store.insert(rows, now);
        var history = new ArrayList<StockStore.Line>();
        var entered = new ArrayList<StockRecorded.Entered>();
        var made = new ArrayList<Publication>();
        var actors = new LinkedHashMap<OrganId, String>();
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var document = row.document();
            var id = ids.get(place);
            String actor = actors.computeIfAbsent(
                    document.organ(), organ -> policy.actor(person, Act.PUBLISH_DOCUMENT, organ));
            history.add(new StockStore.Line(
                    id,
                    new DocumentEvent(
                            now,
                            actor,
                            DocumentEvent.PUBLISH,
                            "录入历史信息，原于%s发布，索引号 %s".formatted(DateText.full(row.publishedOn()), row.indexNumber()))));
            entered.add(new StockRecorded.Entered(
                    id, document.organ(), document.title(), row.indexNumber(), actor, digest(document)));
            made.add(new Publication(id, row.indexNumber(), row.publishedAt()));
        }
        store.insertEvents(history);
        events.publishEvent(new StockRecorded(now, entered));
        events.publishEvent(
                new StockEntered(ids.stream().map(DocumentId::toString).toList(), Set.copyOf(actors.keySet())));
        return made;
    }

    private static void check(OldDocument old, LocalDate today) {
        new Problems()
                .when(old.document().madeOn().isAfter(today), "madeOn", "成文日期不晚于今天。")
                .when(old.publishedOn().isAfter(today), "publishedOn", "发布日期不晚于今天。")
                .refuseIfAny(DisclosureRefusal.DOCUMENT_INCOMPLETE);
    }

    /// The first of so many running numbers; the organ's other publications wait until this transaction is over.
    private int firstNumber(OrganId organ, int count, LocalDate today, Person person) {
        policy.require(person, Act.PUBLISH_DOCUMENT, organ);
        if (!organs.get(organ).isActive()) {
            throw Refusal.of(DisclosureRefusal.PUBLISHER_ABOLISHED);
        }
        int first = texts.nextRunningNumber(organ, today.getYear());
        store.skipRunningNumbers(organ, today.getYear(), count - 1);
        return first;
    }

    private void checkNumbers(List<OldDocument> old) {
        var wanted = new HashSet<StockStore.Numbered>();
        for (OldDocument each : old) {
            var number = each.document().number().map(DocumentNumber::value);
            boolean twice = number.isPresent()
                    && !wanted.add(
                            new StockStore.Numbered(each.document().organ().value(), number.get()));
            refuse(twice);
        }
        refuse(store.isAnyTaken(wanted));
    }

    private static void refuse(boolean taken) {
        if (taken) {
            throw Refusal.of(
                    DisclosureRefusal.NUMBER_TAKEN,
                    List.of(new FieldProblem("number", DisclosureRefusal.NUMBER_TAKEN.message())));
        }
    }

    private ContentDigest digest(NewDocument document) {
        var parts = new ArrayList<String>();
        parts.add(document.title());
        parts.add(document.body());
        document.attachments().forEach(id -> parts.add(attachments.get(id).sha256()));
        return ContentDigest.of(parts);
    }
}
