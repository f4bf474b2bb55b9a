package gongkai.publish.disclosure;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.notice.Topic;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells subscribers what becomes of documents, in the change's own transaction: of a new one whoever subscribed to its
/// organ, its column or a search it fits; of its end whoever subscribed to the document.
@Component
class DocumentNotices {
    private static final String PUBLISHED = "disclosure.published";
    private static final String ENDED = "disclosure.abolished";
    private static final String AMENDED = "disclosure.amended";
    private static final String WITHDRAWN = "disclosure.withdrawn";

    private final Organs organs;
    private final Publications publications;
    private final SiteColumnTopic columns;
    private final ApplicationEventPublisher events;

    DocumentNotices(
            Organs organs, Publications publications, SiteColumnTopic columns, ApplicationEventPublisher events) {
        this.organs = organs;
        this.publications = publications;
        this.columns = columns;
        this.events = events;
    }

    @Bean
    static NoticeKind publishedKind() {
        return new NoticeKind(
                PUBLISHED,
                "订阅的内容有新公开的信息",
                NoticeKind.Weight.NEWS,
                "新公开：{title}",
                "{organ}公开了“{title}”（{kind}）。",
                Set.of("title", "organ", "kind"));
    }

    @Bean
    static NoticeKind endedKind() {
        return new NoticeKind(
                ENDED,
                "订阅的文件已废止或者失效",
                NoticeKind.Weight.NEWS,
                "文件已{end}：{title}",
                "{organ}的“{title}”自{date}起{end}，仍可查阅。依据：{basis}。",
                Set.of("title", "organ", "date", "end", "basis"));
    }

    @Bean
    static NoticeKind amendedKind() {
        return new NoticeKind(
                AMENDED,
                "订阅的文件已修改",
                NoticeKind.Weight.NEWS,
                "文件已修改：{title}",
                "{organ}的“{title}”自{date}起修改，继续有效。依据：{basis}。",
                Set.of("title", "organ", "date", "basis"));
    }

    /// The title is not said: it may be what had to be withdrawn.
    @Bean
    static NoticeKind withdrawnKind() {
        return new NoticeKind(
                WITHDRAWN,
                "订阅的文件已撤下",
                NoticeKind.Weight.NEWS,
                "您订阅的一份文件已撤下",
                "{organ}发布的一份文件已经撤下，不再提供查阅。有疑问的，请联系{organ}。",
                Set.of("organ"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentPublished change) {
        tell(
                PUBLISHED,
                topics(change),
                Map.of(
                        "title",
                        change.title(),
                        "organ",
                        nameOf(change.organ()),
                        "kind",
                        change.kind().label()),
                change.id());
    }

    private List<Topic> topics(DocumentPublished change) {
        var topics = new ArrayList<Topic>();
        topics.add(new Topic(OrganTopic.ID, change.organ().value()));
        topics.add(new Topic(ColumnTopic.ID, change.kind().name()));
        topics.add(Topic.anyFitting("search"));
        publications.find(change.id()).ifPresent(document -> topics.addAll(columns.topicsOf(document)));
        return topics;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentValidityChanged change) {
        publications
                .find(change.id())
                .ifPresent(document -> tell(
                        change.isEnd() ? ENDED : AMENDED,
                        List.of(new Topic(DocumentTopic.ID, change.id().toString())),
                        words(change, document),
                        change.id()));
    }

    private Map<String, String> words(DocumentValidityChanged change, PublishedDocument document) {
        var words = new HashMap<String, String>();
        words.put("title", document.title());
        words.put("organ", nameOf(change.organ()));
        words.put("date", DateText.full(change.on()));
        words.put("basis", change.basis());
        if (change.isEnd()) {
            words.put("end", change.validity().label());
        }
        return words;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentWithdrawn change) {
        tell(
                WITHDRAWN,
                List.of(new Topic(DocumentTopic.ID, change.id().toString())),
                Map.of("organ", nameOf(change.organ())),
                change.id());
    }

    private void tell(String kind, List<Topic> topics, Map<String, String> words, DocumentId id) {
        events.publishEvent(new DocumentNews(
                List.of(new Notice(kind, new Audience.Subscribers(topics), words, id.path(), "disclosure:" + id))));
    }

    private String nameOf(OrganId organ) {
        return organs.get(organ).name();
    }
}
