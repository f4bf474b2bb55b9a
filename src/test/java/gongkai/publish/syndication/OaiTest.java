package gongkai.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Revision;
import gongkai.publish.disclosure.Town;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Set;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.BadArgumentException;
import io.gdcc.xoai.serviceprovider.exceptions.NoSetHierarchyException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The house gives five records at a time; fourteen documents are three parts.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OaiTest {
    private static final int DOCUMENTS = 14;
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");

    private final Publishing publishing;
    private final Organs organs;
    private final Accounts accounts;
    private final TestTime time;
    private final List<Publication> made = new ArrayList<>();

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    OaiTest(Publishing publishing, Organs organs, Accounts accounts, TestTime time) {
        this.publishing = publishing;
        this.organs = organs;
        this.accounts = accounts;
        this.time = time;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        for (int i = 1; i <= DOCUMENTS; i++) {
            made.add(publishing.publish(
                    NewDocument.about(
                                    town.government().id(),
                                    i % 2 == 0 ? DocumentKind.NEWS : DocumentKind.NORMATIVE_DOCS,
                                    "第" + i + "份信息",
                                    LocalDate.of(2026, 3, 1))
                            .body("正文")
                            .summary("概述" + i)
                            .complete(),
                    town.publisher()));
        }
        publishing.withdraw(made.get(3).id(), "含有个人信息", town.publisher());
    }

    @Test
    void aHarvesterTakesAllOfItOverThreePartsAndLearnsWhatWasWithdrawn() throws BadArgumentException {
        var records =
                list(harvester().listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc")));

        assertThat(records).hasSizeGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(new HashSet<>(records.stream()
                        .map(each -> each.getHeader().getIdentifier())
                        .toList()))
                .hasSize(records.size());
        var gone = records.stream().filter(each -> each.getHeader().isDeleted()).toList();
        assertThat(gone).isNotEmpty().first().satisfies(record -> {
            assertThat(record.getHeader().getIdentifier()).isEqualTo(identifier(made.get(3)));
            assertThat(record.getHeader().getSetSpecs()).containsExactly("organ.gov", "kind.NEWS");
            assertThat(record.getMetadata()).isNull();
        });
    }

    @Test
    void setsAndHeadersAreTakenAlone() throws BadArgumentException, NoSetHierarchyException {
        List<Header> news = list(harvester()
                .listIdentifiers(ListIdentifiersParameters.request()
                        .withMetadataPrefix("oai_dc")
                        .withSetSpec("kind.NEWS")));
        assertThat(news)
                .hasSize(DOCUMENTS / 2)
                .allMatch(header -> header.getSetSpecs().contains("kind.NEWS"));
        assertThat(list(harvester().listSets()).stream().map(Set::getSpec))
                .contains("organ.gov", "organ.edu", "kind.NEWS");
        assertThat(harvester().identify().getDeletedRecord().toString()).isEqualToIgnoringCase("persistent");
    }

    @Test
    void whatChangesComesAgainAndNothingElse() throws BadArgumentException {
        time.pass(Duration.ofHours(1));
        publishing.revise(
                made.getFirst().id(),
                new Revision("第一份信息", "", "更正", Particulars.NONE, List.of(), "更正一处错字。"),
                town.publisher());
        publishing.withdraw(made.get(1).id(), "有误", town.publisher());

        var changed = list(harvester()
                .listRecords(ListRecordsParameters.request()
                        .withMetadataPrefix("oai_dc")
                        .withFrom(time.now())
                        .withUntil(time.now())));

        assertThat(changed.stream().map(each -> each.getHeader().getIdentifier()))
                .containsExactly(identifier(made.getFirst()), identifier(made.get(1)));
        assertThat(changed.getLast().getHeader().isDeleted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',badVerb",
        "verb=Nonsense,badVerb",
        "verb=Identify&verb=Identify,badVerb",
        "verb=Identify&set=x,badArgument",
        "verb=ListRecords,badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc,badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc,badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01,badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday,badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-01,badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-03-02&until=2026-03-03T00:00:00Z,badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x,badArgument",
        "verb=ListRecords&metadataPrefix=marc,cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01,noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=kind.BUDGET,noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nothing,noRecordsMatch",
        "verb=ListRecords&resumptionToken=x,badResumptionToken",
        "verb=ListRecords&resumptionToken=TElTVF9SRUNPUkRTfHx8fHx8fHx8fA,badResumptionToken",
        "verb=ListSets&resumptionToken=x,badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:gongkai.invalid:999999,idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=elsewhere,idDoesNotExist",
        "verb=ListMetadataFormats&identifier=elsewhere,idDoesNotExist",
    })
    void faultsAreAnsweredAsTheProtocolSays(String query, String code) {
        var answer = new Wire(port).get("/oai?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<error code=\"" + code + "\">");
        assertThat(wrong(answer.body())).isEmpty();
    }

    @Test
    void everyAnswerKeepsToTheSchema() {
        for (String query : List.of(
                "verb=Identify",
                "verb=ListSets",
                "verb=ListMetadataFormats&identifier=" + identifier(made.getLast()),
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(made.getLast()),
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(made.get(3)),
                "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-03-02",
                "verb=ListRecords&metadataPrefix=oai_dc&until=2026-03-02T23:59:59Z")) {
            var answer = new Wire(port).get("/oai?" + query);
            assertThat(answer.body()).as(query).doesNotContain("<error");
            assertThat(wrong(answer.body())).as(query).isEmpty();
            if (query.contains(":" + made.get(3).id())) {
                assertThat(answer.body()).contains("status=\"deleted\"").doesNotContain("第4份信息", "个人信息");
            }
        }
        var form = new Wire(port).postWithoutToken("/oai", Map.of("verb", "ListRecords", "metadataPrefix", "oai_dc"));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("completeListSize", "cursor=\"0\"", "expirationDate");
    }

    @Test
    void aTokenThatWasTamperedWithIsForAnotherVerbOrTooOldIsRefused() {
        String first = new Wire(port)
                .get("/oai?verb=ListRecords&metadataPrefix=oai_dc")
                .body();
        var found = TOKEN.matcher(first);
        assertThat(found.find()).isTrue();
        String token = found.group(1);

        String last = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        assertThat(new Wire(port)
                        .get("/oai?verb=ListRecords&resumptionToken=" + last)
                        .body())
                .contains("badResumptionToken");
        assertThat(new Wire(port)
                        .get("/oai?verb=ListIdentifiers&resumptionToken=" + token)
                        .body())
                .contains("badResumptionToken");
        assertThat(new Wire(port)
                        .get("/oai?verb=ListRecords&resumptionToken=" + token)
                        .body())
                .contains("cursor=\"5\"");
        time.pass(Duration.ofDays(2));
        assertThat(new Wire(port)
                        .get("/oai?verb=ListRecords&resumptionToken=" + token)
                        .body())
                .contains("has expired");
        time.pass(Duration.ofDays(-2));
    }

    private static Optional<String> wrong(String xml) {
        return Schemas.wrong(xml, "oai-pmh.xsd", "oai-dc.xsd");
    }

    private ServiceProvider harvester() {
        String address = "http://127.0.0.1:" + port + "/oai";
        return new ServiceProvider(new Context()
                .withBaseUrl(address)
                .withGranularity(Granularity.Second)
                .withOAIClient(OAIClient.newBuilder().withBaseUrl(address).build())
                .withMetadataTransformer("oai_dc", Context.KnownTransformer.OAI_DC));
    }

    private static <T> List<T> list(Iterator<T> all) {
        var list = new ArrayList<T>();
        all.forEachRemaining(list::add);
        return list;
    }

    private static String identifier(Publication publication) {
        return "oai:gongkai.invalid:" + publication.id();
    }
}
