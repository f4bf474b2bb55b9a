package gongkai.publish.syndication;

import gongkai.foundation.web.Site;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentSet;
import gongkai.publish.disclosure.DocumentSyndication;
import gongkai.publish.disclosure.DocumentSyndication.Place;
import gongkai.publish.disclosure.SyndicatedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The answers to the six questions of OAI-PMH.
@Service
class OaiAnswers {
    private final DocumentSyndication documents;
    private final OaiSets sets;
    private final DublinCore dublinCore;
    private final SyndicationSettings settings;
    private final Site site;

    OaiAnswers(
            DocumentSyndication documents,
            OaiSets sets,
            DublinCore dublinCore,
            SyndicationSettings settings,
            Site site) {
        this.documents = documents;
        this.sets = sets;
        this.dublinCore = dublinCore;
        this.settings = settings;
        this.site = site;
    }

    /// Who asks: under which address, under which domain records are known to them, and when.
    record Harvester(String base, String repository, String mail, Instant now) {}

    void answer(XmlText xml, OaiVerb verb, Map<String, String> arguments, Harvester to) throws OaiProblem {
        switch (verb) {
            case IDENTIFY -> identify(xml, to);
            case LIST_METADATA_FORMATS -> listFormats(xml, arguments, to);
            case LIST_SETS -> listSets(xml, arguments);
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(xml, verb, arguments, to);
            case GET_RECORD -> getRecord(xml, arguments, to);
        }
    }

    private void identify(XmlText xml, Harvester to) {
        xml.open(OaiVerb.IDENTIFY.word());
        xml.element("repositoryName", site.wordmark()).element("baseURL", to.base() + OaiController.PATH);
        xml.element("protocolVersion", "2.0").element("adminEmail", to.mail());
        xml.element(
                "earliestDatestamp", OaiDates.text(documents.earliestChange().orElse(to.now())));
        xml.element("deletedRecord", "persistent").element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.open("description");
        String namespace = "http://www.openarchives.org/OAI/2.0/oai-identifier";
        xml.open(
                "oai-identifier",
                "xmlns",
                namespace,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                namespace + " " + namespace + ".xsd");
        xml.element("scheme", "oai").element("repositoryIdentifier", to.repository());
        xml.element("delimiter", ":").element("sampleIdentifier", identifier(DocumentId.of(1), to));
        xml.end().end().end();
    }

    private void listFormats(XmlText xml, Map<String, String> arguments, Harvester to) throws OaiProblem {
        if (arguments.containsKey("identifier")) {
            find(argument(arguments, "identifier"), to);
        }
        xml.open(OaiVerb.LIST_METADATA_FORMATS.word()).open("metadataFormat");
        xml.element("metadataPrefix", DublinCore.PREFIX).element("schema", DublinCore.SCHEMA);
        xml.element("metadataNamespace", DublinCore.NAMESPACE);
        xml.end().end();
    }

    private void listSets(XmlText xml, Map<String, String> arguments) throws OaiProblem {
        if (arguments.containsKey(OaiVerb.TOKEN)) {
            throw OaiFault.BAD_RESUMPTION_TOKEN.because("All sets are listed at once.");
        }
        xml.open(OaiVerb.LIST_SETS.word());
        sets.list()
                .forEach(set -> xml.open("set")
                        .element("setSpec", set.spec())
                        .element("setName", set.name())
                        .end());
        xml.end();
    }

    private void getRecord(XmlText xml, Map<String, String> arguments, Harvester to) throws OaiProblem {
        checkFormat(arguments);
        var document = find(argument(arguments, "identifier"), to);
        xml.open(OaiVerb.GET_RECORD.word());
        writeRecord(xml, document, to);
        xml.end();
    }

    private void list(XmlText xml, OaiVerb verb, Map<String, String> arguments, Harvester to) throws OaiProblem {
        var harvest = arguments.containsKey(OaiVerb.TOKEN)
                ? Harvest.parse(argument(arguments, OaiVerb.TOKEN), verb, to.now())
                : begin(verb, arguments);
        var set = set(harvest.set(), OaiFault.BAD_RESUMPTION_TOKEN);
        var found = documents.listChanged(set, harvest.window(), harvest.after(), settings.records() + 1);
        if (found.isEmpty() && harvest.given() == 0) {
            throw OaiFault.NO_RECORDS_MATCH.because("Nothing has changed in this set in this time.");
        }
        boolean more = found.size() > settings.records();
        var given = more ? found.subList(0, settings.records()) : found;
        xml.open(verb.word());
        for (SyndicatedDocument document : given) {
            if (verb == OaiVerb.LIST_RECORDS) {
                writeRecord(xml, document, to);
            } else {
                writeHeader(xml, document, to);
            }
        }
        writeToken(xml, harvest, more ? given : List.of(), to);
        xml.end();
    }

    private Harvest begin(OaiVerb verb, Map<String, String> arguments) throws OaiProblem {
        checkFormat(arguments);
        var window = OaiDates.window(
                Optional.ofNullable(arguments.get("from")), Optional.ofNullable(arguments.get("until")));
        String spec = arguments.getOrDefault("set", "");
        var set = set(spec, OaiFault.NO_RECORDS_MATCH);
        return new Harvest(verb, spec, window, Place.START, 0, documents.countChanged(set, window));
    }

    private DocumentSet set(String spec, OaiFault otherwise) throws OaiProblem {
        if (spec.isEmpty()) {
            return DocumentSet.ALL;
        }
        return sets.parse(spec).orElseThrow(() -> otherwise.because("There is no such set."));
    }

    /// The token that leads on; in the last part of more than one, an empty one says that this was all.
    private static void writeToken(XmlText xml, Harvest harvest, List<SyndicatedDocument> before, Harvester to) {
        if (before.isEmpty() && harvest.given() == 0) {
            return;
        }
        String total = String.valueOf(harvest.total());
        String cursor = String.valueOf(harvest.given());
        if (before.isEmpty()) {
            xml.empty(OaiVerb.TOKEN, "completeListSize", total, "cursor", cursor);
            return;
        }
        var last = before.getLast();
        var next = harvest.after(new Place(last.changedAt(), last.id()), before.size());
        Instant expires = to.now().plus(Harvest.LASTS);
        xml.open(OaiVerb.TOKEN, "expirationDate", OaiDates.text(expires), "completeListSize", total, "cursor", cursor);
        xml.text(next.token(expires)).end();
    }

    private void writeRecord(XmlText xml, SyndicatedDocument document, Harvester to) {
        xml.open("record");
        writeHeader(xml, document, to);
        document.open().ifPresent(open -> {
            xml.open("metadata");
            dublinCore.write(xml, open, to.base());
            xml.end();
        });
        xml.end();
    }

    private static void writeHeader(XmlText xml, SyndicatedDocument document, Harvester to) {
        if (document.open().isPresent()) {
            xml.open("header");
        } else {
            xml.open("header", "status", "deleted");
        }
        xml.element("identifier", identifier(document.id(), to));
        xml.element("datestamp", OaiDates.text(document.changedAt()));
        OaiSets.of(document).forEach(spec -> xml.element("setSpec", spec));
        xml.end();
    }

    private SyndicatedDocument find(String identifier, Harvester to) throws OaiProblem {
        String start = identifier(to);
        return Optional.of(identifier)
                .filter(text -> text.startsWith(start))
                .flatMap(text -> DocumentId.parse(text.substring(start.length())))
                .flatMap(documents::find)
                .orElseThrow(() -> OaiFault.ID_DOES_NOT_EXIST.because("There is no such record."));
    }

    private static void checkFormat(Map<String, String> arguments) throws OaiProblem {
        if (!DublinCore.PREFIX.equals(arguments.get("metadataPrefix"))) {
            throw OaiFault.CANNOT_DISSEMINATE_FORMAT.because("Records are given as oai_dc.");
        }
    }

    private static String argument(Map<String, String> arguments, String name) {
        return arguments.getOrDefault(name, "");
    }

    private static String identifier(DocumentId id, Harvester to) {
        return identifier(to) + id;
    }

    private static String identifier(Harvester to) {
        return "oai:" + to.repository() + ":";
    }
}
