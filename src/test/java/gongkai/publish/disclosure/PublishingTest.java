package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Publishing publishing;
    private final Publications publications;
    private final DocumentStore documents;
    private final AuditRecord record;
    private final Organs organs;
    private final Accounts accounts;
    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PublishingTest(
            Publishing publishing,
            Publications publications,
            DocumentStore documents,
            AuditRecord record,
            Organs organs,
            Accounts accounts) {
        this.publishing = publishing;
        this.publications = publications;
        this.documents = documents;
        this.record = record;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @Test
    void aDocumentIsPublishedOnTheDayOfTheClockWithItsIndexNumberHistoryAndRecord() {
        var made = publish("关于加强校园安全的通知");

        var document = publications.find(made.id()).orElseThrow();
        assertThat(document.publishedOn()).isEqualTo(TODAY);
        assertThat(made.indexNumber())
                .matches(town.government().creditCode() + "/2026-\\d{5}")
                .isEqualTo(document.indexNumber());
        assertThat(documents.listEvents(made.id()))
                .extracting(DocumentEvent::label)
                .containsExactly("发布");
        assertThat(record.listOf("disclosure:" + made.id()))
                .extracting(AuditEntry::action)
                .containsExactly("发布信息");
    }

    @Test
    void publishingAtOnceGivesNoNumberTwice() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 24)
                    .<Callable<Publication>>mapToObj(n -> () -> publish("同时发布第 " + n + " 件"))
                    .toList();
            var numbers = new ArrayList<String>();
            for (var done : people.invokeAll(tasks)) {
                numbers.add(done.get().indexNumber());
            }
            assertThat(numbers).doesNotHaveDuplicates().hasSize(24);
        }
    }

    @Test
    void whoHasNoRoleOverTheOrganMayNotPublish() {
        assertThatThrownBy(() -> publishing.publish(town.aDocument("越权").complete(), town.onlooker()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IdentityRefusal.NOT_YOURS));
    }

    @Test
    void aNumberIsGivenOnceAndFreeAgainAfterWithdrawal() {
        var first = publishing.publish(
                town.aDocument("一号文件").numbered("云政发[2026]1号").complete(), town.publisher());

        assertThatThrownBy(() -> publishing.publish(
                        town.aDocument("又一个一号文件").numbered("云政发〔2026〕1号").complete(), town.publisher()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("number"));
        publishing.withdraw(first.id(), "文号有误", town.publisher());
        assertThat(publishing.publish(
                        town.aDocument("更正后的一号文件").numbered("云政发〔2026〕1号").complete(), town.publisher()))
                .isNotNull();
    }

    @Test
    void whatIsWrongWithADocumentIsSaidAllAtOnce() {
        assertThatThrownBy(() -> NewDocument.about(town.government().id(), DocumentKind.ADMIN_FEE, " ", TODAY)
                        .complete())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("title", "body", "amountWan"));
    }

    @Test
    void aDocumentCannotBeMadeTomorrow() {
        var tomorrow = NewDocument.about(town.government().id(), DocumentKind.OTHER_DOCS, "明天的通知", TODAY.plusDays(1))
                .body("正文")
                .complete();

        assertThatThrownBy(() -> publishing.publish(tomorrow, town.publisher())).isInstanceOf(Refusal.class);
    }

    @Test
    void anAbolishedDocumentStaysOpenAndSaysSo() {
        var made = publish("即将废止的办法");

        publishing.abolish(made.id(), TODAY, "云政发〔2026〕9号", town.publisher());

        var document = publications.find(made.id()).orElseThrow();
        assertThat(document.validity()).isEqualTo(Validity.ABOLISHED);
        assertThat(document.end()).contains(new PublishedDocument.End(TODAY, "云政发〔2026〕9号"));
        assertThatThrownBy(() -> publishing.abolish(made.id(), TODAY, "再次", town.publisher()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(DisclosureRefusal.ALREADY_ENDED));
    }

    @Test
    void aWithdrawnDocumentIsFoundByNobodyAndNothingMoreCanBeDone() {
        var made = publish("误发的通知");

        publishing.withdraw(made.id(), "含有个人信息", town.publisher());

        assertThat(publications.find(made.id())).isEmpty();
        assertThat(publications.newest(1000)).extracting(PublishedDocument::id).doesNotContain(made.id());
        for (DocumentAction action : DocumentAction.values()) {
            assertThat(Publishing.whyNot(action, documents.find(made.id()).orElseThrow()))
                    .contains(DisclosureRefusal.ALREADY_WITHDRAWN);
        }
        assertThat(record.listOf("disclosure:" + made.id()))
                .extracting(AuditEntry::action)
                .containsExactly("发布信息", "撤下信息");
    }

    @Test
    void aDecisionHasNoValidityAndCannotBeAbolished() {
        var made = publishing.publish(
                NewDocument.about(town.government().id(), DocumentKind.PENALTY_DECISION, "处罚决定", TODAY)
                        .body("决定如下")
                        .complete(),
                town.publisher());

        assertThatThrownBy(() -> publishing.abolish(made.id(), TODAY, "无", town.publisher()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(DisclosureRefusal.NO_VALIDITY));
    }

    private Publication publish(String title) {
        return publishing.publish(town.aDocument(title).complete(), town.publisher());
    }
}
