package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Statements;
import gongkai.house.TestTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What one filing says to the database: each way there and back is a fifth of a millisecond that a city waits for.
@HouseTest
class FoiFilingStatementsTest {
    private final FoiWorld world;
    private final TestTime time;

    @LocalServerPort
    private int port;

    @Autowired
    FoiFilingStatementsTest(FoiWorld world, TestTime time) {
        this.world = world;
        this.time = time;
    }

    @BeforeEach
    void settle() {
        world.settle();
        time.moveTo("2026-03-02");
    }

    /// Seven: the count of the client, whether the same was filed a moment ago, the request with its history, the
    /// record, the inbox with its history, what the applicant is told, and the commit.
    @Test
    void aFilingByProgramAsksOnceAndWritesEachRowOnce() throws Exception {
        file();

        assertThat(Statements.of(this::file).stream().map(FoiFilingStatementsTest::subject))
                .containsExactly(
                        "insert ratelimit.bucket",
                        "select foi.request",
                        "insert foi.request foi.request_event",
                        "insert audit.entry",
                        "insert worklist.item worklist.event",
                        "insert notice.entry",
                        "commit");
    }

    /// The verb and the tables it writes, or else the one it reads.
    private static String subject(String statement) {
        var written = Pattern.compile("(insert into|update|delete from) (\\w+\\.\\w+)")
                .matcher(statement);
        var tables = written.results().map(each -> each.group(2)).toList();
        if (!tables.isEmpty()) {
            return "insert " + String.join(" ", tables);
        }
        var read = Pattern.compile("^select .*? from (\\w+\\.\\w+)").matcher(statement);
        return read.find() ? "select " + read.group(1) : statement;
    }

    private int file() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var client = HttpClient.newHttpClient()) {
            int status = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + FoiFilingApi.PATH))
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", key)
                                    .header("X-Forwarded-For", "203.0.113.7")
                                    .POST(HttpRequest.BodyPublishers.ofString("""
                                            {"organ": "yunzhou-civil", "kind": "NATURAL_PERSON", "name": "李清",
                                             "certificate": "护照", "certificateNumber": "%s",
                                             "telephone": "13900000001", "title": "高龄津贴发放办法",
                                             "description": "云民发〔2025〕3号", "form": "ELECTRONIC",
                                             "route": "ONLINE"}
                                            """.formatted(key)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            assertThat(status).isEqualTo(201);
            return status;
        }
    }
}
