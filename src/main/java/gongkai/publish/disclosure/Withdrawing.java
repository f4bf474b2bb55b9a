package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.publish.textcheck.CheckedText;
import gongkai.publish.textcheck.TextCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// 撤下 with a word to the public: why the page is gone, as far as it may be said, and what is read in its place. The
/// inner reason stays inside.
@Service
class Withdrawing {
    private static final int LONGEST = 200;

    private final Publishing publishing;
    private final Publications publications;
    private final WithdrawalNoticeStore notices;
    private final TextCheck check;

    Withdrawing(Publishing publishing, Publications publications, WithdrawalNoticeStore notices, TextCheck check) {
        this.publishing = publishing;
        this.publications = publications;
        this.notices = notices;
        this.check = check;
    }

    /// What is said to everyone, as it was typed; both may be empty.
    ///
    /// @param instead the address of what is read in its place, or the number at its end
    record Words(String sentence, String instead) {}

    @Transactional
    public void withdraw(DocumentId id, String reason, Words words, Person person) {
        String sentence = BodyText.line(words.sentence());
        String typed = words.instead().strip();
        var instead = DocumentId.parse(typed.replaceFirst("^.*/publish/documents/", ""))
                .flatMap(publications::find)
                .filter(other -> !other.id().equals(id));
        new Problems()
                .when(BodyText.line(reason).isEmpty(), "reason", "请写明撤下的理由。")
                .when(sentence.length() > LONGEST, "sentence", "向公众的说明不超过 200 个字。")
                .when(hasFindings(id, sentence), "sentence", "这句话里有个人信息、错别字或者不当内容，公众会看到，请改写。")
                .when(!typed.isEmpty() && instead.isEmpty(), "instead", "没有查到代替它的信息，请填写公开信息的网址，或者网址末尾的数字。")
                .refuseIfAny(DisclosureRefusal.WITHDRAWAL_INCOMPLETE);
        publishing.withdraw(id, reason, person);
        if (!sentence.isEmpty() || instead.isPresent()) {
            notices.insert(id, new WithdrawalNoticeStore.Notice(sentence, instead.map(PublishedDocument::id)));
        }
    }

    private boolean hasFindings(DocumentId id, String sentence) {
        return !sentence.isEmpty()
                && publications
                        .find(id)
                        .map(document -> CheckedText.of(document.organ(), HtmlUtils.htmlEscape(sentence, "UTF-8")))
                        .map(text -> !check.check(text).isEmpty())
                        .orElse(false);
    }
}
