package gongkai.demo;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.drafting.DraftField;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftText;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What lies on the desks of those who write and review: a draft nobody has sent yet, one at each step of the gate, one
/// that was sent back, one that was published in an emergency, one that is not open.
@Component
class DemoDrafts implements DemoChapter {
    private static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");

    private final Drafts drafts;
    private final DraftGate gate;
    private final SecrecyReviews secrecy;
    private final Staffing staffing;

    DemoDrafts(Drafts drafts, DraftGate gate, SecrecyReviews secrecy, Staffing staffing) {
        this.drafts = drafts;
        this.gate = gate;
        this.secrecy = secrecy;
        this.staffing = staffing;
    }

    @Override
    public void plan(DemoStage stage, Dice dice) {
        at(stage, dice, 1, day -> begin(text("关于开展敬老月活动的通知", day), "unsent"));
        at(stage, dice, 2, day -> sent(text("社区养老服务设施开放时间", day), "first"));
        at(stage, dice, 3, day -> gate.pass(sent(text("婚姻登记预约办理须知", day), "second"), 1, "内容完整", who("reviewer")));
        at(stage, dice, 4, this::waitsForTheLast);
        at(
                stage,
                dice,
                5,
                day -> gate.sendBack(
                        sent(text("高龄津贴申领问答", day), "back"), 1, "第三问的办理时限与现行规定不一致，请核对后再送。", who("reviewer")));
        at(stage, dice, 6, this::published);
        at(
                stage,
                dice,
                7,
                day -> sent(
                        text("值班安排表", day)
                                .with(DraftField.ATTRIBUTE, "CLOSED")
                                .with(DraftField.ATTRIBUTE_REASON, "条例第十六条：内部工作流程信息"),
                        "closed"));
    }

    private void waitsForTheLast(LocalDate day) {
        var id = sent(text("民政服务机构消防安全检查情况", day), "last");
        gate.pass(id, 1, "", who("reviewer"));
        gate.pass(id, 1, "数据已与检查台账核对", who("publisher"));
        clear(id);
    }

    private void published(LocalDate day) {
        var id = sent(text("强降雨期间养老机构值守和转移安置安排", day).with(DraftField.KIND, DocumentKind.EMERGENCY.name()), "urgent");
        clear(id);
        gate.publishUrgently(id, 1, "气象部门发布暴雨红色预警，需立即告知入住老年人家属。", who("publisher"));
    }

    private interface Deed {
        void on(LocalDate day);
    }

    private static void at(DemoStage stage, Dice dice, int before, Deed deed) {
        LocalDate day = stage.days().beforeToday(before);
        stage.agenda().at(DemoDays.morning(day, dice), () -> deed.on(day));
    }

    private DraftId sent(DraftText text, String name) {
        var id = begin(text, name);
        drafts.submit(id, who("officer"));
        return id;
    }

    private DraftId begin(DraftText text, String name) {
        return drafts.add(CIVIL_AFFAIRS, text, "demo:" + name, who("officer"));
    }

    private void clear(DraftId id) {
        secrecy.review(
                id, 1, Optional.of(false), "《中华人民共和国保守国家秘密法》和本系统保密事项范围", "经审查，不涉及国家秘密和工作秘密，可以公开。", who("secrecy"));
    }

    private static DraftText text(String title, LocalDate day) {
        return DraftText.of(DocumentKind.ANNOUNCEMENT, title)
                .with(DraftField.MADE_ON, day.toString())
                .with(DraftField.ATTRIBUTE, "PROACTIVE")
                .with(DraftField.TOPIC, "民政、扶贫、救灾")
                .with(DraftField.SUMMARY, "市民政局发布的“%s”。".formatted(title))
                .body("""
                        <p>各县区民政局，局属各单位：</p>
                        <p>为方便群众办事、了解有关安排，现将%s有关事项公布如下。</p>
                        <h2>一、基本安排</h2>
                        <p>各单位在办公时间内提供咨询和办理服务，具体时间以各服务点公布的为准。</p>
                        <h2>二、有关要求</h2>
                        <p>各单位要明确专人负责，做好解释说明，发现问题及时报告。</p>
                        """.formatted(title));
    }

    private Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }
}
