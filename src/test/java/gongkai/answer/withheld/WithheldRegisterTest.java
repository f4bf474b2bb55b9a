package gongkai.answer.withheld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiReplySent;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WithheldRegisterTest {
    private static final OrganId BUREAU = OrganId.of("yunzhou-civil");
    private static final String PASSWORD = "cloud-river-7";

    @Autowired
    private WithheldRegister register;

    @Autowired
    private WithheldOpening opening;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftGate gate;

    @Autowired
    private SecrecyReviews secrecy;

    @Autowired
    private WithheldStore store;

    @Autowired
    private Organs organs;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AuditRecord record;

    @Autowired
    private Publications publications;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestTime time;

    @LocalServerPort
    private int port;

    private Person.Staff officer = new Person.Staff(0, "", "", BUREAU, List.of());

    @BeforeEach
    void settle() {
        if (organs.find(BUREAU).isEmpty()) {
            organs.enter(SampleOrgan.government(BUREAU.value()));
            accounts.enterStaff("officer", "周敏", BUREAU, PASSWORD, List.of(new Person.Grant(Role.OFFICER, BUREAU)));
        }
        officer = accounts.signInStaff("officer", PASSWORD).orElseThrow();
    }

    @Test
    void whatWasRefusedIsLookedAtAgainAfterAYear() {
        var entry = refused(1, Decision.REFUSED_PROCESS_INFO);
        assertThat(entry.nextReviewOn()).contains(LocalDate.of(2027, 3, 2));
        register.look();
        assertThat(due(entry)).isEmpty();

        time.moveTo("2027-02-01");
        register.look();
        register.look();
        assertThat(due(entry))
                .singleElement()
                .satisfies(item -> assertThat(item.state().dueOn()).contains(LocalDate.of(2027, 3, 2)));

        register.keepClosed(entry.id(), "仍在研究过程中。", LocalDate.of(2028, 2, 1), officer);
        assertThat(due(entry)).isEmpty();
        assertThat(store.listReviews(entry.id())).hasSize(1);
        assertThat(record.listOf("withheld:" + entry.id()))
                .extracting(line -> line.action())
                .containsExactly("登记不予公开信息", "评估后仍不公开");
    }

    @Test
    void whatMayNowBeOpenedIsOpenToEveryoneOnceItsDraftHasPassed() {
        var entry = refused(2, Decision.REFUSED_INTERNAL_AFFAIRS);
        var draft = opening.begin(entry.id(), "机关内部流程改进情况", "现将有关情况公开如下。", officer);

        assertThat(store.find(entry.id()).orElseThrow().isOpened()).isFalse();
        assertThatThrownBy(() -> register.keepClosed(entry.id(), "不。", LocalDate.of(2028, 1, 3), officer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(WithheldRefusal.OPENING_BEGUN));
        String page = new Wire(port)
                .asStaff("officer", PASSWORD)
                .get("/console/withheld/" + entry.id())
                .html()
                .select("main")
                .text();
        assertThat(page).contains("经评估拟转为公开，拟稿：起草中").doesNotContain("转入拟稿。");

        drafts.submit(draft, officer);
        secrecy.review(draft, 1, Optional.of(false), "保守国家秘密法", "不涉及国家秘密。", staff("keeper", Role.SECRECY_REVIEWER));
        gate.publishUrgently(draft, 1, "多人申请，急需公布。", staff("publisher", Role.PUBLISHER));

        var opened = store.find(entry.id()).orElseThrow();
        assertThat(publications
                        .find(DocumentId.of(opened.publishedAs().orElseThrow()))
                        .orElseThrow()
                        .title())
                .isEqualTo("机关内部流程改进情况");
        assertThat(store.listReviews(entry.id()))
                .singleElement()
                .satisfies(review -> assertThat(review.by()).isEqualTo("周敏"));
        assertThatThrownBy(() -> register.keepClosed(entry.id(), "不。", LocalDate.of(2028, 1, 3), officer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(WithheldRefusal.ALREADY_OPENED));
    }

    @Test
    void theDeskShowsTheRegisterAndAllThatIsWrongInAForm() {
        var entry = refused(3, Decision.REFUSED_STATE_SECRET);
        var wire = new Wire(port).asStaff("officer", PASSWORD);
        assertThat(wire.get("/console/withheld").html().select("table").text())
                .contains("所需信息3", "属于国家秘密", "2027年3月2日");

        String path = "/console/withheld/" + entry.id();
        var again = wire.post(path, path + "/keep", Map.of("words", "", "next", "2026-01-05"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".problem").eachText()).hasSize(2);
        assertThat(wire.post(path, path + "/keep", Map.of("words", "仍属国家秘密。", "next", "2027-01-05"))
                        .status())
                .isEqualTo(302);
        assertThat(wire.get(path).html().select("main").text()).contains("周敏：仍不公开", "2027年1月5日");
    }

    private WithheldEntry refused(long request, Decision ground) {
        time.moveTo("2026-03-02");
        var reply = new FoiReplySent(
                new FoiRequestId(request),
                "2026-00000" + request,
                BUREAU,
                "所需信息" + request,
                Optional.of(ground),
                false,
                LocalDate.of(2026, 3, 2),
                officer.actor());
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(reply));
        Slice<WithheldEntry> all = store.slice(Set.of(BUREAU), Optional.empty(), 1, 100);
        return all.items().stream()
                .filter(entry -> entry.request().value() == request)
                .findFirst()
                .orElseThrow();
    }

    private Person.Staff staff(String account, Role role) {
        return accounts.signInStaff(account, PASSWORD)
                .orElseGet(() ->
                        accounts.enterStaff(account, "陈岚", BUREAU, PASSWORD, List.of(new Person.Grant(role, BUREAU))));
    }

    private List<WorkItem> due(WithheldEntry entry) {
        return worklist.listOpen(Set.of(BUREAU)).stream()
                .filter(item -> item.state().kind().equals(ReviewWork.KIND))
                .filter(item -> item.state().matter() == entry.id())
                .toList();
    }
}
