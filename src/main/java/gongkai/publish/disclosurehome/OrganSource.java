package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the search finds of organs: what each says of itself (条例第二十条第二项), found by its former names too. An
/// abolished organ is still found, and says what became of it.
@Component
class OrganSource implements SearchSource {
    static final String NAME = "organ";

    private static final String KIND = "机关概况";

    private final Organs organs;
    private final OrganFacts facts;

    OrganSource(Organs organs, OrganFacts facts) {
        this.organs = organs;
        this.facts = facts;
    }

    @Override
    public String source() {
        return NAME;
    }

    @Override
    public Optional<SearchEntry> find(String id) {
        return OrganId.isOne(id) ? organs.find(OrganId.of(id)).map(this::entry) : Optional.empty();
    }

    @Override
    public long count() {
        return organs.list().size();
    }

    @Override
    public List<SearchEntry> list(Optional<String> after, int size) {
        return organs.list().stream()
                .filter(organ -> organ.id().value().compareTo(after.orElse("")) > 0)
                .sorted(Comparator.comparing(organ -> organ.id().value()))
                .limit(size)
                .map(this::entry)
                .toList();
    }

    /// From memory: it is asked with every page of results.
    @Override
    public Set<String> keepPublic(Collection<String> ids) {
        return ids.stream()
                .filter(id -> OrganId.isOne(id) && organs.find(OrganId.of(id)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private SearchEntry entry(Organ organ) {
        return new SearchEntry(
                NAME,
                organ.id().value(),
                organ.name(),
                "",
                text(organ),
                KIND,
                "",
                "",
                organ.id(),
                SearchEntry.UNDATED,
                OrganFacts.path(organ));
    }

    private String text(Organ organ) {
        var contact = organ.contact();
        var said = Stream.of(
                organ.shortName(),
                facts.end(organ),
                organ.functions(),
                contact.office(),
                contact.address(),
                contact.hours(),
                contact.telephone(),
                contact.email(),
                organ.head());
        var former = organs.listFormerNames(organ.id()).stream().map(Organs.FormerName::name);
        var units = organs.listInnerUnits(organ.id()).stream().flatMap(OrganSource::words);
        return Stream.of(said, former, units)
                .flatMap(words -> words)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(InnerUnit unit) {
        return Stream.of(unit.name(), unit.functions(), unit.telephone(), unit.head());
    }
}
