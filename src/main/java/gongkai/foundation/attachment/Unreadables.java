package gongkai.foundation.attachment;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files whose text could not be read, and are not found by it: shown with where they hang, and read again when asked,
/// for example after the memory of the reader was raised.
@Service
class Unreadables {
    static final int PAGE_SIZE = 20;
    static final int DAYS = 30;
    private static final int MOST_CARRIERS = 500;

    private final UnreadableStore store;
    private final Holders holders;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Unreadables(UnreadableStore store, Holders holders, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.holders = holders;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// A content with the files that have it.
    record Entry(UnreadableStore.Unreadable unreadable, List<UnreadableStore.Carrier> carriers) {}

    UnreadableStore.Figures figures() {
        return store.figures(LocalDate.now(clock).minusDays(DAYS));
    }

    Slice<Entry> slice(int page) {
        var contents = store.list(page, PAGE_SIZE);
        var carriers = store
                .listCarriers(
                        contents.stream()
                                .map(UnreadableStore.Unreadable::sha256)
                                .toList(),
                        MOST_CARRIERS)
                .stream()
                .collect(Collectors.groupingBy(UnreadableStore.Carrier::sha256));
        var entries = contents.stream()
                .map(content -> new Entry(content, carriers.getOrDefault(content.sha256(), List.of())))
                .toList();
        return new Slice<>(
                entries, page, PAGE_SIZE, store.figures(LocalDate.now(clock)).unreadable());
    }

    /// Where the files of these entries hang.
    Map<AttachmentId, AttachmentHolder.Place> places(List<Entry> entries) {
        return holders.places(entries.stream()
                .flatMap(entry -> entry.carriers().stream())
                .map(UnreadableStore.Carrier::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Transactional
    void readAgain(String sha256, Person.Staff by) {
        if (!store.readAgain(sha256)) {
            throw Refusal.of(AttachmentRefusal.NOT_UNREADABLE);
        }
        String name = store.listCarriers(List.of(sha256), 1).stream()
                .map(UnreadableStore.Carrier::name)
                .findFirst()
                .orElse("附件");
        record(by, "attachment:" + sha256.substring(0, 12), name);
    }

    @Transactional
    int readAllAgain(Person.Staff by) {
        int count = store.readAllAgain();
        if (count > 0) {
            record(by, "attachment:unreadable", "%,d 个".formatted(count));
        }
        return count;
    }

    private void record(Person.Staff by, String subject, String detail) {
        String actor = policy.actor(by, Act.MANAGE_FILES, by.organ());
        events.publishEvent(new FilesChanged(clock.instant(), actor, "重新读取附件的文字", subject, detail));
    }
}
