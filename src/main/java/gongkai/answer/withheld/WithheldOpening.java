package gongkai.answer.withheld;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.drafting.DraftField;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftPublished;
import gongkai.publish.drafting.DraftText;
import gongkai.publish.drafting.Drafts;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 评估后转为公开 (条例第十八条). What was withheld goes the way of everything that is published: a draft, the check, the
/// secrecy review, the organ's steps (条例第十七条). It counts as opened when it is.
@Service
public class WithheldOpening {
    private static final String HOUSE = "system 拟稿与审核";

    private final WithheldRegister register;
    private final OpeningStore openings;
    private final Drafts drafts;
    private final Clock clock;

    WithheldOpening(WithheldRegister register, OpeningStore openings, Drafts drafts, Clock clock) {
        this.register = register;
        this.openings = openings;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Makes a draft of it. Until that is published, it stays closed and its assessment stays due.
    @Transactional
    public DraftId begin(long id, String title, String body, Person.Staff who) {
        WithheldEntry entry = register.lockFor(id, WithheldAction.BEGIN, who);
        new Problems()
                .when(title.isBlank(), "title", "请填写公开的标题。")
                .when(body.isBlank(), "body", "请填写公开的内容。")
                .refuseIfAny(WithheldRefusal.ASSESSMENT_INCOMPLETE);
        LocalDate today = LocalDate.now(clock);
        var text = DraftText.of(DocumentKind.ANSWERED_REQUEST, title.strip())
                .with(DraftField.MADE_ON, today.toString())
                .with(DraftField.ATTRIBUTE, "PROACTIVE")
                .with(DraftField.ITEM, StatutoryItem.OTHER_STATUTORY.name())
                .with(DraftField.TOPIC, "依申请公开")
                .with(DraftField.SUMMARY, "原不予公开的信息，经评估审查转为公开。")
                .with(DraftField.ORIGIN, "申请 " + entry.number())
                .body(body.strip());
        String submission = "withheld:%d:%d".formatted(id, openings.count(entry) + 1);
        var draft = drafts.add(entry.organ(), text, submission, who);
        openings.insert(entry, draft, today, who.name());
        register.note(entry, register.actor(who, entry), "评估后转入拟稿", "审核通过后公开：%s。".formatted(title.strip()));
        return draft;
    }

    /// The draft passed the gate, or was published in an emergency.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DraftPublished published) {
        openings.find(published.draft()).ifPresent(begun -> open(begun, published.document()));
    }

    private void open(OpeningStore.Begun begun, DocumentId document) {
        register.open(begun.entry(), document, begun.by(), HOUSE);
    }
}
