package gongkai.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/// Programs are answered in RFC 9457, people in pages, wherever the fault arises.
@HouseTest
class ProblemAnswerTest {
    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final long TOO_MUCH = 201L * 1024 * 1024;

    private final int port;

    @Autowired
    ProblemAnswerTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/console|application/json|true",
                "/console|application/problem+json|true",
                "/console|application/json, text/plain, */*|true",
                "/console|text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|false",
                "/console|text/html, application/json|false",
                "/console|*/*|false",
                "/console|no type at all|false",
                "/console||false",
                "/api/worklist|text/html|true"
            })
    void whoWantsJsonAndNoPageIsAProgram(String path, String accept, boolean program) {
        var request = new MockHttpServletRequest("GET", path);
        if (accept != null) {
            request.addHeader("Accept", accept);
        }

        assertThat(ProblemAnswer.isAskedBy(request)).isEqualTo(program);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/console/drafts/new|application/json", "/api/worklist|*/*", "/api/worklist|text/html"})
    void aBodyBeyondTheLimitIsAProblemToPrograms(String path, String accept) {
        String answer = new Wire(port).announce(path, accept, TOO_MUCH);

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("Content-Type: application/problem+json", "\"type\":\"/errors/", "\"status\":413", "200 MB");
    }

    @Test
    void toABrowserItIsAPage() {
        assertThat(new Wire(port).announce("/console/drafts/new", PAGE, TOO_MUCH))
                .startsWith("HTTP/1.1 413 ")
                .contains("Content-Type: text/html", "200 MB", "后退");
    }

    @Test
    void aFormWithoutOurTokenAndAnUnknownAddressAreProblemsToo() {
        var program = new Wire(port).with("Accept", "application/json");

        assertThat(program.get("/no-such-page").body()).contains("\"status\":404");
        assertThat(program.postWithoutToken("/console/login", java.util.Map.of("account", "a"))
                        .body())
                .contains("\"status\":403");
    }
}
