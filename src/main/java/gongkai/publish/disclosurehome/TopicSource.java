package gongkai.publish.disclosurehome;

import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the search finds of 专题: each by its title, what it says of itself and the headings of its parts. A closed one
/// is still to be read. What stands in the parts is found as documents.
@Component
class TopicSource implements SearchSource {
    static final String NAME = "topic";

    private static final String KIND = "专题";

    private final TopicStore topics;

    TopicSource(TopicStore topics) {
        this.topics = topics;
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return number(id).flatMap(topics::find).flatMap(TopicSource::entry);
    }

    @Override
    public long count() {
        return topics.countOpen();
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        return topics.listOpenAfter(after.flatMap(TopicSource::number).orElse(0L), size).stream()
                .flatMap(id -> topics.find(id).stream())
                .flatMap(topic -> entry(topic).stream())
                .toList();
    }

    private static Optional<Long> number(String id) {
        return Optional.of(id).filter(text -> text.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
    }

    /// None of a draft.
    private static Optional<SearchEntry> entry(SpecialTopic topic) {
        return topic.publishedOn()
                .filter(day -> topic.status() != TopicStatus.DRAFT)
                .map(day -> new SearchEntry(
                        NAME,
                        Long.toString(topic.id()),
                        topic.draft().title(),
                        "",
                        Stream.concat(
                                        Stream.of(topic.draft().summary()),
                                        topic.draft().parts().stream().map(TopicPart::heading))
                                .collect(Collectors.joining(" ")),
                        KIND,
                        "",
                        "",
                        topic.organ(),
                        day,
                        topic.path()));
    }
}
