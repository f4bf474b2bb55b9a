package gongkai.foundation.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.NoticeAccepted;
import gongkai.foundation.notice.NoticeChannel;
import gongkai.foundation.notice.NoticeUndeliverable;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters on a real database: numbers without gaps or doubles, texts that stay, deliveries that are proved.
@HouseTest
class LettersTest {
    private static final OrganId BUREAU = OrganId.of("civil");
    private static final LetterType REPLY = LetterType.numbered("test.REPLY", "答复书", "公开复");

    private final Letters letters;
    private final Deliveries deliveries;
    private final RegisterStore register;
    private final LetterMail mail;
    private final Organs organs;
    private final TransactionTemplate transaction;
    private final TestTime time;

    private final Person.Staff officer =
            new Person.Staff(7, "officer", "周敏", BUREAU, List.of(new Person.Grant(Role.OFFICER, BUREAU)));

    @Autowired
    LettersTest(
            Letters letters,
            Deliveries deliveries,
            RegisterStore register,
            LetterMail mail,
            Organs organs,
            TransactionTemplate transaction,
            TestTime time) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.register = register;
        this.mail = mail;
        this.organs = organs;
        this.transaction = transaction;
        this.time = time;
    }

    @BeforeEach
    void settle() {
        time.moveTo("2026-03-02");
        if (organs.find(BUREAU).isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
            organs.enter(SampleOrgan.department("civil", "yunzhou"));
        }
    }

    @Test
    void aHundredLettersAtOnceHaveAHundredNumbersInARow() throws Exception {
        var kind = LetterType.numbered("test.MANY", "告知书", "同办");
        Callable<Optional<String>> issue = () -> Optional.of(issue(kind, false)).flatMap(Letter::number);
        Callable<Optional<String>> fail = () -> {
            transaction.executeWithoutResult(status -> {
                letters.issue(draft(kind, Dispatch.onPaper()), "test");
                status.setRollbackOnly();
            });
            return Optional.empty();
        };
        var work = IntStream.range(0, 150)
                .mapToObj(place -> place % 3 == 0 ? fail : issue)
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var numbers = threads.invokeAll(work).stream()
                    .map(LettersTest::result)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100)
                            .mapToObj("云civil同办〔2026〕%d号"::formatted)
                            .toList());
        }
        assertThat(sequence("云civil同办").isWhole()).isTrue();
    }

    @Test
    void aHoleMadeInTheDatabaseIsNamed(@Autowired JdbcClient db) {
        var kind = LetterType.numbered("test.HOLE", "告知书", "缺号");
        issue(kind, false);
        var second = issue(kind, false);
        issue(kind, false);
        db.sql("alter table letter.letter disable trigger letter_stays").update();
        db.sql("delete from letter.letter where id = " + second.id().value()).update();
        db.sql("alter table letter.letter enable trigger letter_stays").update();

        assertThat(sequence("云civil缺号").isWhole()).isFalse();
        assertThat(sequence("云civil缺号").missing()).isEqualTo("2");
    }

    @Test
    void everyYearAndEveryWordBeginsAnew() {
        var kind = LetterType.numbered("test.YEAR", "告知书", "年");
        assertThat(issue(kind, false).number()).contains("云civil年〔2026〕1号");
        time.moveTo("2027-01-04");
        assertThat(issue(kind, false).number()).contains("云civil年〔2027〕1号");
        assertThat(issue(LetterType.numbered("test.OTHER", "函", "另"), false).number())
                .contains("云civil另〔2027〕1号");
        assertThat(issue(new LetterType("test.NONE", "回执", Optional.empty()), false)
                        .number())
                .isEmpty();
    }

    @Test
    void whatWasIssuedStaysAsItIs(@Autowired JdbcClient db) {
        var letter = issue(REPLY, false);

        assertThat(letters.get(letter.id()).text()).isEqualTo(letter.text());
        assertThat(letters.get(letter.id()).addressee()).isEqualTo("李清");
        for (String change : List.of(
                "update letter.letter set title = '别的' where id = ",
                "update letter.letter set serial = 900 where id = ",
                "delete from letter.letter where id = ")) {
            assertThatThrownBy(() -> db.sql(change + letter.id().value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(db.sql("select addressee_sealed from letter.letter where id = "
                                + letter.id().value())
                        .query(byte[].class)
                        .single())
                .isNotEqualTo("李清".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aLetterThatIsNotServedStandsInTheWorklistUntilItIs(
            @Autowired UnservedLetters unserved, @Autowired Worklist worklist) {
        var letter = issue(REPLY, false);
        time.moveTo("2026-03-08");
        unserved.look();
        assertThat(waiting(worklist, letter)).isEmpty();
        time.moveTo("2026-03-09");
        unserved.look();
        unserved.look();
        assertThat(waiting(worklist, letter))
                .singleElement()
                .satisfies(item -> assertThat(item.state().stage()).isEqualTo("2026年3月2日发出，没有送达证明"));

        deliveries.record(letter.id(), new DeliveryProof.Posted(day(9), "XA 1234 5678 9 CN"), officer);
        assertThat(waiting(worklist, letter)).hasSize(1);
        deliveries.record(letter.id(), new DeliveryProof.Faxed(day(9), "0999-5550102，李清"), officer);
        assertThat(waiting(worklist, letter)).isEmpty();
        var receipt = ServiceReceipt.of(letters.get(letter.id()), deliveries.list(letter.id()));
        assertThat(receipt.plain()).contains("■传真", "□直接送达", "2026年3月9日", "0999-5550102，李清");
    }

    private static List<WorkItem> waiting(Worklist worklist, Letter letter) {
        return worklist.listOpen(Set.of(BUREAU)).stream()
                .filter(item -> item.state().kind().equals(LetterWork.KIND))
                .filter(item -> item.state().matter() == letter.id().value())
                .toList();
    }

    @Test
    void postingProvesNothingAndItsReturnReceiptDoes(@Autowired AuditRecord record) {
        var letter = issue(REPLY, false);
        refuses(
                LetterRefusal.NOT_SENT_YET,
                () -> deliveries.record(letter.id(), new DeliveryProof.SignedFor(day(2), "李清"), officer));
        refuses(
                LetterRefusal.DELIVERY_INCOMPLETE,
                () -> deliveries.record(letter.id(), new DeliveryProof.Posted(day(2), " "), officer));
        time.moveTo("2026-03-06");
        deliveries.record(letter.id(), new DeliveryProof.Posted(day(3), "XA 1234 5678 9 CN"), officer);
        assertThat(letters.get(letter.id()).status()).isEqualTo(LetterStatus.SENT);
        refuses(
                LetterRefusal.DELIVERY_INCOMPLETE,
                () -> deliveries.record(letter.id(), new DeliveryProof.SignedFor(day(2), "李清"), officer));
        deliveries.record(letter.id(), new DeliveryProof.SignedFor(day(5), "李清"), officer);

        assertThat(letters.get(letter.id()).deliveredOn()).contains(day(5));
        assertThat(deliveries.list(letter.id()))
                .extracting(DeliveryLine::words)
                .containsExactly("挂号邮件号码：XA 1234 5678 9 CN", "签收人：李清");
        assertThat(record.listOf(letter.id().subject()))
                .extracting(entry -> entry.action())
                .containsExactly("发出文书", "文书交邮", "文书邮件签收");
        assertThat(record.listOf(letter.id().subject()))
                .noneMatch(entry -> entry.detail().contains("李清"));
    }

    @Test
    void theEarliestProvedDayIsTheDayOfDelivery() {
        var letter = issue(REPLY, false);
        time.moveTo("2026-03-06");
        deliveries.opened(letter, new Person.Guest());
        deliveries.opened(letter, new Person.Guest());
        assertThat(letters.get(letter.id()).deliveredOn()).contains(day(6));
        deliveries.record(letter.id(), new DeliveryProof.HandedOver(day(4), "李清"), officer);

        assertThat(letters.get(letter.id()).deliveredOn()).contains(day(4));
        assertThat(deliveries.list(letter.id())).hasSize(2);
        refuses(LetterRefusal.ALREADY_DELIVERED, () -> deliveries.makeVoid(letter.id(), "写错了", officer));
    }

    @Test
    void whatCameBackIsDeliveredInAnotherWay() {
        var letter = issue(REPLY, false);
        deliveries.record(letter.id(), new DeliveryProof.Posted(day(2), "XA1"), officer);
        refuses(LetterRefusal.ON_ITS_WAY, () -> deliveries.makeVoid(letter.id(), "写错了", officer));
        deliveries.record(letter.id(), new DeliveryProof.Returned(day(2), "查无此人"), officer);
        assertThat(letters.get(letter.id()).status()).isEqualTo(LetterStatus.RETURNED);
        deliveries.record(letter.id(), new DeliveryProof.HandedOver(day(2), "李清"), officer);

        assertThat(letters.get(letter.id()).status()).isEqualTo(LetterStatus.DELIVERED);
    }

    @Test
    void aVoidLetterKeepsItsNumber() {
        var first = issue(REPLY, false);
        refuses(LetterRefusal.DELIVERY_INCOMPLETE, () -> deliveries.makeVoid(first.id(), " ", officer));
        deliveries.makeVoid(first.id(), "受送达人写错", officer);
        var second = issue(REPLY, false);

        assertThat(letters.get(first.id()).status()).isEqualTo(LetterStatus.VOID);
        assertThat(letters.get(first.id()).number()).isEqualTo(first.number()).isNotEqualTo(second.number());
        refuses(
                LetterRefusal.LETTER_IS_VOID,
                () -> deliveries.record(first.id(), new DeliveryProof.Posted(day(2), "XA1"), officer));
        assertThat(mail.listEnclosures(first.id().subject())).isEmpty();
    }

    @Test
    void somebodyOfAnotherOrganRecordsNothing() {
        var letter = issue(REPLY, false);
        var stranger =
                new Person.Staff(8, "stranger", "吴桐", BUREAU, List.of(new Person.Grant(Role.STATISTICIAN, BUREAU)));

        assertThatThrownBy(() -> deliveries.record(letter.id(), new DeliveryProof.HandedOver(day(2), "李清"), stranger))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anAcceptedEmailIsDeliveryWhereTheAddresseeChoseIt(@Autowired ApplicationEventPublisher events) {
        var chosen = issue(REPLY, true);
        var notChosen = issue(REPLY, false);
        for (Letter letter : List.of(chosen, notChosen)) {
            publish(
                    events,
                    new NoticeAccepted(
                            letter.id().subject(), "letter.sent", NoticeChannel.EMAIL, noon(), "250 2.0.0 Ok"));
        }

        assertThat(letters.get(chosen.id()).deliveredOn()).contains(day(2));
        assertThat(deliveries.list(chosen.id()).getFirst().words()).contains("250 2.0.0 Ok");
        assertThat(letters.get(notChosen.id()).status()).isEqualTo(LetterStatus.ISSUED);
        assertThat(mail.listEnclosures(notChosen.id().subject())).isEmpty();
        assertThat(mail.listEnclosures("foi:1")).isEmpty();
        var enclosed = mail.listEnclosures(chosen.id().subject());
        assertThat(enclosed).singleElement().satisfies(file -> {
            assertThat(file.name()).matches("云civil公开复〔2026〕\\d+号 答复书\\.pdf");
            assertThat(file.contentType()).isEqualTo(OutputFormat.PDF.mediaType());
            assertThat(file.content()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        });
    }

    @Test
    void anEmailThatDoesNotArriveIsNoDelivery(@Autowired ApplicationEventPublisher events) {
        var letter = issue(REPLY, true);
        publish(
                events,
                new NoticeUndeliverable(
                        letter.id().subject(), "letter.sent", NoticeChannel.EMAIL, noon(), "550 no such user"));

        assertThat(letters.get(letter.id()).status()).isEqualTo(LetterStatus.RETURNED);
    }

    @Test
    void theAddresseeIsToldThatALetterIsThere() {
        var letter = issue(REPLY, false);
        var account = new Dispatch(Optional.of("member:7"), Optional.of("a@example.cn"), false, "/answer/1/letters/");
        var told = new LetterIssued(letter, account, noon(), "test").notices();

        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.audience()).isEqualTo(new Audience.Account("member:7"));
            assertThat(notice.path())
                    .isEqualTo("/answer/1/letters/" + letter.id().value());
            assertThat(notice.words().keySet())
                    .isEqualTo(LetterMail.letterSent().words());
            assertThat(notice.about()).isEqualTo(letter.id().subject());
        });
        assertThat(new Dispatch(Optional.empty(), Optional.of("a@example.cn"), true, "/").audiences())
                .containsExactly(new Audience.Address("a@example.cn"));
        assertThat(Dispatch.onPaper().audiences()).isEmpty();
    }

    @Test
    void lettersWithoutProofStandInTheListAfterAWeek() {
        var kind = LetterType.numbered("test.WAITING", "告知书", "待送");
        var letter = issue(kind, false);
        var until = day(2).plusDays(7).minusDays(7);

        assertThat(undelivered(until.minusDays(1))).doesNotContain(letter.id());
        assertThat(undelivered(until)).contains(letter.id());
        deliveries.opened(letter, new Person.Guest());
        assertThat(undelivered(until)).doesNotContain(letter.id());
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsText() {
        var row = new gongkai.foundation.letter.page.RegisterPage.Row("=1+1", "a\"b", "/", "", "", "", "");

        assertThat(RegisterTable.write(List.of(row))).contains("\"'=1+1\",\"a\"\"b\"");
    }

    private List<LetterId> undelivered(LocalDate until) {
        return register.sliceUndelivered(Set.of(BUREAU), until, 1, 500).items().stream()
                .map(RegisterLine::id)
                .toList();
    }

    private RegisterStore.Sequence sequence(String word) {
        return register.listSequences(Set.of(BUREAU)).stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Letter issue(LetterType type, boolean byEmail) {
        var dispatch = new Dispatch(Optional.empty(), Optional.empty(), byEmail, "/");
        return Optional.ofNullable(transaction.execute(status -> letters.issue(draft(type, dispatch), "test")))
                .orElseThrow();
    }

    private static LetterDraft draft(LetterType type, Dispatch dispatch) {
        return new LetterDraft(
                BUREAU, type, "李清", "test:1", LetterDraft.paragraphs(List.of("现答复如下。")), "", "", dispatch);
    }

    private void publish(ApplicationEventPublisher events, Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static java.time.Instant noon() {
        return day(2).atTime(LocalTime.NOON)
                .atZone(ReplayClock.ZONE)
                .toInstant()
                .plus(Duration.ofMinutes(1));
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    private static <T> T result(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void refuses(ErrorCode code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
