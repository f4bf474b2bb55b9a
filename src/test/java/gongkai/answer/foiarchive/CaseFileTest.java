package gongkai.answer.foiarchive;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CaseFileTest {
    private final FoiHouse house;
    private final AuditRecord record;
    private final JdbcClient db;
    private final Clock clock;
    private final int port;

    @Autowired
    CaseFileTest(FoiHouse house, AuditRecord record, JdbcClient db, Clock clock, @LocalServerPort int port) {
        this.house = house;
        this.record = record;
        this.db = db;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void whoHasTheFileCanCheckItAgainstTheRecord() throws IOException, NoSuchAlgorithmException {
        FoiRequest request = house.accepted("2026-03-02");
        var officer = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        String desk = "/console/requests/" + request.id().value();
        String page = desk + "/archive";
        assertThat(officer.get(page).html().text()).contains("还没有办结");
        house.cleared(request);
        officer.post(desk, desk + "/decide", Map.of("decision", "DISCLOSED", "text", "提供如下。"));

        assertThat(officer.post(page, page, Map.of()).status()).isEqualTo(302);

        var files = unzip(officer.bytes(page + "/1"));
        assertThat(files.keySet())
                .anyMatch(name -> name.equals("00 归档目录.pdf"))
                .anyMatch(name -> name.endsWith("政府信息公开申请表.pdf"))
                .anyMatch(name -> name.contains("答复书") || name.contains("告知书"))
                .anyMatch(name -> name.endsWith("办理过程.pdf"))
                .anyMatch(name -> name.endsWith("保密审查记录.pdf"))
                .anyMatch(name -> name.endsWith("的送达情况.pdf"));
        var parts = new ArrayList<String>();
        for (var file : files.entrySet()) {
            if (!file.getKey().startsWith("00 ")) {
                parts.add(file.getKey());
                parts.add(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue())));
            }
        }
        var digest = ContentDigest.of(parts);
        long id = db.sql("select id from foiarchive.file where request = :request")
                .param("request", request.id().value())
                .query(Long.class)
                .single();
        assertThat(record.listOf("foiarchive:" + id).getFirst().digest()).contains(digest);
        try (var list = Loader.loadPDF(files.getOrDefault("00 归档目录.pdf", new byte[0]))) {
            assertThat(new PDFTextStripper().getText(list).replaceAll("\\s", ""))
                    .contains(digest.hex(), "政府信息公开申请表");
        }
        assertThat(db.sql("select content_sealed from foiarchive.part")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("UEsDB"));
        assertThat(new Wire(port)
                        .asStaff("stranger", FoiHouse.PASSWORD)
                        .get(page + "/1")
                        .status())
                .isEqualTo(403);
    }

    /// Part 10: what was asked and handed in, how it went day by day, what others said, and what proves it.
    @Test
    void theFileHoldsTheMaterialTheCourseTheOpinionsAndTheProofs() throws IOException {
        long id = filedWithMaterial();
        String desk = "/console/requests/" + id;
        var officer = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        officer.post(desk, desk + "/accept", Map.of());
        officer.post(
                desk,
                desk + "/consult",
                Map.of("consultKind", "THIRD_PARTY", "addressee", "云州市夕阳红养老院", "matter", "收住老人的名册。"));
        String letter = db.sql("select id from foi.consultation where request_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        officer.post(
                desk,
                desk + "/opinion",
                Map.of(
                        "letter",
                        letter,
                        "opinion",
                        "OBJECTED",
                        "answeredOn",
                        LocalDate.now(clock).toString(),
                        "words",
                        "名册里有老人的病情。"));
        officer.post(desk, desk + "/decide", Map.of("decision", "REFUSED_THIRD_PARTY", "text", "第三方不同意公开。"));
        officer.post(desk + "/archive", desk + "/archive", Map.of());

        var files = unzip(officer.bytes(desk + "/archive/1"));

        assertThat(new String(file(files, "申请人提交的材料 情况说明.txt"), StandardCharsets.UTF_8))
                .isEqualTo("我是家属");
        assertThat(text(file(files, "办理过程.pdf"))).contains("提交申请", "受理", "征求意见", "登记意见", "答复");
        assertThat(text(file(files, "征求第三方意见的情况.pdf"))).contains("云州市夕阳红养老院", "不同意公开", "名册里有老人的病情。");
        assertThat(files.keySet())
                .filteredOn(name -> name.endsWith("的送达情况.pdf"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(text(file(files, "00 归档目录.pdf"))).contains("申请人提交的材料情况说明", "办理过程", "征求第三方意见的情况");
    }

    /// A request filed on the website with a file of the applicant's.
    private long filedWithMaterial() {
        house.officer();
        String form = "/answer/requests/new";
        var filed = new Wire(port)
                .upload(
                        form,
                        form,
                        Map.ofEntries(
                                Map.entry("submission", UUID.randomUUID().toString()),
                                Map.entry("organ", "yunzhou-civil"),
                                Map.entry("kind", "NATURAL_PERSON"),
                                Map.entry("name", "李清"),
                                Map.entry("certificate", "护照"),
                                Map.entry("certificateNumber", "E00000000"),
                                Map.entry("telephone", "13900000001"),
                                Map.entry("title", "养老机构收住名册"),
                                Map.entry("description", "2025年"),
                                Map.entry("form", "ELECTRONIC"),
                                Map.entry("route", "ONLINE")),
                        Map.of("情况说明.txt", "我是家属".getBytes(StandardCharsets.UTF_8)));
        return db.sql("select id from foi.request where number = :number")
                .param("number", filed.location().replaceAll(".*/([0-9-]+)\\?.*", "$1"))
                .query(Long.class)
                .single();
    }

    private static byte[] file(Map<String, byte[]> files, String end) {
        return files.entrySet().stream()
                .filter(each -> each.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(end + " is not in " + files.keySet()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }

    /// Part 4: what is closed and can no longer be contested stands in the worklist until it is archived.
    @Test
    void whatIsSettledIsADutyUntilItIsArchived(
            @Autowired ArchiveDuties duties, @Autowired Worklist worklist, @Autowired TestTime time) {
        FoiRequest request = house.accepted("2026-03-02");
        var officer = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        String desk = "/console/requests/" + request.id().value();
        officer.post(desk, desk + "/decide", Map.of("decision", "UNAVAILABLE_NOT_HELD", "text", "经检索，没有。"));
        time.moveTo("2026-09-01");
        duties.look();
        assertThat(worklist.find("foiarchive", request.id().value())).isEmpty();

        time.moveTo("2026-09-20");
        duties.look();

        var item =
                worklist.find("foiarchive", request.id().value()).orElseThrow().state();
        assertThat(item.turn()).isEqualTo(Turn.OURS);
        assertThat(item.dueOn()).contains(LocalDate.parse("2026-10-02"));
        var signedIn = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        var list = signedIn.get("/console/archive").html().select("main").text();
        assertThat(list).contains(request.number(), "2026年9月2日", "2026年10月2日").doesNotContain("已逾期");
        time.moveTo("2026-10-09");
        signedIn = new Wire(port).asStaff("officer", FoiHouse.PASSWORD);
        assertThat(signedIn.get("/console/archive").html().select("main").text())
                .contains("已逾期");

        signedIn.post(desk + "/archive", desk + "/archive", Map.of());

        assertThat(worklist.find("foiarchive", request.id().value())
                        .orElseThrow()
                        .state()
                        .turn())
                .isEqualTo(Turn.DONE);
        assertThat(signedIn.get("/console/archive").html().select("main").text())
                .doesNotContain(request.number());
        duties.look();
        assertThat(signedIn.get("/console/archive").html().select("main").text())
                .doesNotContain(request.number());
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
