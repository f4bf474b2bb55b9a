package gongkai.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.Applicant;
import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.FoiCorrection;
import gongkai.answer.foi.FoiIntake;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.NewRequest;
import gongkai.answer.foi.SupplyForm;
import gongkai.answer.foi.SupplyRoute;
import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The sealed tables of all rooms.
@HouseTest
class SealedRowsTest {
    private final JdbcClient db;
    private final SealingKeys ring;
    private final SealingKeyStore store;
    private final PersonalData personal;
    private final List<SealedRows> tables;
    private final TransactionTemplate transactions;

    @Autowired
    SealedRowsTest(
            JdbcClient db,
            SealingKeys ring,
            SealingKeyStore store,
            PersonalData personal,
            List<SealedRows> tables,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.ring = ring;
        this.store = store;
        this.personal = personal;
        this.tables = tables;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// A new sealed column without a contribution would keep its old key for ever, or lose it.
    @Test
    void everyTableWithASealedColumnTakesPartInTheRotation() {
        var sealed = db.sql("""
                select distinct table_schema || '.' || table_name from information_schema.columns
                where column_name like '%\\_sealed' and table_schema <> 'information_schema'
                """).query(String.class).list();

        assertThat(sealed).contains("foi.request", "identity.member");
        assertThat(tables.stream().map(SealedRows::table)).containsExactlyInAnyOrderElementsOf(sealed);
    }

    @Test
    void allRoomsRotateAndReadTheSame(
            @Autowired Organs organs,
            @Autowired Members members,
            @Autowired Accounts accounts,
            @Autowired FoiIntake intake,
            @Autowired FoiCorrection correction,
            @Autowired Letters letters,
            @Autowired Deliveries deliveries) {
        organs.enter(SampleOrgan.government("yunzhou"));
        var officer = accounts.enterStaff(
                "officer",
                "周敏",
                OrganId.of("yunzhou"),
                "cloud-river-7",
                List.of(new Person.Grant(Role.OFFICER, OrganId.of("yunzhou"))));
        var citizen = members.enterCitizen("li@example.cn", "李清").orElseThrow();
        var enterprise =
                members.enterEnterprise("he@example.cn", "云州某公司", code(), "何平").orElseThrow();
        var request = intake.receive(form(), citizen);
        correction.ask(request.id(), "请补充文号。", officer);
        letters.listAbout("foi:" + request.id().value()).forEach(letter -> deliveries.opened(letter, citizen));

        var secret = Place.of("signin.second_factor.secret");
        db.sql("""
                insert into signin.second_factor (person, secret_sealed, added_at, last_step)
                values ('staff:1', :secret, now(), 0)
                """).param("secret", personal.seal(secret, "GEZDGNBVGY3TQOJQ")).update();

        fill(request);

        new KeyRotation(ring, store, personal, tables, transactions, line -> {}, (key, detail) -> {}).rotate(() -> {});

        int current = ring.current().number();
        assertThat(current).isGreaterThan(1);
        for (SealedRows table : tables) {
            assertThat(table.countByKey()).as(table.table()).containsOnlyKeys(current);
        }
        assertThat(members.find("LI@example.cn")).contains(citizen);
        assertThat(members.find(enterprise.id())).contains(enterprise);
        assertThat(personal.open(
                        Place.of("foi.request.applicant"),
                        db.sql("select applicant_sealed from foi.request")
                                .query(byte[].class)
                                .single()))
                .contains("李清", "13900000001");
        assertThat(personal.open(
                        secret,
                        db.sql("select secret_sealed from signin.second_factor")
                                .query(byte[].class)
                                .single()))
                .isEqualTo("GEZDGNBVGY3TQOJQ");
    }

    /// What no verb above has written.
    private void fill(FoiRequest request) {
        fillNotices();
        fillConsultations(request);
        fillPapers();
        fillCorrections();
        fillHandling();
        db.sql(
                        "insert into foi.filing (submission, state, form_sealed, kept_until) values ('d', 'DRAFT', :form, now())")
                .param("form", personal.seal(Place.of("foi.filing.form"), "name=李清"))
                .update();
    }

    private void fillCorrections() {
        db.sql("""
                with correction as (
                    insert into recordcorrection.correction (number, submission, organ, by_organ, status, claim_sealed,
                        code_sealed, received_on, due_on)
                    values ('G2026-1', 's', 'yunzhou', false, 'RECEIVED', :claim, :code, '2026-03-02', '2026-03-30')
                    returning id)
                insert into recordcorrection.evidence (correction_id, kind, size, name_sealed, content_sealed)
                select id, 'PDF', 1, :name, :content from correction
                """)
                .param("claim", personal.seal(Place.of("recordcorrection.correction.claim"), "{}"))
                .param("code", personal.seal(Place.of("recordcorrection.correction.code"), "ABCDEFGH"))
                .param("name", personal.seal(Place.of("recordcorrection.evidence.name"), "证明.pdf"))
                .param("content", personal.seal(Place.of("recordcorrection.evidence.content"), "AA=="))
                .update();
    }

    private void fillHandling() {
        db.sql("""
                with draft as (
                    insert into foihandling.reply_draft (request, status, version, round, writer, writer_name, begun_at)
                    values (1, 'WRITING', 1, 0, 1, '周敏', now())
                    returning request),
                version as (
                    insert into foihandling.version (request, number, saved_at, staff, staff_name, text_sealed,
                        interest_sealed, files)
                    select request, 1, now(), 1, '周敏', :text, :interest, '{}' from draft),
                asked as (
                    insert into foihandling.assistance (request, kind, organ, need_sealed, asked_on, due_on, asked_by,
                        asked_name, status)
                    values (1, 'ASSIST', 'yunzhou', :need, '2026-03-02', '2026-03-09', 1, '周敏', 'ASKED'))
                insert into foihandling.entry (request, at, name, deed, round, basis, words_sealed)
                values (1, now(), '周敏', 'COMMENT', 0, '', :words)
                """)
                .param("text", personal.seal(Place.of("foihandling.version.text"), "李清申请的办法见附件。"))
                .param("interest", personal.seal(Place.of("foihandling.version.interest"), "涉及安全"))
                .param("need", personal.seal(Place.of("foihandling.assistance.need"), "发放名单"))
                .param("words", personal.seal(Place.of("foihandling.entry.words"), "请核对"))
                .update();
    }

    private void fillConsultations(FoiRequest request) {
        db.sql("""
                insert into foi.consultation
                    (request_id, kind, addressee_sealed, matter_sealed, words_sealed, sent_on, due_on)
                values (:request, 'THIRD_PARTY', :addressee, :matter, :words, '2026-03-02', '2026-03-23')
                """)
                .param("request", request.id().value())
                .param("addressee", personal.seal(Place.of("foi.consultation.addressee"), "云州某公司"))
                .param("matter", personal.seal(Place.of("foi.consultation.matter"), "经营资料"))
                .param("words", personal.seal(Place.of("foi.consultation.words"), "商业秘密"))
                .update();
        db.sql("""
                insert into foi.late_opinion (consultation_id, opinion, came_on, words_sealed)
                select id, 'OBJECTED', '2026-03-25', :words from foi.consultation
                """)
                .param("words", personal.seal(Place.of("foi.late_opinion.words"), "商业秘密"))
                .update();
        db.sql("""
                insert into foi.hand_over (request_id, unit, words_sealed, sentence, handed_on, handed_by)
                values (:request, '12345', :words, '已转交', '2026-03-02', 'staff:1 周敏')
                """)
                .param("request", request.id().value())
                .param("words", personal.seal(Place.of("foi.hand_over.words"), "反映噪声"))
                .update();
        db.sql("""
                insert into foi.publication_proposal (request_id, state, ground, words_sealed, proposed_on, due_on)
                values (:request, 'OPEN', 'AWARENESS', :words, '2026-03-02', '2026-03-30')
                """)
                .param("request", request.id().value())
                .param("words", personal.seal(Place.of("foi.publication_proposal.words"), "我们小区都关心"))
                .update();
        db.sql("""
                insert into foi.reasons (request_id, finding, asked_on, words_sealed)
                values (:request, '四十件', '2026-03-02', :words)
                """)
                .param("request", request.id().value())
                .param("words", personal.seal(Place.of("foi.reasons.words"), "用于研究"))
                .update();
    }

    private void fillPapers() {
        db.sql("""
                with file as (
                    insert into foiarchive.file (request, number, made_at, papers, size, digest)
                    values (1, 1, now(), 1, 1, repeat('0', 64))
                    returning id)
                insert into foiarchive.part (file, number, content_sealed) select id, 1, :content from file
                """)
                .param("content", personal.seal(Place.of("foiarchive.part.content"), "申请表"))
                .update();
        db.sql("""
                with job as (
                    insert into redaction.job (request, source_sum, name, kind, status, version, begun_at)
                    values (1, repeat('0', 64), '名单.docx', 'DOCX', 'MARKING', 0, now())
                    returning id),
                original as (
                    insert into redaction.original (job, number, content_sealed) select id, 1, :content from job)
                insert into redaction.mark (job, number, piece, span_from, span_to, ground, words_sealed, everywhere)
                select id, 1, 1, 0, 2, 'PRIVACY', :words, false from job
                """)
                .param("content", personal.seal(Place.of("redaction.original.content"), "5p2O5riF"))
                .param("words", personal.seal(Place.of("redaction.mark.words"), "李清"))
                .update();
    }

    /// The outbox has its entry from the request; the other tables of notices are empty until somebody uses them.
    private void fillNotices() {
        byte[] address = personal.seal(Place.of("notice.delivery.address"), "li@example.cn");
        db.sql("""
                insert into notice.delivery (entry_id, address_sealed, channel, state, due_at)
                select min(id), :address, 'EMAIL', 'WAITING', now() from notice.entry
                """).param("address", address).update();
        db.sql("""
                insert into notice.address (person, channel, value_sealed, code_index, code_until)
                values ('staff:1', 'EMAIL', :value, decode(md5('code'), 'hex'), now())
                """)
                .param("value", personal.seal(Place.of("notice.address.value"), "zhou@example.cn"))
                .update();
        db.sql("""
                insert into notice.subscription (address_sealed, address_index, kind, key, title, path, made_at)
                values (:address, decode(md5('address'), 'hex'), 'column', 'PLAN', '规划计划', '/publish', now())
                """)
                .param("address", personal.seal(Place.of("notice.subscription.address"), "he@example.cn"))
                .update();
    }

    private static CreditCode code() {
        String first = "91990100MA0000001";
        return CreditCode.of(first + CreditCode.checkCharacter(first));
    }

    private static NewRequest form() {
        return new NewRequest(
                "rotated",
                OrganId.of("yunzhou"),
                Channel.ONLINE,
                LocalDate.of(2026, 3, 2),
                new Applicant(ApplicantKind.NATURAL_PERSON, "李清", "护照", "E00000000", "", "13900000001", "", ""),
                new FoiRequest.Wish("高龄津贴", "办法", SupplyForm.ELECTRONIC, SupplyRoute.ONLINE));
    }
}
