package gongkai.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.answer.foi.Applicant;
import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.FoiCorrection;
import gongkai.answer.foi.FoiIntake;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequests;
import gongkai.answer.foi.FoiWithdrawal;
import gongkai.answer.foi.NewRequest;
import gongkai.answer.foi.SupplyForm;
import gongkai.answer.foi.SupplyRoute;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class MemberRightsTest {
    private static final String PASSWORD = "a long password";
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MemberRights rights;
    private final Accounts accounts;
    private final Members members;
    private final Organs organs;
    private final FoiIntake intake;
    private final FoiRequests requests;
    private final AuditRecord record;

    @LocalServerPort
    private int port;

    @Autowired
    MemberRightsTest(
            MemberRights rights,
            Accounts accounts,
            Members members,
            Organs organs,
            FoiIntake intake,
            FoiRequests requests,
            AuditRecord record) {
        this.rights = rights;
        this.accounts = accounts;
        this.members = members;
        this.organs = organs;
        this.intake = intake;
        this.requests = requests;
        this.record = record;
    }

    private Person.Citizen citizen() {
        return accounts.register("li%d@example.cn".formatted(NUMBER.incrementAndGet()), "李清", PASSWORD);
    }

    private FoiRequest filed(Person.Citizen citizen) {
        if (organs.find(CITY).isEmpty()) {
            organs.enter(SampleOrgan.government(CITY.value()));
            var grant = new Person.Grant(Role.OFFICER, CITY);
            accounts.enterStaff("officer", "周敏", CITY, PASSWORD, List.of(grant));
        }
        var applicant =
                new Applicant(ApplicantKind.NATURAL_PERSON, "李清", "护照", "E00000000", "", "13900000009", "云州市前街1号", "");
        var wish = new FoiRequest.Wish("高龄津贴", "办法<全文>", SupplyForm.ELECTRONIC, SupplyRoute.ONLINE);
        var form = new NewRequest(
                UUID.randomUUID().toString(), CITY, Channel.ONLINE, LocalDate.of(2026, 3, 2), applicant, wish);
        return intake.receive(form, citizen);
    }

    /// A new table that names a member without saying what a member may take along and have deleted fails here.
    @Test
    void everyTableThatNamesAMemberIsContributed(@Autowired JdbcClient db, @Autowired List<MemberData> rooms) {
        var naming = db.sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                where table_schema not in ('information_schema', 'pg_catalog')
                    and column_name ~ '^(citizen|member|person|enterprise)(_id)?$'
                """).query(String.class).list();
        var contributed =
                rooms.stream().flatMap(room -> room.columns().stream()).toList();

        assertThat(naming).contains("foi.request.citizen", "signin.password.person");
        assertThat(contributed).containsExactlyInAnyOrderElementsOf(naming);
    }

    @Test
    void theFileHoldsEverythingAndTheRecordSaysThatItWasMade(@Autowired FoiCorrection correction) throws IOException {
        var citizen = citizen();
        var request = filed(citizen);
        correction.ask(
                request.id(),
                "请写明文号。",
                accounts.signInStaff("officer", PASSWORD).orElseThrow());

        var files = unzip(MemberFile.zip(rights.export(citizen), "2026年3月2日 09:00"));

        assertThat(files).containsOnlyKeys("我的信息.html", "my-data.json");
        for (String file : files.values()) {
            assertThat(file)
                    .contains(citizen.account(), "李清", request.number(), "13900000009", "云州市前街1号", "请写明文号。", "查询码");
        }
        assertThat(files.get("我的信息.html")).contains("办法&lt;全文&gt;").doesNotContain("<全文>");
        assertThat(files.get("my-data.json")).contains("办法<全文>");
        var entry = record.listOf("member:" + citizen.id()).getLast();
        assertThat(entry.action()).isEqualTo("导出个人信息");
        assertThat(entry.actor()).isEqualTo("member:" + citizen.id());
    }

    @Test
    void anAccountWithAnOpenMatterStays(@Autowired FoiWithdrawal withdrawal) {
        var citizen = citizen();
        var request = filed(citizen);

        assertThat(rights.mustEndFirst(citizen)).containsExactly("申请 %s 还在办理，要等答复，或者先撤回。".formatted(request.number()));
        assertThatThrownBy(() -> rights.close(citizen, PASSWORD, true)).isInstanceOf(Refusal.class);
        assertThat(members.find(citizen.id())).contains(citizen);

        withdrawal.withdraw(request.id(), citizen);
        assertThat(rights.mustEndFirst(citizen)).isEmpty();
    }

    @Test
    void aClosedAccountLeavesTheOfficialFileAndNothingElse(@Autowired FoiWithdrawal withdrawal) {
        var citizen = citizen();
        var request = filed(citizen);
        withdrawal.withdraw(request.id(), citizen);
        var browser = new Wire(port);
        browser.post("/login", "/login", Map.of("account", citizen.account(), "password", PASSWORD));
        var page = browser.get("/my/data").html().select("main").text();
        assertThat(page).contains("已办结申请中的联系电话", "档案法", "注销账号");

        var wrong = browser.post("/my/data", "/my/data/erasure", Map.of("password", "wrong"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("main").text()).contains("密码不对", "请勾选");
        var closed = browser.post("/my/data", "/my/data/erasure", Map.of("password", PASSWORD, "confirmed", "true"));

        assertThat(closed.html().select("h1").text()).isEqualTo("账号已注销");
        assertThat(browser.get("/my/data").status()).isEqualTo(302);
        assertThat(members.find(citizen.account())).isEmpty();
        assertThat(accounts.signInMember(citizen.account(), PASSWORD)).isEmpty();
        var kept = requests.find(request.id()).orElseThrow();
        assertThat(kept.citizen()).isEmpty();
        assertThat(kept.wish()).isEqualTo(request.wish());
        assertThat(rights.held(citizen).get("政府信息公开申请")).isEmpty();
        assertThat(record.listOf("member:" + citizen.id()).getLast().action()).isEqualTo("注销账号");

        var officer = new Wire(port).asStaff("officer", PASSWORD);
        String desk = "/console/requests/" + request.id().value();
        var seen = officer.post(desk, desk + "/unmask", Map.of("unmaskReason", "REMEDY"));
        assertThat(seen.html().select("main").text())
                .contains("李清", "E00000000", "已删除")
                .doesNotContain("13900000009");
        var found = officer.post("/console/requests", "/console/requests/lookup", Map.of("applicant", "13900000009"));
        assertThat(found.html().select("main").text()).doesNotContain(request.number());
    }

    @Test
    void thePlainWordsAreOpenToEveryoneAndLinkedInTheFoot() {
        var guest = new Wire(port);

        assertThat(guest.get("/").html().select("footer a[href=/privacy]").text())
                .isEqualTo("隐私说明");
        assertThat(guest.get("/privacy").html().select("main").text()).contains("收集哪些信息", "保存多久", "找谁");
        assertThat(guest.get("/answer/requests/new").html().select("main a[href=/privacy]"))
                .isNotEmpty();
        assertThat(guest.get("/register").html().select("main a[href=/privacy]"))
                .isNotEmpty();
    }

    @Test
    void theSameAddressMayRegisterAgain() {
        var citizen = citizen();
        rights.close(citizen, PASSWORD, true);

        assertThat(accounts.register(citizen.account(), "李清", PASSWORD).id()).isNotEqualTo(citizen.id());
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
