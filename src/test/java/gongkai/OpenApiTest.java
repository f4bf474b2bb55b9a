package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.walls.ApiDocument;
import gongkai.walls.ApiDocument.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// What is written in /openapi.json compared with what is really answered.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final String NEW = "/console/tokens/new";
    private static final String PASSWORD = "a long password";

    private final RequestMappingHandlerMapping mapping;
    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final TestTime time;
    private final int port;
    private ApiDocument document = ApiDocument.parse("{}");
    private String token = "";
    private String narrow = "";
    private String elsewhere = "";

    @Autowired
    OpenApiTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            TestTime time,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.time = time;
        this.port = port;
    }

    @BeforeAll
    void enter() {
        organs.enter(SampleOrgan.government("yunzhou"));
        organs.enter(SampleOrgan.department("apibureau", "yunzhou"));
        accounts.enterStaff(
                "apiguard",
                "严守",
                OrganId.of("yunzhou"),
                PASSWORD,
                List.of(new Person.Grant(Role.SECURITY_ADMINISTRATOR, OrganId.of("yunzhou"))));
        publish();
        String form = "/answer/requests/new";
        for (int request = 0; request < 2; request++) {
            var filed = new Wire(port)
                    .post(
                            form,
                            form,
                            Map.of(
                                    "organ", "apibureau",
                                    "kind", "NATURAL_PERSON",
                                    "name", "李清",
                                    "certificate", "护照",
                                    "certificateNumber", "E00000000",
                                    "telephone", "13900000001",
                                    "title", "高龄津贴发放办法" + request,
                                    "description", "云民发〔2025〕3号",
                                    "form", "ELECTRONIC",
                                    "route", "ONLINE"));
            assertThat(filed.status()).isEqualTo(302);
        }
        token = issue("全部范围", "scopes=WORKLIST&scopes=FIGURES&scopes=REQUESTS");
        narrow = issue("只读申请", "scopes=REQUESTS");
        elsewhere = issue("只读待办", "scopes=WORKLIST");
        document = ApiDocument.parse(new Wire(port).get("/openapi.json").body());
    }

    private void publish() {
        var publisher = accounts.enterStaff(
                "apipublisher",
                "周敏",
                OrganId.of("yunzhou"),
                PASSWORD,
                List.of(new Person.Grant(Role.PUBLISHER, OrganId.of("yunzhou"))));
        // A finished year has figures.
        time.moveTo("2025-03-03");
        publishing.publish(
                NewDocument.about(OrganId.of("yunzhou"), DocumentKind.OTHER_DOCS, "养老服务补贴标准", LocalDate.of(2025, 3, 3))
                        .body("<p>按月发放。</p>")
                        .complete(),
                publisher);
        time.moveTo("2026-03-02");
        publishing.publish(
                NewDocument.about(
                                OrganId.of("yunzhou"),
                                DocumentKind.INTERPRETATION,
                                "养老服务补贴办法解读",
                                LocalDate.of(2026, 3, 1))
                        .body("<p>八十岁以上的老人可以领取。</p>")
                        .complete(),
                publisher);
        // The index follows after the commit.
        int asked = 0;
        while (!new Wire(port).get("/api/search?q=" + encode("养老")).body().contains("养老服务补贴")) {
            assertThat(asked++).isLessThan(2000);
        }
    }

    @Test
    void theDocumentIsSound() {
        var answer = new Wire(port).get("/openapi.json");

        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(document.offences()).isEmpty();
    }

    @Test
    void anUnsoundDocumentIsFound() {
        var unsound = ApiDocument.parse("""
                {"openapi": "3.0.0", "info": {}, "paths": {"/api/a": {"get": {"operationId": "a", "summary": "a",
                  "parameters": [{"name": "b", "in": "path", "schema": {"type": "integer", "oneOf": []}, "example": "x"}],
                  "responses": {"404": {"$ref": "#/components/responses/Gone"}}}}},
                 "components": {"schemas": {"Left": {"type": "object"}}}}
                """);

        assertThat(unsound.offences()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void itDescribesTheRoutesThereAreAndNoOthers() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));

        assertThat(document.operations()).extracting(Operation::route).containsExactlyInAnyOrderElementsOf(routes);
    }

    /// What is asked with a GET and answers with JSON to the examples of the document. Filing, one's own request and
    /// tables are compared in `FoiFilingApiTest`.
    private List<Operation> walked() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals(HttpMethod.GET.name()))
                .filter(operation -> !operation.path().equals("/api/foi/requests/{number}")
                        && !operation.path().endsWith("/{ending}"))
                .toList();
    }

    @Test
    void everyAnswerIsAsDescribed() {
        var offences = new ArrayList<String>();
        for (Operation operation : walked()) {
            var required = parameters(operation, true);
            offences.addAll(compare(operation, 200, call(operation, required)));
            offences.addAll(compare(operation, 200, call(operation, parameters(operation, false))));
            for (Map.Entry<String, String> each : parameters(operation, false)) {
                var some = Stream.concat(required.stream(), Stream.of(each))
                        .distinct()
                        .toList();
                offences.addAll(compare(operation, 200, call(operation, some)));
            }
        }

        assertThat(offences).isEmpty();
    }

    @Test
    void theAnswersHoldTheRowsTheyShould() {
        var list = with(token).get("/api/worklist?size=1").body();
        assertThat(list).contains("\"organ\":\"apibureau\"", "\"stage\":\"待受理\"", "\"next\":\"");
        String next = list.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(with(token).get("/api/worklist?size=1&behind=" + next).body())
                .contains("\"next\":null")
                .doesNotContain("高龄津贴", "李清");
        assertThat(with(token).get("/api/worklist/figures?basis=RECEIVED").body())
                .contains("\"open\":2");
        assertThat(with(token).get("/api/requests/2026-000001").body())
                .contains("\"statusLabel\":\"待受理\"", "\"dueOn\":\"2026-03-30\"")
                .doesNotContain("高龄津贴", "李清");
    }

    @Test
    void everyRefusalIsAsDescribed() {
        var offences = new ArrayList<String>();
        for (Operation operation : walked()) {
            var needed = parameters(operation, true);
            boolean open = operation.node().path("security").isEmpty();
            offences.addAll(
                    compare(operation, 401, get(new Wire(port).with("Authorization", "Bearer x"), operation, needed)));
            offences.addAll(compare(operation, 406, get(with(token).with("Accept", "text/html"), operation, needed)));
            offences.addAll(
                    compare(operation, 400, with(token).get(address(operation, needed) + mark(needed) + "x=%00")));
            if (!open) {
                offences.addAll(compare(operation, 401, get(new Wire(port), operation, needed)));
            }
            if (operation.node().path("responses").has("403")) {
                offences.addAll(compare(operation, 403, refused(operation, needed)));
            }
            offences.addAll(misread(operation, needed));
        }

        assertThat(offences).isEmpty();
    }

    @Test
    void tooManyCallsAreAnsweredAsDescribed() {
        var operation = walked().getFirst();
        var program = with(token).with("X-Forwarded-For", "203.0.113.90");
        var last = get(program, operation, parameters(operation, true));
        for (int call = 0; call < 6; call++) {
            last = get(program, operation, parameters(operation, true));
        }

        assertThat(compare(operation, 429, last)).isEmpty();
        assertThat(last.response().headers().map().keySet()).containsAll(lower(document.headers(operation, 429)));
    }

    private static List<String> lower(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /// Each query parameter with a value no schema allows is said to be wrong, by its name.
    private List<String> misread(Operation operation, List<Map.Entry<String, String>> needed) {
        var offences = new ArrayList<String>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").asString();
            var others = needed.stream().filter(each -> !each.getKey().equals(name));
            var wrong = Stream.concat(others, Stream.of(Map.entry(name, "？".repeat(60))))
                    .toList();
            boolean inPath = parameter.path("in").asString().equals("path");
            var answer = get(with(token), operation, wrong);
            offences.addAll(compare(operation, inPath ? 404 : 422, answer));
            if (!inPath && !answer.body().contains("\"field\":\"" + name + "\"")) {
                offences.add(operation.route() + " does not say that " + name + " is wrong");
            }
        }
        return offences;
    }

    /// A token whose scope or organ the operation lies outside of.
    private Wire.Answer refused(Operation operation, List<Map.Entry<String, String>> needed) {
        return operation.path().contains("/requests/")
                ? get(with(elsewhere), operation, needed)
                : get(with(narrow), operation, needed);
    }

    private List<String> compare(Operation operation, int expected, Wire.Answer answer) {
        if (answer.status() != expected) {
            return List.of(
                    "%s answers %d, not %d: %s".formatted(operation.route(), answer.status(), expected, answer.body()));
        }
        String type = answer.response().headers().firstValue("Content-Type").orElse("");
        return document.compare(operation, expected, type, answer.body());
    }

    private Wire.Answer call(Operation operation, List<Map.Entry<String, String>> parameters) {
        return get(operation.node().path("security").isEmpty() ? new Wire(port) : with(token), operation, parameters);
    }

    private static Wire.Answer get(Wire wire, Operation operation, List<Map.Entry<String, String>> parameters) {
        assertThat(operation.method()).isEqualTo(HttpMethod.GET.name());
        return wire.get(address(operation, parameters));
    }

    private static String address(Operation operation, List<Map.Entry<String, String>> parameters) {
        String path = operation.path();
        for (var each : parameters) {
            path = path.replace("{" + each.getKey() + "}", encode(each.getValue()));
        }
        return path
                + parameters.stream()
                        .filter(each -> !operation.path().contains("{" + each.getKey() + "}"))
                        .map(each -> each.getKey() + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String mark(List<Map.Entry<String, String>> parameters) {
        return parameters.isEmpty() ? "" : "&";
    }

    /// The examples of the document, of the required parameters only or of all.
    private static List<Map.Entry<String, String>> parameters(Operation operation, boolean required) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .filter(each -> !required || each.path("required").asBoolean(false))
                .map(each -> Map.entry(
                        each.path("name").asString(), each.path("example").asString()))
                .toList();
    }

    private Wire with(String shown) {
        return new Wire(port).with("Authorization", "Bearer " + shown);
    }

    private String issue(String name, String scopes) {
        var guard = new Wire(port).asStaff("apiguard", PASSWORD);
        var fields = new java.util.LinkedHashMap<>(Map.of(
                "name", name,
                "organ", "云州市yunzhou",
                "purpose", "对照接口说明",
                "lastDay", "2026-06-30"));
        fields.put("scopes", scopes.replace("scopes=", "").replace('&', ','));
        return guard.post(NEW, NEW, fields).html().select(".receipt code").text();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
