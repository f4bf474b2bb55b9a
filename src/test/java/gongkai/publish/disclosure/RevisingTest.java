package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisingTest {
    private static final Particulars TOLD = Particulars.NONE
            .in(ColumnId.of(7))
            .genre("通知")
            .serving(Optional.of(StatutoryItem.WELFARE_POLICIES))
            .binding(Optional.of(LocalDate.of(2026, 4, 1)), Optional.of(LocalDate.of(2031, 3, 31)))
            .reviewedBy(Optional.of(LocalDate.of(2028, 3, 1)))
            .from("云州市教育局")
            .keywords(List.of("校车", " 校车 ", "安全"));

    private final Publishing publishing;
    private final Publications publications;
    private final DocumentStore documents;
    private final DocumentTextStore texts;
    private final Organs organs;
    private final Accounts accounts;
    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    RevisingTest(
            Publishing publishing,
            Publications publications,
            DocumentStore documents,
            DocumentTextStore texts,
            Organs organs,
            Accounts accounts) {
        this.publishing = publishing;
        this.publications = publications;
        this.documents = documents;
        this.texts = texts;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found(@Autowired Columns columns) {
        town = Town.found(organs, accounts);
        columns.settle(town.government().id());
    }

    @Test
    void whatIsToldOfADocumentIsReadAgain() {
        var made =
                publishing.publish(town.aDocument("校车安全管理办法").particulars(TOLD).complete(), town.publisher());

        var document = publications.find(made.id()).orElseThrow();
        assertThat(document.particulars()).isEqualTo(TOLD.keywords(List.of("校车", "安全")));
        assertThat(document.item()).isEqualTo(StatutoryItem.WELFARE_POLICIES);
        assertThat(document.edition()).isEqualTo(1);
    }

    @Test
    void theTextBeforeStaysReadableAsAnEdition() {
        var id = publishing
                .publish(town.aDocument("午餐管理办法").body("第一条 旧的文字。").complete(), town.publisher())
                .id();

        int edition = publishing.revise(id, revision("第一条 新的文字。", "更正第一条的错字。"), town.publisher());

        assertThat(edition).isEqualTo(2);
        assertThat(documents.find(id).orElseThrow().body()).contains("新的文字").doesNotContain("旧的文字");
        assertThat(texts.listEditions(id)).singleElement().satisfies(before -> {
            assertThat(before.edition()).isEqualTo(1);
            assertThat(before.body()).contains("旧的文字");
            assertThat(before.note()).isEqualTo("更正第一条的错字。");
        });
        assertThat(documents.listEvents(id)).extracting(DocumentEvent::label).containsExactly("发布", "修改文字");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteWhatWasArchived(@Autowired JdbcClient db) {
        var id = publishing
                .publish(town.aDocument("档案保管办法").body("第一条 原来的文字。").complete(), town.publisher())
                .id();
        publishing.revise(id, revision("第一条 新的文字。", "更正第一条的错字。"), town.publisher());

        for (String table : List.of("disclosure.edition", "disclosure.document_event")) {
            for (String attempt : List.of(
                    "update " + table + " set note = '改过' where document_id = " + id,
                    "update " + table + " set actor = '别人' where document_id = " + id,
                    "delete from " + table + " where document_id = " + id,
                    "truncate " + table + " cascade")) {
                if (!attempt.contains("note") || table.endsWith("edition")) {
                    assertThatThrownBy(() -> db.sql(attempt).update())
                            .as(attempt)
                            .hasMessageContaining("the history of a document is append-only");
                }
            }
        }
        assertThatThrownBy(() -> db.sql("delete from disclosure.document where id = " + id)
                        .update())
                .hasMessageContaining("violates foreign key constraint");
        assertThat(texts.listEditions(id)).singleElement().satisfies(before -> {
            assertThat(before.body()).contains("原来的文字");
            assertThat(before.note()).isEqualTo("更正第一条的错字。");
        });
    }

    @Test
    void aRevisionMayBeAboutSomethingElseAndFieldsAndFilesAreCompared(
            @Autowired Attachments attachments, @LocalServerPort int port) {
        var law = publishing.publish(town.aDocument("午餐经费办法").complete(), town.publisher());
        var other = publishing.publish(town.aDocument("午餐采购办法").complete(), town.publisher());
        var first = attachments.store("图解一.txt", new ByteArrayInputStream("一图读懂".getBytes(StandardCharsets.UTF_8)));
        var second = attachments.store("图解二.txt", new ByteArrayInputStream("再读一遍".getBytes(StandardCharsets.UTF_8)));
        var made = publishing.publish(
                NewDocument.about(
                                town.government().id(),
                                DocumentKind.INTERPRETATION,
                                "午餐办法的解读",
                                LocalDate.of(2026, 3, 1))
                        .topic("财政")
                        .body("解读。")
                        .attachments(List.of(first.id()))
                        .interprets(law.id())
                        .complete(),
                town.publisher());

        publishing.revise(
                made.id(),
                new Revision(
                        "午餐办法的解读",
                        "",
                        "解读。",
                        Particulars.NONE.genre("解读"),
                        List.of(second.id()),
                        Optional.of(new Revision.About("教育", Optional.of(other.id()))),
                        "改为解读采购办法"),
                town.publisher());

        var document = publications.find(made.id()).orElseThrow();
        assertThat(document.topic()).isEqualTo("教育");
        assertThat(document.interprets()).contains(other.id());
        assertThat(publications.listInterpretations(law.id())).isEmpty();
        assertThat(publications.listInterpretations(other.id())).hasSize(1);
        var page = new Wire(port).get(made.path() + "/compare").html();
        assertThat(page.select("table.fold td.main").eachText()).containsExactly("主题分类", "体裁分类", "被解读文件", "附件");
        assertThat(page.select("table.fold del").eachText()).contains("财政", law.path(), "图解一.txt（12 字节）");
        assertThat(page.select("table.fold ins").eachText()).contains("教育", "解读", other.path());
        assertThatThrownBy(() -> publishing.revise(
                        made.id(),
                        new Revision(
                                "午餐办法的解读",
                                "",
                                "解读。",
                                Particulars.NONE,
                                List.of(),
                                Optional.of(new Revision.About("", Optional.of(made.id()))),
                                "解读自己"),
                        town.publisher()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRevisionWithoutANoteAndATermThatEndsBeforeItBeginsAreSaid() {
        assertThatThrownBy(() -> revision("第一条 文字。", " "))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("note"));
        var wrong = TOLD.binding(Optional.of(LocalDate.of(2026, 4, 1)), Optional.of(LocalDate.of(2026, 3, 31)));
        assertThatThrownBy(() -> town.aDocument("倒置的期限").particulars(wrong).complete())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("expiresOn"));
    }

    private static Revision revision(String body, String note) {
        return new Revision("午餐管理办法", "", body, Particulars.NONE, List.of(), note);
    }
}
