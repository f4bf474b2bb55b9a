package gongkai.publish.textcheck;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ChangedElsewhere;
import gongkai.foundation.operations.ServerChanges;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// 错敏词表: the verbs on the list of words, and the list as every server keeps it ready.
@Service
class Wording {
    private static final String TOPIC = "textcheck.word";

    private final WordStore store;
    private final Policy policy;
    private final ServerChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Optional<WordSieve> kept = Optional.empty();

    Wording(WordStore store, Policy policy, ServerChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /// The words in use.
    WordSieve sieve() {
        var now = kept;
        if (now.isPresent()) {
            return now.get();
        }
        var fresh = WordSieve.of(store.list().stream()
                .filter(WordEntry::isUsed)
                .map(WordEntry::rule)
                .toList());
        kept = Optional.of(fresh);
        return fresh;
    }

    @EventListener(MemoryStale.class)
    void forget() {
        kept = Optional.empty();
    }

    @EventListener
    void hear(ChangedElsewhere change) {
        if (change.topic().equals(TOPIC)) {
            forget();
        }
    }

    @TransactionalEventListener
    void changed(WordingChanged change) {
        forget();
    }

    List<WordEntry> list() {
        return store.list();
    }

    @Transactional
    WordEntry get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.of(TextCheckRefusal.UNKNOWN_WORD));
    }

    /// Adds a word. One that was ended is taken into use again.
    @Transactional
    void add(WordForm form, Person.Staff by) {
        var rule = form.read();
        var before = store.findWord(rule.key());
        if (before.filter(WordEntry::isUsed).isPresent()) {
            throw form.taken();
        }
        put(before, rule, by);
    }

    @Transactional
    void change(long id, WordForm form, Person.Staff by) {
        var before = get(id);
        var rule = form.read();
        if (store.findWord(rule.key()).filter(other -> other.id() != id).isPresent()) {
            throw form.taken();
        }
        put(Optional.of(before), rule, by);
    }

    @Transactional
    void end(long id, Person.Staff by) {
        var before = get(id);
        if (!before.isUsed()) {
            throw Refusal.of(TextCheckRefusal.WORD_ENDED);
        }
        String actor = actor(by);
        store.end(id, clock.instant(), actor);
        tell(by, actor, "停用词条", id, before.rule().word());
    }

    /// Takes words in from a table: new ones are added, known ones changed. Answers how many were.
    @Transactional
    int take(List<WordForm> forms, Person.Staff by) {
        int count = 0;
        for (WordForm form : forms) {
            var rule = form.read();
            var before = store.findWord(rule.key());
            if (before.filter(entry -> entry.isUsed() && entry.rule().equals(rule))
                    .isEmpty()) {
                put(before, rule, by);
                count++;
            }
        }
        return count;
    }

    private void put(Optional<WordEntry> before, WordEntry.Rule rule, Person.Staff by) {
        String actor = actor(by);
        if (before.isPresent()) {
            store.update(before.get().id(), rule, clock.instant(), actor);
            tell(
                    by,
                    actor,
                    "修改词条",
                    before.get().id(),
                    "“%s”改为“%s”".formatted(words(before.get().rule()), words(rule)));
        } else {
            long id = store.insert(rule, clock.instant(), actor);
            tell(by, actor, "添加词条", id, words(rule));
        }
    }

    private static String words(WordEntry.Rule rule) {
        return rule.word() + "（" + rule.kind().label() + "，" + rule.severity().label()
                + (rule.instead().isEmpty() ? "" : "，应为" + rule.instead()) + "）";
    }

    private String actor(Person.Staff by) {
        return policy.actor(by, Act.MANAGE_WORDING, by.organ());
    }

    private void tell(Person.Staff by, String actor, String action, long id, String detail) {
        changes.changed(TOPIC);
        events.publishEvent(new WordingChanged(
                clock.instant(), actor, action, id, by.organ().value(), detail));
    }
}
