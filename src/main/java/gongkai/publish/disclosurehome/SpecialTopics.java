package gongkai.publish.disclosurehome;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs on 专题: begin, change, publish, close; and the lists of them.
@Service
public class SpecialTopics {
    private final TopicStore store;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpecialTopics(TopicStore store, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    List<TopicStore.Row> list(TopicStatus status) {
        return store.list(List.of(status), Optional.empty());
    }

    List<TopicStore.Row> listPublished(OrganId organ) {
        return store.list(List.of(TopicStatus.PUBLISHED), Optional.of(List.of(organ)));
    }

    List<TopicStore.Row> listOf(Collection<OrganId> organs) {
        return store.list(Arrays.asList(TopicStatus.values()), Optional.of(organs));
    }

    /// A topic the public may read: a draft is none.
    Optional<SpecialTopic> findOpen(String slug) {
        return store.find(slug).filter(topic -> topic.status() != TopicStatus.DRAFT);
    }

    SpecialTopic get(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .flatMap(text -> store.find(Long.parseLong(text)))
                .orElseThrow(() -> Refusal.of(HomeRefusal.UNKNOWN_SPECIAL_TOPIC));
    }

    /// Begins a topic and publishes it at once.
    @Transactional
    public void open(OrganId organ, SpecialTopic.Draft draft, Person person) {
        long id = begin(organ, draft, person);
        publish(store.find(id).orElseThrow(), 1, person);
    }

    @Transactional
    long begin(OrganId organ, SpecialTopic.Draft draft, Person person) {
        policy.require(person, Act.MANAGE_COLUMNS, organ);
        requireFree(draft, 0);
        long id = store.insert(organ, draft);
        tell(id, organ, person, "起草专题", draft.title());
        return id;
    }

    @Transactional
    void change(SpecialTopic topic, int version, SpecialTopic.Draft draft, Person person) {
        require(topic, TopicAction.CHANGE, person);
        requireFree(draft, topic.id());
        requireSame(store.change(topic, version, draft));
        tell(topic.id(), topic.organ(), person, TopicAction.CHANGE.label(), draft.title());
    }

    @Transactional
    void publish(SpecialTopic topic, int version, Person person) {
        turn(topic, version, TopicAction.PUBLISH, person);
    }

    /// Says that the topic is over. It stays to be read.
    @Transactional
    void close(SpecialTopic topic, int version, Person person) {
        turn(topic, version, TopicAction.CLOSE, person);
    }

    private void turn(SpecialTopic topic, int version, TopicAction action, Person person) {
        var next = require(topic, action, person);
        requireSame(store.turn(topic.id(), version, next, LocalDate.now(clock)));
        tell(topic.id(), topic.organ(), person, action.label(), topic.draft().title());
    }

    private TopicStatus require(SpecialTopic topic, TopicAction action, Person person) {
        policy.require(person, Act.MANAGE_COLUMNS, topic.organ());
        return TopicStatus.TABLE
                .next(topic.status(), action)
                .orElseThrow(() -> Refusal.of(HomeRefusal.TOPIC_NOT_IN_THIS_STATE));
    }

    private void requireFree(SpecialTopic.Draft draft, long own) {
        if (store.isTaken(draft.slug(), own)) {
            throw Refusal.of(HomeRefusal.TOPIC_INCOMPLETE, List.of(new FieldProblem("slug", "已经有专题用了这个网址名，请另取一个。")));
        }
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw Refusal.of(HomeRefusal.TOPIC_CHANGED_MEANWHILE);
        }
    }

    private void tell(long id, OrganId organ, Person person, String what, String title) {
        events.publishEvent(new SpecialTopicChanged(
                id, organ, clock.instant(), policy.actor(person, Act.MANAGE_COLUMNS, organ), what, "“" + title + "”"));
    }
}
