package gongkai.publish.syndication;

import gongkai.foundation.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What crawlers are asked to leave alone (RFC 9309): what is for staff or for one person, and lists without end, whose
/// entries the sitemap names. It keeps nobody out: who may enter is decided at each door.
@Controller
class RobotsController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final List<String> CLOSED = List.of(
            "/console",
            "/my",
            "/login",
            "/register",
            "/settings/",
            "/subscriptions/",
            "/notices/",
            "/search",
            "/oai",
            "/calendar/feed/",
            "/accessibility?",
            "/answer/requests/",
            "/answer/record-corrections/",
            "/publish/documents?",
            "/publish/organs?");

    /// Within what is closed, the longer rule counts.
    private static final String OPEN = "Allow: /answer/requests/new\nAllow: /answer/record-corrections/new\n";

    private final PublicAddress address;

    RobotsController(PublicAddress address) {
        this.address = address;
    }

    @Open
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        String closed = CLOSED.stream().map(path -> "Disallow: " + path + "\n").collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body("User-agent: *\n" + closed + OPEN + "\nSitemap: " + address.base(request) + "/sitemap.xml\n");
    }
}
