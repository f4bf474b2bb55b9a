package gongkai.publish.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.sitecolumn.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/// What the check before publishing says of a draft when it asks the library that is there.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateFindingsTest {
    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final DraftWriting writing;
    private final DraftFindings findings;
    private final DraftGate gate;
    private final Columns columns;

    private DraftTown town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    GateFindingsTest(
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            DraftWriting writing,
            DraftFindings findings,
            DraftGate gate,
            Columns columns) {
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.writing = writing;
        this.findings = findings;
        this.gate = gate;
        this.columns = columns;
    }

    @BeforeAll
    void found() {
        town = DraftTown.found(organs, accounts);
    }

    @Test
    void aNumberThatADocumentBearsAlreadyStopsTheDraftUntilItHasAnother() {
        publish("关于公交票价的通知", "云政发〔2026〕31号");
        var text = DraftTown.text("关于地铁票价的通知").with(DraftField.NUMBER, "云政发[2026] 31 号");
        var id = begin(text);

        refuseToSubmit(id);
        assertThat(said(id)).containsExactly(tuple("文号重复", "文号“云政发[2026] 31 号”已经用于《关于公交票价的通知》，请核对文号。", true));
        var key = findings.list(id).getFirst().finding().key();
        assertThatThrownBy(() -> findings.answer(id, key, "确实同号", town.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(DraftingRefusal.MUST_BE_MENDED));

        writing.save(id, 1, text.with(DraftField.NUMBER, "云政发〔2026〕32号"), false, town.officer());
        gate.submit(id, Optional.empty(), town.officer());
        assertThat(open(id)).isEmpty();
    }

    @Test
    void citingWhatNoLongerBindsIsFoundByNumberAndByTitleAndAnsweredForEach() {
        var old = publish("云州市集贸市场管理办法", "云政规〔2019〕3号");
        publish("云州市夜间经济促进办法", "云政规〔2019〕4号");
        publishing.abolish(old.id(), LocalDate.of(2026, 3, 1), "云政规〔2026〕1号", town.publisher());
        var id = begin(
                DraftTown.text("关于市场整治的通知").body("<p>各市场：</p><p>根据云政规〔2019〕3号和云政规〔2019〕4号整治。摊位依照《云州市集贸市场管理办法》划定。</p>"));

        refuseToSubmit(id);
        assertThat(findings.list(id)).hasSize(2).allSatisfy(row -> {
            assertThat(row.finding().kind()).isEqualTo("引用已失效的文件");
            assertThat(row.finding().sentence()).startsWith("《云州市集贸市场管理办法》已经").endsWith("请改引现行文件；确需引用的，请说明。");
        });
        assertThat(findings.list(id))
                .extracting(row -> row.finding().passage().replaceFirst("(?s)^.*【", "【"))
                .containsExactlyInAnyOrder("【根据云政规〔2019〕3号】和云政规〔2019〕4号整治。摊", "【《云州市集贸市场管理办法》】划定。");
        answerAll(id, "追溯适用整治以前的行为");
        gate.submit(id, Optional.empty(), town.officer());
        assertThat(open(id)).isEmpty();
    }

    @Test
    void summaryAndTopicAreAskedForAndMayBeMissingForAReason() {
        var id = begin(DraftTown.text("没有概述和主题的通知").with(DraftField.SUMMARY, "").with(DraftField.TOPIC, ""));

        refuseToSubmit(id);
        assertThat(said(id))
                .containsExactlyInAnyOrder(
                        tuple("缺少元数据", "没有填写内容概述，请填写；不需要的，请说明理由。", false),
                        tuple("缺少元数据", "没有填写主题分类，请填写；不需要的，请说明理由。", false));
        answerAll(id, "一句话的通知，不另作概述和分类");
        gate.submit(id, Optional.empty(), town.officer());
        assertThat(open(id)).isEmpty();
    }

    @Test
    void aColumnIsAskedForWhereATextWouldOnlyStandAmongOtherThings() {
        var text = DraftTown.text("市政府第八次常务会议").with(DraftField.KIND, DocumentKind.MEETING.name());
        var id = begin(text);

        refuseToSubmit(id);
        assertThat(said(id)).containsExactly(tuple("缺少元数据", "没有填写栏目，请填写；不需要的，请说明理由。", false));
        columns.settle(town.organ());
        String column = columns.choices(town.organ()).getFirst().id().toString();
        writing.save(id, 1, text.with(DraftField.COLUMN, column), false, town.officer());
        gate.submit(id, Optional.empty(), town.officer());

        var other = begin(text.with(DraftField.ITEM, StatutoryItem.LICENSING_SERVICES.name()));
        gate.submit(other, Optional.empty(), town.officer());
        assertThat(open(other)).isEmpty();
    }

    private DraftId begin(DraftText text) {
        var id = writing.begin(town.organ(), text, UUID.randomUUID().toString(), town.officer())
                .id();
        findings.refresh(id);
        return id;
    }

    private void refuseToSubmit(DraftId id) {
        assertThatThrownBy(() -> gate.submit(id, Optional.empty(), town.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(DraftingRefusal.FINDINGS_OPEN));
    }

    private void answerAll(DraftId id, String words) {
        open(id).forEach(row -> findings.answer(id, row.finding().key(), words, town.officer()));
    }

    private List<FindingRow> open(DraftId id) {
        return findings.list(id).stream().filter(FindingRow::stops).toList();
    }

    private List<Tuple> said(DraftId id) {
        return findings.list(id).stream()
                .map(FindingRow::finding)
                .map(finding -> tuple(finding.kind(), finding.sentence(), finding.mustMend()))
                .toList();
    }

    private Publication publish(String title, String number) {
        return publishing.publish(
                NewDocument.about(town.organ(), DocumentKind.NORMATIVE_DOCS, title, LocalDate.of(2026, 2, 1))
                        .numbered(number)
                        .body("正文")
                        .complete(),
                town.publisher());
    }
}
