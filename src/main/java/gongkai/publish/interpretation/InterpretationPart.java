package gongkai.publish.interpretation;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.PortalList;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentPart;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// On the page of a document: what explains it, what it explains, the consultation and the guides; on that of an
/// interpretation its pictures and films with their words, its questions and answers.
@Component
class InterpretationPart implements DocumentPart {
    private final Publications publications;
    private final PresentationStore presentations;
    private final PolicyLinkStore links;

    InterpretationPart(Publications publications, PresentationStore presentations, PolicyLinkStore links) {
        this.publications = publications;
        this.presentations = presentations;
        this.links = links;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Aside> asides(PublishedDocument document) {
        var asides = new ArrayList<Aside>();
        var explained =
                document.interprets().flatMap(publications::find).stream().toList();
        asides.add(new Aside(
                "被解读文件", explained.stream().map(each -> line(each, "")).toList()));
        asides.add(new Aside("解读", interpretations(document)));
        var belonging = Stream.concat(Stream.of(document), explained.stream())
                .flatMap(each -> links.list(each.id()).stream())
                .distinct()
                .toList();
        Arrays.stream(LinkKind.values())
                .forEach(kind -> asides.add(new Aside(
                        kind.label(),
                        belonging.stream()
                                .filter(link -> link.kind() == kind)
                                .map(link -> new PortalList.Line(link.title(), link.path(), "", ""))
                                .toList())));
        return asides;
    }

    private List<PortalList.Line> interpretations(PublishedDocument document) {
        var found = publications.listInterpretations(document.id());
        var forms = new HashMap<DocumentId, InterpretationForm>();
        presentations
                .listForms(found.stream().map(PublishedDocument::id).toList())
                .forEach(each -> forms.put(each.document(), each.form()));
        return found.stream()
                .map(each -> line(
                        each,
                        forms.getOrDefault(each.id(), InterpretationForm.TEXT).label()))
                .toList();
    }

    private static PortalList.Line line(PublishedDocument document, String from) {
        return new PortalList.Line(document.title(), document.path(), from, DateText.full(document.publishedOn()));
    }

    @Override
    public List<Fact> facts(PublishedDocument document) {
        return document.kind() != DocumentKind.INTERPRETATION
                ? List.of()
                : presentations.find(document.id()).stream()
                        .map(each -> Fact.of("解读形式", each.form().label()))
                        .toList();
    }

    @Override
    public List<Media> media(PublishedDocument document) {
        if (document.kind() != DocumentKind.INTERPRETATION) {
            return List.of();
        }
        var presentation = presentations.find(document.id()).orElse(Presentation.PLAIN);
        var shown = publications.listAttachments(document.id()).stream()
                .filter(file -> file.type().isPicture() || file.type().isFilm())
                .filter(file -> presentation.poster().filter(file.id()::equals).isEmpty())
                .toList();
        return shown.stream()
                .map(file -> media(document, file, presentation, file.equals(shown.getFirst())))
                .toList();
    }

    /// The words stand with the first: they are of all of them.
    private static Media media(PublishedDocument document, Attachment file, Presentation presentation, boolean first) {
        String place = document.path() + "/attachments/";
        return new Media(
                file.type().isFilm(),
                place + file.id(),
                presentation.poster().map(poster -> place + poster).orElse(""),
                file.name().replaceFirst("\\.[^.]+$", ""),
                first ? presentation.transcript() : "");
    }

    @Override
    public List<Answer> answers(PublishedDocument document) {
        return document.kind() == DocumentKind.INTERPRETATION
                ? presentations.find(document.id()).map(Presentation::answers).orElse(List.of())
                : List.of();
    }

    /// What is said in pictures and films and asked and answered is found by its words.
    @Override
    public String words(PublishedDocument document) {
        return document.kind() != DocumentKind.INTERPRETATION
                ? ""
                : presentations.find(document.id()).map(Presentation::words).orElse("");
    }

    @Override
    public Optional<Desk> desk(PublishedDocument document) {
        return Optional.of(new Desk("解读、问答和关联", InterpretationDeskController.LIST + "/" + document.id()));
    }
}
