package gongkai.foundation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The interface for programs as OpenAPI 3.1. Each room describes its own operations in `openapi/<room>.json`; this
/// lays the pieces together when somebody first asks. `OpenApiTest` compares what stands there with what we really
/// answer.
@Controller
class ApiDescription {
    private static final String FRAME = "openapi/house.json";
    private static final String PIECES = "classpath*:openapi/*.json";

    private final SingletonSupplier<byte[]> document = SingletonSupplier.of(ApiDescription::compose);

    @Open
    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.obtain());
    }

    private static byte[] compose() {
        var json = JsonMapper.builder().build();
        try {
            var whole = (ObjectNode) read(json, new ClassPathResource(FRAME));
            var pieces = new PathMatchingResourcePatternResolver().getResources(PIECES);
            Arrays.stream(pieces)
                    .filter(piece -> !FRAME.endsWith("/" + piece.getFilename()))
                    .sorted(Comparator.comparing(piece -> String.valueOf(piece.getFilename())))
                    .forEach(piece -> add((ObjectNode) read(json, piece), whole));
            return json.writeValueAsBytes(whole);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(JsonMapper json, Resource piece) {
        try (InputStream content = piece.getInputStream()) {
            return json.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What two pieces both name is joined; neither replaces what the other says.
    private static void add(ObjectNode piece, ObjectNode whole) {
        piece.properties().forEach(part -> {
            var there = whole.get(part.getKey());
            if (there == null) {
                whole.set(part.getKey(), part.getValue());
            } else if (there instanceof ObjectNode both && part.getValue() instanceof ObjectNode more) {
                add(more, both);
            } else {
                throw new IllegalStateException("two pieces of the description say " + part.getKey());
            }
        });
    }
}
