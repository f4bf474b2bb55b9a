package gongkai.publish.disclosure;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.PortalList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What stands around the text of a document: the banner that must be read first, the documents it is linked with,
/// and what other rooms add.
@Component
public class DocumentSurroundings {
    private static final int RELATED = 5;

    private final Publications publications;
    private final DocumentListStore lists;
    private final DocumentLinkStore links;
    private final ComingChanges coming;
    private final List<DocumentPart> parts;
    private final Clock clock;

    DocumentSurroundings(
            Publications publications,
            DocumentListStore lists,
            DocumentLinkStore links,
            ComingChanges coming,
            List<DocumentPart> parts,
            Clock clock) {
        this.publications = publications;
        this.lists = lists;
        this.links = links;
        this.coming = coming;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(DocumentPart::order))
                .toList();
        this.clock = clock;
    }

    /// A sentence on top, and the documents that lead on from it.
    public record Banner(String sentence, List<Line> lines) {}

    /// A document named in the banner.
    ///
    /// @param label what it is to this one, for example 替代本文件的是
    public record Line(String label, String title, String path) {}

    /// That it no longer binds, since when and by what; that it was amended; that it does not bind yet.
    public Optional<Banner> banner(PublishedDocument document) {
        if (!document.kind().hasValidity()) {
            return Optional.empty();
        }
        var ahead = ahead(document);
        return document.end()
                .map(end -> "本文件自%s起%s，依据：%s。"
                        .formatted(DateText.full(end.on()), document.validity().label(), end.basis()))
                .or(() -> notYet(document))
                .or(() -> document.validity() == Validity.AMENDED
                        ? Optional.of("本文件已经修改，继续有效，请同时查看修改的文件。")
                        : Optional.empty())
                .map(sentence -> sentence + ahead.orElse(""))
                .or(() -> ahead)
                .map(sentence -> new Banner(sentence, changing(document)));
    }

    /// What later documents will do to this one: the reader must know before the day.
    private Optional<String> ahead(PublishedDocument document) {
        String sentences = coming.list(document.id()).stream()
                .filter(change -> change.document().equals(document.id()))
                .map(change -> "本文件将自%s起%s。"
                        .formatted(
                                DateText.full(change.on()),
                                change.validity().isBinding()
                                        ? "修改"
                                        : change.validity().label()))
                .distinct()
                .collect(Collectors.joining());
        return Optional.of(sentences).filter(text -> !text.isEmpty());
    }

    private Optional<String> notYet(PublishedDocument document) {
        return document.firstDayAfter(LocalDate.now(clock)).map(day -> "本文件尚未施行，自%s起施行。".formatted(DateText.full(day)));
    }

    /// The documents that ended or changed this one.
    private List<Line> changing(PublishedDocument document) {
        var done = links.list(document.id()).stream()
                .filter(link -> link.to().equals(document.id()) && link.relation() != Relation.RELATED)
                .flatMap(link -> line(changes(link.relation()), link.from()));
        var ahead = coming.list(document.id()).stream()
                .filter(change -> change.document().equals(document.id()))
                .flatMap(change -> line("将" + changes(change.relation()), change.by()));
        return Stream.concat(done, ahead).toList();
    }

    private Stream<Line> line(String label, DocumentId other) {
        return publications.find(other).stream().map(document -> new Line(label, document.called(), document.path()));
    }

    private static String changes(Relation relation) {
        return switch (relation) {
            case REPEALS -> "废止本文件的是";
            case AMENDS -> "修改本文件的是";
            case REPLACES -> "替代本文件的是";
            case RELATED -> "相关文件";
        };
    }

    /// The lists beside the text: linked documents first, then what other rooms add, then what is alike.
    public List<DocumentPart.Aside> asides(PublishedDocument document) {
        var asides = new ArrayList<DocumentPart.Aside>();
        asides.addAll(linked(document));
        parts.forEach(part -> asides.addAll(part.asides(document)));
        var named = asides.stream()
                .flatMap(aside -> aside.lines().stream())
                .map(PortalList.Line::path)
                .collect(Collectors.toSet());
        var laid = lines(related(document));
        var alike = lines(lists.listRelated(document, RELATED)).stream()
                .filter(line -> !named.contains(line.path()) && !laid.contains(line));
        asides.add(new DocumentPart.Aside(
                "相关信息", Stream.concat(laid.stream(), alike).toList()));
        return asides.stream().filter(aside -> !aside.lines().isEmpty()).toList();
    }

    /// What this document will do to others on its day.
    private Stream<DocumentPart.Aside> ahead(PublishedDocument document, Relation relation) {
        var others = coming.list(document.id()).stream()
                .filter(change -> change.by().equals(document.id()) && change.relation() == relation)
                .toList();
        return others.stream()
                .map(ComingChange::on)
                .distinct()
                .map(day -> new DocumentPart.Aside(
                        "本文件自%s起%s的文件".formatted(DateText.full(day), relation.label()),
                        lines(others.stream()
                                .filter(change -> change.on().equals(day))
                                .flatMap(change -> publications.find(change.document()).stream())
                                .toList())));
    }

    /// What staff laid beside it, from either side.
    private List<PublishedDocument> related(PublishedDocument document) {
        return links.list(document.id()).stream()
                .filter(link -> link.relation() == Relation.RELATED)
                .map(link -> link.from().equals(document.id()) ? link.to() : link.from())
                .distinct()
                .flatMap(id -> publications.find(id).stream())
                .toList();
    }

    /// What this document did and will do to others.
    private List<DocumentPart.Aside> linked(PublishedDocument document) {
        var all = links.list(document.id());
        var done = Stream.of(Relation.values())
                .filter(relation -> relation != Relation.RELATED)
                .map(relation -> new DocumentPart.Aside(
                        "本文件" + relation.label() + "的文件",
                        lines(all.stream()
                                .filter(link -> link.relation() == relation)
                                .filter(link -> link.from().equals(document.id()))
                                .map(DocumentLink::to)
                                .flatMap(id -> publications.find(id).stream())
                                .toList())));
        return Stream.concat(done, Stream.of(Relation.values()).flatMap(relation -> ahead(document, relation)))
                .toList();
    }

    /// Facts that other rooms add below the statutory ones.
    public List<Fact> facts(PublishedDocument document) {
        return gather(part -> part.facts(document));
    }

    /// Pictures and films above the text.
    public List<DocumentPart.Media> media(PublishedDocument document) {
        return gather(part -> part.media(document));
    }

    /// Questions and answers below the text.
    public List<DocumentPart.Answer> answers(PublishedDocument document) {
        return gather(part -> part.answers(document));
    }

    private <T> List<T> gather(Function<DocumentPart, List<T>> kind) {
        return parts.stream().flatMap(part -> kind.apply(part).stream()).toList();
    }

    static List<PortalList.Line> lines(List<PublishedDocument> documents) {
        return documents.stream()
                .map(document -> new PortalList.Line(
                        document.title(), document.path(), "", DateText.full(document.publishedOn())))
                .toList();
    }
}
