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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final int port;

    @Autowired
    CaseFileTest(FoiHouse house, AuditRecord record, JdbcClient db, @LocalServerPort int port) {
        this.house = house;
        this.record = record;
        this.db = db;
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
