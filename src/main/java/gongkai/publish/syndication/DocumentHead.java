package gongkai.publish.syndication;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.web.Head;
import gongkai.foundation.web.LinkedData;
import gongkai.publish.disclosure.ColumnDocuments;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentSyndication;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Relation;
import gongkai.publish.disclosure.SyndicatedDocument;
import gongkai.publish.disclosure.Validity;
import gongkai.publish.sitecolumn.SiteColumn;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the page of a document tells: the article labels, and the document in the words of schema.org. A document that
/// lays something down is `Legislation`, with its number, its dates and whether it binds.
@Component
class DocumentHead {
    private final DocumentSyndication documents;
    private final Publications publications;
    private final DocumentReading reading;
    private final ColumnDocuments contents;
    private final Organs organs;
    private final Regions regions;
    private final OrganHead organHead;
    private final SyndicationSettings settings;
    private final DateTimeFormatter labelDate;

    DocumentHead(
            DocumentSyndication documents,
            Publications publications,
            DocumentReading reading,
            ColumnDocuments contents,
            Organs organs,
            Regions regions,
            OrganHead organHead,
            SyndicationSettings settings) {
        this.documents = documents;
        this.publications = publications;
        this.reading = reading;
        this.contents = contents;
        this.organs = organs;
        this.regions = regions;
        this.organHead = organHead;
        this.settings = settings;
        this.labelDate =
                DateTimeFormatter.ofPattern(settings.labelDate(), Locale.ROOT).withZone(ReplayClock.ZONE);
    }

    /// Nothing of a document that is not open.
    Head head(DocumentId id, String base) {
        return documents
                .find(id)
                .flatMap(each -> each.open().map(document -> head(each, document, base)))
                .orElse(Head.EMPTY);
    }

    private Head head(SyndicatedDocument each, PublishedDocument document, String base) {
        var files = publications.listAttachments(document.id());
        return new Head(labels(each, document, files, base), List.of(), List.of(data(each, document, files, base)));
    }

    private List<Head.Label> labels(
            SyndicatedDocument each, PublishedDocument document, List<Attachment> files, String base) {
        String organ = organName(document);
        String source = document.particulars().source();
        var column = contents.columnOf(document);
        return new Labels(settings)
                .with(
                        MetaLabel.COLUMN_NAME,
                        column.map(SiteColumn::name).orElse(document.kind().label()))
                .with(
                        MetaLabel.COLUMN_TYPE,
                        column.map(its -> its.type().label())
                                .orElse(document.kind().label()))
                .with(MetaLabel.ARTICLE_TITLE, document.title())
                .with(MetaLabel.PUB_DATE, labelDate.format(each.publishedAt()))
                .with(MetaLabel.CONTENT_SOURCE, source.isEmpty() ? organ : source)
                .with(MetaLabel.KEYWORDS, keywords(document))
                .with(MetaLabel.AUTHOR, organ)
                .with(MetaLabel.DESCRIPTION, document.summary().isEmpty() ? document.title() : document.summary())
                .with(
                        MetaLabel.IMAGE,
                        files.stream()
                                .filter(DocumentHead::isPicture)
                                .findFirst()
                                .map(file -> base + path(document, file))
                                .orElse(""))
                .with(MetaLabel.URL, base + document.path())
                .list();
    }

    private LinkedData data(SyndicatedDocument each, PublishedDocument document, List<Attachment> files, String base) {
        var organ = organHead.brief(document.organ(), organName(document), base);
        var data = LinkedData.of(type(document))
                .with("name", document.title())
                .with("headline", document.title())
                .with("url", base + document.path())
                .with("identifier", document.indexNumber())
                .with("abstract", document.summary())
                .with("inLanguage", "zh-CN")
                .with("genre", document.particulars().genre())
                .with("about", document.topic())
                .with("keywords", keywords(document))
                .with("isAccessibleForFree", "true")
                .with(
                        "datePublished",
                        each.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .with(
                        "dateModified",
                        each.changedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .with("author", organ)
                .with("publisher", organ)
                .with(
                        "associatedMedia",
                        files.stream().map(file -> media(document, file, base)).toList());
        document.interprets()
                .flatMap(publications::find)
                .map(law -> LinkedData.of(type(law)).with("name", law.title()).with("url", base + law.path()))
                .ifPresent(law -> data.with("about", law));
        return type(document).equals("Legislation") ? legislation(data, document, organ, base) : data;
    }

    /// The laws this one changes or ends, as far as they are open.
    private List<LinkedData> affected(PublishedDocument document, String base, Set<Relation> how) {
        return reading.listLinks(document.id()).stream()
                .filter(link -> link.from().equals(document.id()) && how.contains(link.relation()))
                .flatMap(link -> publications.find(link.to()).stream())
                .map(law -> LinkedData.of(type(law))
                        .with("name", law.title())
                        .with("url", base + law.path())
                        .with(
                                "legislationIdentifier",
                                law.number().map(DocumentNumber::value).orElse(law.indexNumber())))
                .toList();
    }

    private LinkedData legislation(LinkedData data, PublishedDocument document, LinkedData organ, String base) {
        var told = document.particulars();
        return data.with(
                        "legislationIdentifier",
                        document.number().map(DocumentNumber::value).orElse(document.indexNumber()))
                .with("legislationType", document.kind().label())
                .with("legislationDate", document.madeOn().toString())
                .with(
                        "legislationDateOfApplicability",
                        told.effectiveOn().map(Object::toString).orElse(""))
                .with("legislationLegalForce", "https://schema.org/" + force(document))
                .with("legislationPassedBy", organ)
                .with("legislationResponsible", organ)
                .with("legislationJurisdiction", jurisdiction(document))
                .with("legislationChanges", affected(document, base, Set.of(Relation.AMENDS)))
                .with("legislationRepeals", affected(document, base, Set.of(Relation.REPEALS, Relation.REPLACES)))
                .with(
                        "expires",
                        document.end()
                                .map(end -> end.on().toString())
                                .or(() -> told.expiresOn().map(Object::toString))
                                .orElse(""));
    }

    private static String force(PublishedDocument document) {
        return document.validity().isBinding() && document.validity() != Validity.NOT_YET ? "InForce" : "NotInForce";
    }

    private LinkedData jurisdiction(PublishedDocument document) {
        return LinkedData.of("AdministrativeArea")
                .with(
                        "name",
                        organs.find(document.organ())
                                .map(organ -> regions.name(organ.region()))
                                .orElse(""));
    }

    /// The type in schema.org.
    private static String type(PublishedDocument document) {
        return switch (document.kind()) {
            case RULES, NORMATIVE_DOCS, OTHER_DOCS -> "Legislation";
            case NEWS, ANNOUNCEMENT, MEETING, EMERGENCY -> "NewsArticle";
            case INTERPRETATION -> "Article";
            case STATISTICS, BUDGET, ANNUAL_REPORT, SUPERVISION -> "Report";
            case PLAN,
                    LICENCE_DECISION,
                    PENALTY_DECISION,
                    COERCION_DECISION,
                    ADMIN_FEE,
                    ANSWERED_REQUEST,
                    ORGANISATION,
                    PERSONNEL,
                    PROCUREMENT,
                    MAJOR_PROJECT,
                    WELFARE,
                    PROPOSAL_REPLY,
                    DISCLOSURE_GUIDE,
                    DISCLOSURE_SYSTEM -> "DigitalDocument";
        };
    }

    private static LinkedData media(PublishedDocument document, Attachment file, String base) {
        return LinkedData.of("MediaObject")
                .with("name", file.name())
                .with("contentUrl", base + path(document, file))
                .with("encodingFormat", file.type().mediaType())
                .with("contentSize", file.sizeText());
    }

    private static boolean isPicture(Attachment file) {
        return file.type().mediaType().startsWith("image/");
    }

    private static String path(PublishedDocument document, Attachment file) {
        return document.path() + "/attachments/" + file.id();
    }

    private static String keywords(PublishedDocument document) {
        var words = document.particulars().keywords();
        return words.isEmpty() ? document.topic() : String.join(",", words);
    }

    private String organName(PublishedDocument document) {
        return organs.nameOn(document.organ(), document.madeOn());
    }
}
