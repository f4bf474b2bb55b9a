package gongkai.foundation.audit;

import gongkai.foundation.audit.page.ReceiptPage;
import gongkai.foundation.audit.page.SealsPage;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The seals and receipts as everyone sees them.
@Controller
class SealController {
    private static final String SEALS = "/oversee/record";
    private static final String VERIFY = "/oversee/record/verify";
    private static final int PAGE_SIZE = 20;
    private static final HexFormat HEX = HexFormat.of();

    private final SealStore seals;
    private final Receipts receipts;
    private final AuditKeys keys;

    SealController(SealStore seals, Receipts receipts, AuditKeys keys) {
        this.seals = seals;
        this.receipts = receipts;
        this.keys = keys;
    }

    @Bean
    static PortalDoor recordDoor() {
        return new PortalDoor(Wing.OVERSEE, SEALS, "记录封存与核验", "平台的每一步办理都有记录，定时封存并公布，任何人可以凭存证码核验。", 80);
    }

    @Open
    @GetMapping(SEALS)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "1") String page) {
        long total = seals.findLast().map(seal -> seal.head().number()).orElse(0L);
        long pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int asked = page.matches("[0-9]{1,9}") ? (int) Math.clamp(Long.parseLong(page), 1L, pages) : 1;
        // Seals are numbered without gaps, so the page is found by number and nothing is counted.
        var rows = seals.listNewest(total - (asked - 1L) * PAGE_SIZE, PAGE_SIZE).stream()
                .map(SealController::row)
                .toList();
        return Show.page(
                "audit/seals",
                new SealsPage(
                        frames.portal(Wing.OVERSEE, "审计记录的封存", Crumb.here("审计记录的封存")),
                        new Slice<>(rows, asked, PAGE_SIZE, total),
                        HEX.formatHex(keys.publicKey()),
                        SealKey.fingerprint(keys.publicKey())));
    }

    private static SealsPage.Row row(Seal seal) {
        SealHead head = seal.head();
        return new SealsPage.Row(
                Long.toString(head.number()),
                AuditVerification.time(head.sealedAt()),
                "%,d".formatted(head.size()),
                HEX.formatHex(head.root()),
                HEX.formatHex(seal.signature()),
                SealKey.fingerprint(head.publicKey()));
    }

    @Open
    @GetMapping(VERIFY)
    ModelAndView verify(Frames frames, @RequestParam(defaultValue = "") String code) {
        Optional<ReceiptPage.Found> found = Optional.empty();
        Optional<String> problem = Optional.empty();
        if (!code.isBlank()) {
            try {
                found = Optional.of(found(receipts.get(code)));
            } catch (Refusal refusal) {
                problem = Optional.of(refusal.code().message());
            }
        }
        var page = new ReceiptPage(
                frames.portal(Wing.OVERSEE, "核验存证", Crumb.of("审计记录的封存", SEALS), Crumb.here("核验存证")),
                code,
                problem,
                found);
        return problem.isPresent() ? Show.again("audit/receipt", page) : Show.page("audit/receipt", page);
    }

    private static ReceiptPage.Found found(Receipts.Found found) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("存证码", found.receipt().code()));
        found.entry().map(StoredEntry::entry).ifPresent(entry -> {
            facts.add(Fact.of("时间", AuditVerification.time(entry.at())));
            facts.add(Fact.of("事项", entry.action()));
            facts.add(Fact.of("对象", entry.subject()));
            entry.digest().ifPresent(digest -> facts.add(Fact.wide("内容指纹（SM3）", digest.hex())));
        });
        found.seal().map(Seal::head).ifPresent(head -> {
            facts.add(Fact.of("封存编号", "第 %d 号".formatted(head.number())));
            facts.add(Fact.of("封存时间", AuditVerification.time(head.sealedAt())));
            facts.add(Fact.wide("根值（SM3）", HEX.formatHex(head.root())));
        });
        boolean proven = found.intact() && found.entry().isPresent();
        return new ReceiptPage.Found(
                sentence(found),
                found.seal().isEmpty() ? "waiting" : found.intact() ? "done" : "late",
                facts,
                proven ? VERIFY + "/proof?code=" + found.receipt().code() : "");
    }

    private static String sentence(Receipts.Found found) {
        if (found.seal().isEmpty()) {
            return "这条记录已经写入，将列入下一次封存。请稍后再来核验。";
        }
        long number = found.seal().get().head().number();
        if (!found.intact()) {
            return "这条记录在第 %d 号封存中，但是现在的内容与封存时不一致，请与本平台联系。".formatted(number);
        }
        return found.entry().isPresent()
                ? "这条记录在第 %d 号封存中，与封存时一致。".formatted(number)
                : "这条记录在第 %d 号封存中，已过在线保存期，移入归档。".formatted(number);
    }

    /// The proof as a file.
    @Open
    @GetMapping(VERIFY + "/proof")
    ResponseEntity<byte[]> proof(@RequestParam(defaultValue = "") String code) {
        ReceiptProof proof = receipts.prove(code).orElseThrow(() -> Refusal.of(AuditRefusal.NO_SUCH_RECEIPT));
        var disposition = ContentDisposition.attachment()
                .filename("cunzheng-" + proof.entry().number() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(proof.json().getBytes(StandardCharsets.UTF_8));
    }
}
