package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongkai.foundation.identity.Person.Grant;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.ServerProcess;
import gongkai.house.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/// A running house as a province sets it up: its files in a bucket, a virus scanner before them, its log for machines,
/// a load balancer in front.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutfittedHouseTest {
    private static final String PASSWORD = "a long password";
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String NEW = "/console/drafts/new";
    private static final long LARGE = 1_000_003;

    private final ApplicationContext first;
    private final Organs organs;
    private final Accounts accounts;
    private LoopbackS3 bucket;
    private S3Client beside;
    private LoopbackClamd scanner;
    private ServerProcess house;

    @Autowired
    OutfittedHouseTest(ApplicationContext first, Organs organs, Accounts accounts) {
        this.first = first;
        this.organs = organs;
        this.accounts = accounts;
    }

    /// On the database that this class has got by now.
    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        bucket = new LoopbackS3(folder.resolve("s3"));
        beside = bucket.client();
        scanner = LoopbackClamd.start(Files.createDirectory(folder.resolve("clamd")));
        beside.createBucket(ask -> ask.bucket("yunzhou"));
        organs.enter(SampleOrgan.government(CITY.value()));
        accounts.enterStaff("zhoumin", "周敏", CITY, PASSWORD, List.of(new Grant(Role.PUBLISHER, CITY)));
        Map<String, String> settings = new HashMap<>(Map.of(
                "gongkai.attachment.clamav", scanner.unix(),
                "gongkai.logs", "json",
                "gongkai.servers.drain", "3s",
                "gongkai.request-log", "true"));
        bucket.words().forEach((name, value) -> settings.put("gongkai.attachment." + name, value));
        house = ServerProcess.beside(first, settings);
    }

    @AfterAll
    void close() throws InterruptedException {
        house.close();
        scanner.close();
        beside.close();
        bucket.close();
    }

    @Test
    @Order(1)
    void aFileGoesIntoTheBucketAndComesBackWholeAndInPart() {
        var staff = staff();
        byte[] content = "一二三四五六七八九十".repeat(1000).getBytes(StandardCharsets.UTF_8);

        var draft = send(staff, "储备粮轮换计划", Map.of("计划.txt", content));

        assertThat(draft.status()).as(draft.html().text()).isEqualTo(302);
        assertThat(kept())
                .singleElement()
                .satisfies(object -> assertThat(object.size()).isEqualTo(content.length));
        String file = staff.get(draft.location())
                .html()
                .select("a[href*=/attachments/]")
                .attr("href");
        assertThat(staff.bytes(file)).isEqualTo(content);
        var part = staff.get(file, "Range", "bytes=3-8");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("二三");
    }

    @Test
    @Order(2)
    void aFileWithAVirusIsRefusedBesideItsFieldAndNothingElseIsLost() {
        int before = kept().size();

        var refused =
                send(staff(), "带毒的通知", Map.of("病毒.txt", ("开头" + LoopbackClamd.VIRUS).getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".field.wrong .problem").text()).contains("病毒.txt", "病毒");
        assertThat(refused.html().select("input[name=title]").attr("value")).isEqualTo("带毒的通知");
        assertThat(kept()).hasSize(before);
    }

    @Test
    @Order(3)
    void theLogIsForMachinesAndNamesNobody() throws IOException {
        var guest = new Wire(house.port());
        guest.get("/search?q=99010119900101003X");
        guest.get("/answer/requests/2026-000001?code=KX7P2M");
        guest.post("/login", "/login", Map.of("account", "13900000001", "password", "guessed"));
        staff().get("/console/drafts");

        var lines = house.log().stream().filter(line -> !line.isBlank()).toList();
        var json = JsonMapper.builder().build();
        assertThat(lines)
                .filteredOn(
                        line -> json.readTree(line).path("route").asString("").startsWith("/"))
                .hasSizeGreaterThan(5);
        assertThat(String.join("\n", lines))
                .contains("/console/drafts")
                .doesNotContain(
                        "99010119900101003X",
                        "2026-000001",
                        "KX7P2M",
                        "13900000001",
                        "guessed",
                        "周敏",
                        "zhoumin",
                        PASSWORD);
    }

    @Test
    @Order(4)
    void toldToStopItSaysSoServesWhoIsThereToTheEndAndEnds() throws Exception {
        var wire = new Wire(house.port());
        assertThat(wire.get("/actuator/health/readiness").status()).isEqualTo(200);
        var staff = staff();
        var fields = fields(staff, "停机时送完的通知");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var served = threads.submit(
                    () -> staff.uploadSlowly(NEW, NEW, fields, "附件.txt", LARGE, this::stopAndSeeThatItSaysSo));
            assertThat(served.get().location()).startsWith("/console/drafts/");
            Callable<Integer> ended = house::stop;
            assertThat(threads.submit(ended).get()).isZero();
        }
        assertThat(kept()).anySatisfy(object -> assertThat(object.size()).isEqualTo(LARGE));
    }

    private void stopAndSeeThatItSaysSo() {
        var balancer = new Wire(house.port());
        house.beginToStop();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> balancer.get("/actuator/health/readiness").status() == 503);
        assertThat(balancer.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(balancer.get("/privacy").status()).isEqualTo(200);
    }

    private Wire staff() {
        return new Wire(house.port()).asStaff("zhoumin", PASSWORD);
    }

    private Wire.Answer send(Wire staff, String title, Map<String, byte[]> files) {
        return staff.upload(NEW, NEW, fields(staff, title), files);
    }

    private static Map<String, String> fields(Wire staff, String title) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "organ", CITY.value(), "kind", "OTHER_DOCS", "title", title, "madeOn", "2026-03-01", "body", "第一段"));
        fields.put(
                "submission",
                staff.get(NEW).html().select("input[name=submission]").attr("value"));
        return fields;
    }

    private List<S3Object> kept() {
        return beside.listObjectsV2(ask -> ask.bucket("yunzhou").prefix("files/"))
                .contents();
    }
}
