package gongkai.publish.reading;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.FilePreviews;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.DocumentPart;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.disclosure.DocumentSurroundings;
import gongkai.publish.disclosure.DocumentTopic;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.reading.page.DocumentPage;
import gongkai.publish.sitecolumn.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/// What the page of a document shows.
@Component
class DocumentPages {
    private static final int ALIKE = 5;
    private static final int END_OF_BODY = 120;

    private final DocumentReading reading;
    private final DocumentSurroundings surroundings;
    private final DocumentFinding finding;
    private final DocumentFacts facts;
    private final ColumnDocuments contents;
    private final Columns columns;
    private final Attachments attachments;
    private final FilePreviews previews;

    DocumentPages(
            DocumentReading reading,
            DocumentSurroundings surroundings,
            DocumentFinding finding,
            DocumentFacts facts,
            ColumnDocuments contents,
            Columns columns,
            Attachments attachments,
            FilePreviews previews) {
        this.reading = reading;
        this.surroundings = surroundings;
        this.finding = finding;
        this.facts = facts;
        this.contents = contents;
        this.columns = columns;
        this.attachments = attachments;
        this.previews = previews;
    }

    DocumentPage page(Frames frames, Opening.Open open) {
        var document = open.document();
        var frame = frames.portal(Wing.PUBLISH, document.title(), way(document));
        String address = PreviewController.address(document.path());
        return new DocumentPage(
                frame,
                document.title(),
                facts(document),
                surroundings.banner(document),
                document.summary(),
                BodyPictures.shown(open.body(), file -> PreviewController.picture(document.path(), file)),
                surroundings.media(document),
                surroundings.answers(document),
                asides(document),
                files(open),
                reading.findReceipt(document.id()),
                DocumentTopic.of(document.id()),
                address,
                document.path() + "/qr.svg",
                print(open, address));
    }

    /// The way through the home of its organ, down to the column it stands in; by its kind where it stands in none.
    private Crumb[] way(PublishedDocument document) {
        var way = new ArrayList<Crumb>();
        var tree = columns.tree(document.organ());
        contents.columnOf(document, tree)
                .ifPresentOrElse(
                        column -> {
                            way.add(Crumb.of(
                                    facts.organShortName(document.organ()), "/publish/organs/" + document.organ()));
                            tree.above(column).forEach(above -> way.add(Crumb.of(above.name(), above.path())));
                            way.add(Crumb.of(column.name(), column.path()));
                        },
                        () -> {
                            way.add(Crumb.of("公开信息", "/publish/documents"));
                            way.add(Crumb.of(document.kind().label(), "/publish/documents?kind=" + document.kind()));
                        });
        way.add(Crumb.here(document.title()));
        return way.toArray(Crumb[]::new);
    }

    private List<Fact> facts(PublishedDocument document) {
        return Stream.concat(facts.of(document).stream(), surroundings.facts(document).stream())
                .toList();
    }

    /// Links first, then what is about the same; nothing twice.
    private List<DocumentPart.Aside> asides(PublishedDocument document) {
        var asides = new ArrayList<>(surroundings.asides(document));
        if (!document.particulars().keywords().isEmpty()) {
            var named = asides.stream()
                    .flatMap(aside -> aside.lines().stream())
                    .map(PortalList.Line::path)
                    .collect(Collectors.toSet());
            var alike = finding.alike(document, ALIKE).stream()
                    .filter(other -> !named.contains(other.path()))
                    .map(other ->
                            new PortalList.Line(other.title(), other.path(), "", DateText.full(other.publishedOn())))
                    .toList();
            if (!alike.isEmpty()) {
                asides.add(new DocumentPart.Aside("内容相近", alike));
            }
        }
        return asides;
    }

    private List<DocumentPage.File> files(Opening.Open open) {
        return open.files().stream()
                .map(attachments::get)
                .map(file -> file(open.document(), file))
                .toList();
    }

    private DocumentPage.File file(PublishedDocument document, Attachment file) {
        String path = document.path() + "/attachments/" + file.id();
        return new DocumentPage.File(
                new Download(file.name(), path, file.type().label(), file.sizeText()),
                previews.mannerOf(file) == FilePreviews.Manner.NONE ? "" : path + "/preview");
    }

    private DocumentPage.Print print(Opening.Open open, String address) {
        var document = open.document();
        String organ = facts.organName(document);
        String date = DateText.full(document.madeOn());
        boolean signed = endsWith(open.body(), date);
        return new DocumentPage.Print(
                document.kind().hasValidity() ? organ : "",
                document.number().map(DocumentNumber::value).orElse(""),
                signed ? "" : organ,
                signed ? "" : date,
                "索引号 %s　有效性：%s　%s".formatted(document.indexNumber(), facts.validity(document), address));
    }

    private static boolean endsWith(String body, String date) {
        String text = Jsoup.parseBodyFragment(body).text().replace(" ", "");
        return text.substring(Math.max(0, text.length() - END_OF_BODY)).contains(date);
    }
}
