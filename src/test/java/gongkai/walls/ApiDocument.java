package gongkai.walls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An OpenAPI document, read strictly: what it describes, whether it is sound, and whether an answer is as described.
/// Knows the part of JSON Schema we use, and calls any other word an offence.
public final class ApiDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> WORDS = Set.of(
            "$ref",
            "type",
            "description",
            "required",
            "properties",
            "items",
            "enum",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "maxLength",
            "default");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static ApiDocument parse(String text) {
        return new ApiDocument(JSON.readTree(text));
    }

    /// One method of one path.
    public record Operation(String method, String path, JsonNode node) {
        /// As `RoutesTest` writes it.
        public String route() {
            return method + " " + path;
        }
    }

    public List<Operation> operations() {
        var found = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        found.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return found;
    }

    /// What is wrong with the document itself.
    public List<String> offences() {
        var offences = new ArrayList<String>();
        note(offences, !root.path("openapi").asString("").startsWith("3.1."), "openapi is not 3.1");
        note(offences, root.path("info").path("title").asString("").isEmpty(), "info has no title");
        note(offences, root.path("info").path("version").asString("").isEmpty(), "info has no version");
        var ids = new TreeSet<String>();
        for (Operation operation : operations()) {
            offencesOf(operation, ids, offences);
        }
        schemas(root)
                .forEach(schema -> schema.propertyNames().stream()
                        .filter(word -> !WORDS.contains(word))
                        .forEach(word -> offences.add("a schema says " + word + ", which nobody checks")));
        var used = new TreeSet<String>();
        references(root, used);
        used.stream()
                .filter(each -> root.at(each.substring(1)).isMissingNode())
                .forEach(each -> offences.add("nothing stands at " + each));
        root.path("components").path("schemas").propertyNames().stream()
                .filter(name -> !used.contains("#/components/schemas/" + name))
                .forEach(name -> offences.add("nobody uses the schema " + name));
        return offences;
    }

    private void offencesOf(Operation operation, Set<String> ids, List<String> offences) {
        var node = operation.node();
        String route = operation.route();
        note(offences, !ids.add(node.path("operationId").asString("")), route + " has no operationId of its own");
        note(offences, !node.path("summary").asString("").matches(".*\\p{IsHan}.*"), route + " has no Chinese summary");
        boolean answers = node.path("responses").propertyNames().stream().anyMatch(status -> status.startsWith("2"));
        note(offences, !answers, route + " does not say what it answers");
        note(offences, !node.has("security"), route + " does not say who may call it");
        node.path("responses")
                .forEach(answer -> note(
                        offences,
                        resolve(answer).path("description").asString("").isEmpty(),
                        route + " has a mute response"));
        for (JsonNode parameter : node.path("parameters")) {
            String name = route + " " + parameter.path("name").asString("");
            note(offences, parameter.path("description").asString("").isEmpty(), name + " is not described");
            note(offences, !parameter.has("example"), name + " has no example");
            var wrong = new ArrayList<String>();
            check(parameter.path("example"), parameter.path("schema"), name, wrong);
            offences.addAll(wrong);
            boolean inPath = parameter.path("in").asString("").equals("path");
            note(
                    offences,
                    inPath
                            != operation
                                    .path()
                                    .contains("{" + parameter.path("name").asString("") + "}"),
                    name + " stands in the wrong place");
        }
    }

    /// Whether a status is described, and how an answer differs from what is.
    public List<String> compare(Operation operation, int status, String contentType, String body) {
        var described = operation.node().path("responses").path(Integer.toString(status));
        if (described.isMissingNode()) {
            return List.of(operation.route() + " answers " + status + ", which is not described: " + body);
        }
        var content = resolve(described).path("content").path(contentType);
        if (content.isMissingNode()) {
            return List.of(operation.route() + " answers " + status + " as " + contentType);
        }
        var offences = new ArrayList<String>();
        check(JSON.readTree(body), content.path("schema"), operation.route() + " " + status, offences);
        return offences;
    }

    /// The header fields described for an answer, of which all are required.
    public List<String> headers(Operation operation, int status) {
        var described = operation.node().path("responses").path(Integer.toString(status));
        return List.copyOf(resolve(described).path("headers").propertyNames());
    }

    private void check(JsonNode value, JsonNode reference, String where, List<String> offences) {
        var schema = resolve(reference);
        var types = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString(""));
        note(offences, types.stream().noneMatch(type -> isOf(value, type)), where + " is no " + types + ": " + value);
        if (value.isObject()) {
            checkObject(value, schema, where, offences);
        }
        if (value.isArray()) {
            int place = 0;
            for (JsonNode item : value) {
                check(item, schema.path("items"), where + "[" + place++ + "]", offences);
            }
        }
        if (value.isString()) {
            checkText(value.asString(), schema, where, offences);
        }
        if (value.isNumber()) {
            note(
                    offences,
                    schema.has("minimum")
                                    && value.asDouble() < schema.get("minimum").asDouble()
                            || schema.has("maximum")
                                    && value.asDouble() > schema.get("maximum").asDouble(),
                    where + " is out of bounds: " + value);
        }
    }

    private void checkObject(JsonNode value, JsonNode schema, String where, List<String> offences) {
        schema.path("required")
                .forEach(name -> note(offences, !value.has(name.asString()), where + " lacks " + name.asString()));
        value.properties().forEach(part -> {
            var described = schema.path("properties").path(part.getKey());
            if (described.isMissingNode()) {
                offences.add(where + "." + part.getKey() + " is not described");
            } else {
                check(part.getValue(), described, where + "." + part.getKey(), offences);
            }
        });
    }

    private static void checkText(String text, JsonNode schema, String where, List<String> offences) {
        if (schema.has("enum")) {
            note(
                    offences,
                    schema.get("enum")
                            .valueStream()
                            .noneMatch(each -> each.asString().equals(text)),
                    where + " is none of those listed: " + text);
        }
        if (schema.has("pattern")) {
            note(
                    offences,
                    !Pattern.compile(schema.get("pattern").asString())
                            .matcher(text)
                            .find(),
                    where + " has another form: " + text);
        }
        note(
                offences,
                schema.has("maxLength")
                        && text.length() > schema.get("maxLength").asInt(),
                where + " is too long: " + text);
        if (schema.path("format").asString("").equals("date")) {
            note(offences, !text.equals(date(text)), where + " is no date: " + text);
        }
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (java.time.DateTimeException notADate) {
            return "";
        }
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(each -> references(each, found));
    }

    /// Every schema below a node, wherever one can stand.
    private static Stream<JsonNode> schemas(JsonNode node) {
        var here = Stream.concat(
                node.has("schema") ? parts(node.get("schema")) : Stream.<JsonNode>empty(),
                node.path("schemas").valueStream().flatMap(ApiDocument::parts));
        return Stream.concat(here, node.valueStream().flatMap(ApiDocument::schemas));
    }

    private static Stream<JsonNode> parts(JsonNode schema) {
        var below = Stream.concat(
                schema.path("properties").valueStream(),
                schema.has("items") ? Stream.of(schema.get("items")) : Stream.<JsonNode>empty());
        return Stream.concat(Stream.of(schema), below.flatMap(ApiDocument::parts));
    }

    private static void note(List<String> offences, boolean wrong, String sentence) {
        if (wrong) {
            offences.add(sentence);
        }
    }
}
