package gongkai.foundation.searchdesk;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ChangedElsewhere;
import gongkai.foundation.operations.ServerChanges;
import gongkai.foundation.search.Thesaurus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The verbs on words that mean the same, and the words as the search uses them: every server looks once a second
/// whether they were changed.
@Service
class Synonyms {
    private static final String TOPIC = "searchdesk";
    private static final int MOST_WORDS = 12;
    private static final int MOST_GROUPS = 2000;
    private static final long NOTICED = Duration.ofSeconds(1).toNanos();

    private final SynonymStore store;
    private final Policy policy;
    private final ServerChanges servers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Kept kept = Kept.NOTHING;

    Synonyms(SynonymStore store, Policy policy, ServerChanges servers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.servers = servers;
        this.events = events;
        this.clock = clock;
    }

    /// What this server knows.
    private record Kept(Thesaurus thesaurus, long version, long lookedAt) {
        static final Kept NOTHING = new Kept(Thesaurus.NONE, -1, 0);
    }

    /// The words as they stood at most a second ago.
    Thesaurus thesaurus() {
        var now = kept;
        if (now.version() >= 0 && System.nanoTime() - now.lookedAt() < NOTICED) {
            return now.thesaurus();
        }
        long version = store.version();
        var thesaurus = version == now.version()
                ? now.thesaurus()
                : Thesaurus.of(store.list().stream().map(SynonymGroup::words).toList());
        kept = new Kept(thesaurus, version, System.nanoTime());
        return thesaurus;
    }

    /// Whoever changes next waits until this transaction is over; every server has the words when it is.
    private void changed() {
        store.count();
        servers.changed(TOPIC);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    @EventListener
    void hear(ChangedElsewhere change) {
        if (change.topic().equals(TOPIC)) {
            forget();
        }
    }

    @EventListener(MemoryStale.class)
    void forget() {
        kept = Kept.NOTHING;
    }

    List<SynonymGroup> list() {
        return store.list();
    }

    SynonymGroup get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.of(SearchDeskRefusal.UNKNOWN_GROUP));
    }

    /// The words typed, divided by 、, commas or new lines; the same word twice counts once.
    static List<String> words(String typed) {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(typed.split("[、，,；;\\r\\n]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.putIfAbsent(Thesaurus.even(word), word));
        return List.copyOf(words.values());
    }

    @Transactional
    void add(String typed, Person.Staff by) {
        changed();
        var words = check(typed, 0);
        Instant now = clock.instant();
        long id = store.insert(now, by.actor());
        store.fill(id, words);
        tell(by, "添加同义词", id, String.join("、", words));
    }

    @Transactional
    void change(long id, String typed, Person.Staff by) {
        changed();
        var before = get(id);
        var words = check(typed, id);
        store.touch(id, clock.instant(), by.actor());
        store.fill(id, words);
        tell(by, "修改同义词", id, "“%s”改为“%s”".formatted(before.text(), String.join("、", words)));
    }

    @Transactional
    void remove(long id, Person.Staff by) {
        changed();
        var before = get(id);
        store.delete(id);
        tell(by, "删除同义词", id, before.text());
    }

    private List<String> check(String typed, long own) {
        var words = words(typed);
        var problems = new Problems()
                .when(words.size() < 2, "words", "一组至少要有两个不同的词。")
                .when(words.size() > MOST_WORDS, "words", "一组不超过 %d 个词。".formatted(MOST_WORDS))
                .when(own == 0 && store.list().size() >= MOST_GROUPS, "words", "同义词不超过 %d 组。".formatted(MOST_GROUPS));
        for (String word : words) {
            problems = problems.when(
                            word.length() < 2 || word.length() > 20,
                            "words",
                            "“%s”的长度不合适，每个词 2 到 20 个字。".formatted(word))
                    .when(!word.matches("[\\p{L}\\p{N}]+"), "words", "“%s”里有空格或者符号，请只写字和数字。".formatted(word));
        }
        var keys = words.stream().map(Thesaurus::even).toList();
        for (SynonymGroup other : store.listHolding(keys, own)) {
            String both = other.words().stream()
                    .filter(word -> keys.contains(Thesaurus.even(word)))
                    .findFirst()
                    .orElse("");
            problems = problems.when(true, "words", "“%s”已经在“%s”这一组里，请到那一组修改。".formatted(both, other.text()));
        }
        problems.refuseIfAny(SearchDeskRefusal.WORDS_INCOMPLETE);
        return words;
    }

    private void tell(Person.Staff by, String action, long id, String detail) {
        forget();
        events.publishEvent(new SynonymsChanged(
                clock.instant(),
                policy.actor(by, Act.MANAGE_SEARCH, by.organ()),
                action,
                id,
                by.organ().value(),
                detail));
    }
}
