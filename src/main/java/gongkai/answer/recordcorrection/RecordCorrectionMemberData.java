package gongkai.answer.recordcorrection;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The corrections filed from an account.
@Component
@Order(32)
class RecordCorrectionMemberData implements MemberData {
    private final RecordCorrectionStore store;
    private final RecordCorrectionAccess access;
    private final RecordCorrectionPages pages;
    private final RecordCorrectionLetters letters;
    private final RecordCorrectionSealing sealing;

    RecordCorrectionMemberData(
            RecordCorrectionStore store,
            RecordCorrectionAccess access,
            RecordCorrectionPages pages,
            RecordCorrectionLetters letters,
            RecordCorrectionSealing sealing) {
        this.store = store;
        this.access = access;
        this.pages = pages;
        this.letters = letters;
        this.sealing = sealing;
    }

    @Override
    public String title() {
        return "更正申请";
    }

    @Override
    public Set<String> columns() {
        return Set.of("recordcorrection.correction.citizen");
    }

    @Override
    public List<Held> held(Person.Member member) {
        return store.listOfCitizen(member.id()).stream()
                .map(each -> new Held("更正申请 " + each.number(), entries(each)))
                .toList();
    }

    private List<Entry> entries(RecordCorrection correction) {
        Claim claim = access.claim(correction);
        var entries = new ArrayList<Entry>();
        pages.facts(correction).forEach(fact -> entries.add(new Entry(fact.label(), fact.value())));
        RecordCorrectionPages.claim(claim).forEach(fact -> entries.add(new Entry(fact.label(), fact.value())));
        entries.add(new Entry("查询码", access.code(correction)));
        entries.add(new Entry("申请人", claim.name()));
        entries.add(new Entry(claim.certificate(), claim.certificateNumber()));
        entries.add(new Entry("联系电话", claim.telephone()));
        entries.add(new Entry("通信地址", claim.address()));
        entries.add(new Entry("电子邮箱", claim.email()));
        letters.list(correction.id())
                .forEach(letter -> entries.add(new Entry(letter.title() + "（" + letter.name() + "）", letter.body())));
        return entries;
    }

    @Override
    public List<String> mustEndFirst(Person.Member member) {
        return store.listOfCitizen(member.id()).stream()
                .filter(each -> !each.status().isClosed())
                .map(each -> "更正申请 %s 还在办理，要等答复，或者先撤回。".formatted(each.number()))
                .toList();
    }

    @Override
    public List<Fate> fates() {
        return List.of(
                new Fate(true, "已办结更正申请中的联系电话、通信地址、电子邮箱", "答复已经送达，不再需要联系您。"),
                new Fate(false, "更正申请、证据材料和告知书", "这些是机关履行职责形成的材料，应当归档保存，也是复议、诉讼的依据。"));
    }

    @Override
    public void erase(Person.Member member) {
        for (RecordCorrection correction : store.listOfCitizen(member.id())) {
            store.part(correction.id(), sealing.seal(access.claim(correction).withoutContact()));
        }
    }
}
