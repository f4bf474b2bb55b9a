package gongkai.demo;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.annualreport.ReportSection;
import gongkai.oversee.reportwriting.ReportCollecting;
import gongkai.oversee.reportwriting.ReportOpening;
import gongkai.oversee.reportwriting.ReportPublication;
import gongkai.oversee.reportwriting.ReportSigning;
import gongkai.oversee.reportwriting.ReportWriting;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What is done with the yearly reports of the demo city, by whom it is done there.
@Component
class DemoReportVerbs {
    private static final Pattern OPEN = Pattern.compile("【请补充：[^】]*】");

    /// What stands where the draft leaves a place open, in the order of the places.
    private static final List<String> WORDS = List.of(
            "落实信息发布审核和保密审查制度，全年对现行文件逐件核对有效性，及时标注修改、废止情况，对已公开的信息按季度复查。",
            "做好政府网站和政务新媒体的日常维护，在办公场所设有公共查阅点，配备查阅设备，安排专人指引。",
            "把政府信息公开纳入年度考核，组织业务培训两次。本年度没有因政府信息公开工作被责任追究。",
            "有的政策解读形式比较单一，有的栏目更新不够及时。对上一年度报告提出的答复不够规范的问题，已经统一答复文书，并由专人复核。",
            "下一步将丰富解读形式，按栏目明确更新责任，定期检查。");

    private final ReportOpening opening;
    private final ReportWriting writing;
    private final ReportSigning signing;
    private final ReportCollecting collecting;
    private final ReportPublication publication;
    private final Gate gate;
    private final Staffing staffing;

    DemoReportVerbs(
            ReportOpening opening,
            ReportWriting writing,
            ReportSigning signing,
            ReportCollecting collecting,
            ReportPublication publication,
            Gate gate,
            Staffing staffing) {
        this.opening = opening;
        this.writing = writing;
        this.signing = signing;
        this.collecting = collecting;
        this.publication = publication;
        this.gate = gate;
        this.staffing = staffing;
    }

    /// The way of a draft through the gate.
    @Component("demoReportGate")
    record Gate(Drafts drafts, DraftGate gate, SecrecyReviews secrecy) {}

    void open() {
        opening.run();
    }

    void write(DemoStage stage, OrganId organ, int year) {
        if (!writing.exists(organ, year)) {
            return;
        }
        var words = writing.words(organ, year);
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        Iterator<String> completed = WORDS.iterator();
        for (ReportSection section : ReportSection.values()) {
            texts.put(
                    section,
                    OPEN.matcher(words.texts().getOrDefault(section, "")).replaceAll(match -> completed.next()));
        }
        writing.save(organ, year, words.number(), texts, stage.officer(organ));
        signing.submit(organ, year, stage.officer(organ));
    }

    void sign(DemoStage stage, OrganId organ, int year) {
        if (writing.exists(organ, year)) {
            signing.sign(organ, year, stage.head(organ));
        }
    }

    void exempt(OrganId organ, int year) {
        if (writing.exists(organ, year)) {
            collecting.exempt(organ, year, "市政府办公室的数据并入市政府的报告。", who("statistician"));
        }
    }

    void accept(OrganId organ, int year) {
        if (writing.exists(organ, year)) {
            collecting.accept(organ, year, who("statistician"));
        }
    }

    void publish(DemoStage stage, OrganId organ, int year) {
        if (!writing.exists(organ, year)) {
            return;
        }
        DraftId draft = publication.draft(organ, year, false, stage.officer(organ));
        gate.drafts().submit(draft, stage.officer(organ));
        gate.secrecy()
                .review(
                        draft,
                        1,
                        Optional.of(false),
                        "《中华人民共和国保守国家秘密法》和本系统保密事项范围",
                        "经审查，不涉及国家秘密和工作秘密，可以公开。",
                        who("secrecy"));
        gate.gate().pass(draft, 1, "", who("reviewer"));
        gate.gate().pass(draft, 1, "", who("publisher"));
        gate.gate().pass(draft, 1, "", stage.head(organ));
    }

    private Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }
}
