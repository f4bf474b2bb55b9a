package gongkai.foundation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.Verifications;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class RecordDeskPagesTest {
    private static final String PASSWORD = "a long password";

    private final AuditRecord record;
    private final Verifications verifications;
    private final ApplicationEventPublisher events;
    private final Accounts accounts;
    private final Organs organs;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Wire auditor;

    @Autowired
    RecordDeskPagesTest(
            AuditRecord record,
            Verifications verifications,
            ApplicationEventPublisher events,
            Accounts accounts,
            Organs organs,
            Clock clock,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.record = record;
        this.verifications = verifications;
        this.events = events;
        this.accounts = accounts;
        this.organs = organs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.auditor = new Wire(port);
    }

    @BeforeEach
    void signIn() {
        if (organs.list().isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
            var yunzhou = OrganId.of("yunzhou");
            accounts.enterStaff(
                    "auditor", "许明", yunzhou, PASSWORD, List.of(new Person.Grant(Role.SECURITY_AUDITOR, yunzhou)));
        }
        auditor.asStaff("auditor", PASSWORD);
    }

    @Test
    void theRecordIsSearchedByEveryField() {
        enter("staff:7 周敏（代 陈立）", "受理申请", "desk:1", "一");
        enter("staff:8 陈立", "答复申请", "desk:1", "二");

        for (String asked :
                List.of("person=staff%3A7", "person=周敏", "action=受理申请", "from=2026-03-02&to=2026-03-02&person=周敏")) {
            assertThat(rows(asked + "&subject=desk:1")).as(asked).containsExactly("受理申请");
        }
        assertThat(rows("subject=desk:1&organ=yunzhou")).containsExactly("答复申请", "受理申请");
        assertThat(rows("subject=desk:1&from=2026-03-03")).isEmpty();
        assertThat(auditor.get("/console/record?from=yesterday").status()).isEqualTo(422);
        String newest = auditor.get("/console/record?subject=desk:1")
                .html()
                .select("tbody a")
                .attr("href");
        assertThat(auditor.get(newest).html().text()).contains("存证码", "叶值", "等待下一次封存");
    }

    @Test
    void aLongListIsTurnedPageByPage() {
        for (int i = 0; i < 120; i++) {
            enter("staff:9 王芳", "登记", "long:" + i, "第 " + i + " 条");
        }
        var first = auditor.get("/console/record?" + encoded("action=登记")).html();
        assertThat(first.select("tbody tr")).hasSize(50);
        var second = auditor.get(first.select("a[rel=next]").attr("href")).html();
        assertThat(second.select("tbody tr")).hasSize(50);
        var third = auditor.get(second.select("a[rel=next]").attr("href")).html();
        assertThat(third.select("tbody tr")).hasSize(20);
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(third.text()).contains("第 0 条");
    }

    @Test
    void whatIsTakenOutIsOnRecordAndCarriesNoFormula() {
        enter("staff:7 周敏", "受理申请", "csv:1", "=HYPERLINK(\"http://x\")，\"引\"");

        var answer =
                auditor.post("/console/record?subject=csv:1", "/console/record/export", Map.of("subject", "csv:1"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("\uFEFF编号,时间").contains("\"'=HYPERLINK(\"\"http://x\"\")，\"\"引\"\"\"");
        assertThat(record.listOf("audit:export")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).contains("许明");
            assertThat(entry.detail()).contains("对象 csv:1");
        });
    }

    @Test
    void theRecordIsCheckedInTheBackground() throws Exception {
        enter("staff:7 周敏", "受理申请", "check:1", "一");

        verifications.start("staff:1 许明").join();
        var page = auditor.get("/console/record/verification").html();
        assertThat(page.text()).contains("审计记录完好", "staff:1 许明");
        assertThat(auditor.post("/console/record/verification", "/console/record/verification", Map.of())
                        .location())
                .isEqualTo("/console/record/verification");
        while (verifications.isRunning()) {
            Thread.onSpinWait();
        }
        assertThat(record.listOf("audit:verification-1"))
                .extracting(AuditEntry::action)
                .containsExactly("核验审计记录", "核验审计记录完毕");
    }

    private List<String> rows(String query) {
        return auditor.get("/console/record?" + encoded(query))
                .html()
                .select("tbody tr td:nth-child(4)")
                .eachText();
    }

    private static String encoded(String query) {
        var text = new StringBuilder();
        query.codePoints()
                .forEach(c -> text.append(
                        c < 128
                                ? Character.toString(c)
                                : java.net.URLEncoder.encode(
                                        Character.toString(c), java.nio.charset.StandardCharsets.UTF_8)));
        return text.toString();
    }

    private void enter(String actor, String action, String subject, String detail) {
        var entry = new AuditEntry(clock.instant(), actor, action, subject, "yunzhou", detail);
        transaction.executeWithoutResult(status -> events.publishEvent((Audited) () -> entry));
    }
}
