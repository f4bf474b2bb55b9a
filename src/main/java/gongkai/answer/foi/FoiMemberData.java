package gongkai.answer.foi;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The requests filed from an account.
@Component
@Order(30)
class FoiMemberData implements MemberData {
    private final FoiApplicantStore applicants;
    private final FoiRequestStore store;
    private final FoiRemedyStore remedies;
    private final FoiSealing sealing;
    private final FoiLetters letters;
    private final FoiPages pages;
    private final FoiDrafts drafts;

    FoiMemberData(
            FoiApplicantStore applicants,
            FoiRequestStore store,
            FoiRemedyStore remedies,
            FoiSealing sealing,
            FoiLetters letters,
            FoiPages pages,
            FoiDrafts drafts) {
        this.drafts = drafts;
        this.applicants = applicants;
        this.store = store;
        this.remedies = remedies;
        this.sealing = sealing;
        this.letters = letters;
        this.pages = pages;
    }

    @Override
    public String title() {
        return "政府信息公开申请";
    }

    @Override
    public Set<String> columns() {
        return Set.of("foi.request.citizen", "foi.filing.citizen");
    }

    @Override
    public List<Held> held(Person.Member member) {
        return Stream.concat(
                        applicants.listAllOfCitizen(member.id()).stream()
                                .map(request -> new Held("申请 " + request.number(), entries(request))),
                        drafts.held(member).stream())
                .toList();
    }

    private List<Entry> entries(FoiRequest request) {
        var entries = new ArrayList<Entry>();
        pages.facts(request).forEach(fact -> entries.add(new Entry(fact.label(), fact.value())));
        entries.add(new Entry("进展", pages.turn(request)));
        entries.add(new Entry("查询码", sealing.openCode(applicants.codeSealed(request.id()))));
        var applicant = applicant(request);
        note(entries, "申请人", applicant.name());
        note(entries, "申请人类别", applicant.kind().label());
        note(entries, applicant.certificate(), applicant.certificateNumber());
        note(entries, "联系人", applicant.contact());
        note(entries, "联系电话", applicant.telephone());
        note(entries, "通信地址", applicant.address());
        note(entries, "电子邮箱", applicant.email());
        letters.list(request.id())
                .forEach(letter -> entries.add(new Entry(
                        "%s（%s，%s）".formatted(letter.title(), letter.name(), DateText.full(letter.signedOn())),
                        letter.body())));
        pages.downloads(request, "/answer/requests/" + request.number())
                .forEach(file -> entries.add(new Entry("随答复提供的文件", file.name() + "，在网站上下载：" + file.path())));
        store.listHistory(request.id()).stream()
                .filter(line -> !line.action().isInternal())
                .forEach(line -> entries.add(new Entry(
                        FoiPages.dateAndTime(line.at())
                                + (line.byOrgan() ? " 机关" : " 申请人")
                                + line.action().done(),
                        line.detail())));
        return entries;
    }

    private static void note(List<Entry> entries, String label, String value) {
        if (!value.isEmpty()) {
            entries.add(new Entry(label, value));
        }
    }

    /// An open matter needs somebody to answer to; so does a review or a suit.
    @Override
    public List<String> mustEndFirst(Person.Member member) {
        var sentences = new ArrayList<String>();
        for (FoiRequest request : applicants.listAllOfCitizen(member.id())) {
            if (!request.status().isClosed()) {
                sentences.add("申请 %s 还在办理，要等答复，或者先撤回。".formatted(request.number()));
            } else if (remedies.list(request.id()).stream().anyMatch(Remedy::isPending)) {
                sentences.add("申请 %s 的行政复议或者行政诉讼还没有审结。".formatted(request.number()));
            }
        }
        return sentences;
    }

    @Override
    public List<Fate> fates() {
        return List.of(
                new Fate(true, "已办结申请中的联系电话、通信地址、电子邮箱、单位联系人", "答复已经送达，不再需要联系您。"),
                new Fate(true, "没有提交的申请草稿", "草稿只为您继续填写而保存。"),
                new Fate(true, "申请与您账号的关联", "注销后，账号里不再有这些申请；您记下的编号和查询码仍然可以查看。"),
                new Fate(
                        false,
                        "申请书、答复书及其中的姓名和证件号码",
                        "这些是机关履行职责形成的公文，按照《中华人民共和国档案法》和《中华人民共和国政府信息公开条例》应当归档保存，也是复议、诉讼的依据。"),
                new Fate(false, "办理过程和年度统计", "统计中只有数量，没有您的姓名和联系方式。"));
    }

    /// Keeps what the law calls for in a request (条例第二十九条第二款第一项: 姓名或者名称、身份证明) and forgets how to reach the
    /// applicant.
    @Override
    public void erase(Person.Member member) {
        drafts.erase(member);
        for (FoiRequest request : applicants.listAllOfCitizen(member.id())) {
            var known = applicant(request);
            var kept = new Applicant(
                    known.kind(), known.name(), known.certificate(), known.certificateNumber(), "", "", "", "");
            applicants.part(request.id(), sealing.seal(kept));
        }
    }

    private Applicant applicant(FoiRequest request) {
        return sealing.openApplicant(applicants.applicantSealed(request.id()));
    }
}
