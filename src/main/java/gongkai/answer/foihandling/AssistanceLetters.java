package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.Dispatch;
import gongkai.foundation.letter.LetterDraft;
import gongkai.foundation.letter.LetterSubject;
import gongkai.foundation.letter.LetterType;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.Organs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 协办函 (what is needed, by when). To an inner unit goes a slip without a number: a body writes no letters to itself.
@Component
class AssistanceLetters implements LetterSubject {
    private static final LetterType LETTER = LetterType.numbered("foihandling.ASSIST_LETTER", "政府信息公开申请协办函", "公开协");
    private static final LetterType SLIP = new LetterType("foihandling.ASSIST_SLIP", "政府信息公开申请协办单", Optional.empty());

    private final Letters letters;
    private final Organs organs;
    private final AssistanceStore store;
    private final HandlingAccess access;
    private final AssistanceRights rights;

    AssistanceLetters(
            Letters letters, Organs organs, AssistanceStore store, HandlingAccess access, AssistanceRights rights) {
        this.letters = letters;
        this.organs = organs;
        this.store = store;
        this.access = access;
        this.rights = rights;
    }

    /// Issues the letter in the transaction of the verb.
    void issue(FoiRequest request, Assistance asked, String actor) {
        var organ = organs.get(request.organ());
        var texts = List.of(
                "我机关于%s收到政府信息公开申请（编号%s），所需信息的名称为“%s”。为依法办理，现请%s："
                        .formatted(
                                DateText.full(request.receivedOn()),
                                request.number(),
                                request.wish().title(),
                                asked.kind() == AssistanceKind.JOINT ? "共同办理，并会签答复稿" : "协助提供下列信息或者意见"),
                asked.need(),
                "请于%s前答复。经查找没有相关信息的，也请答复。".formatted(DateText.full(asked.dueOn())));
        letters.issue(
                new LetterDraft(
                        request.organ(),
                        asked.unit().isPresent() ? SLIP : LETTER,
                        HandlingText.receiver(asked, organs.get(asked.organ()).name()),
                        asked.subject(),
                        LetterDraft.paragraphs(texts.stream()
                                .flatMap(String::lines)
                                .filter(line -> !line.isBlank())
                                .toList()),
                        "联系单位：%s，电话：%s"
                                .formatted(
                                        organ.contact().office(),
                                        organ.contact().telephone()),
                        "",
                        Dispatch.onPaper()),
                actor);
    }

    @Override
    public String kind() {
        return Assistance.KIND;
    }

    @Override
    public boolean maySee(Person.Staff who, String about) {
        return store.find(number(about))
                .filter(asked -> rights.maySee(access.of(asked.request()), asked, who))
                .isPresent();
    }

    @Override
    public Matter matter(String about) {
        var asked = store.find(number(about)).orElseThrow();
        return new Matter(
                "申请 %s 的%s"
                        .formatted(
                                access.of(asked.request()).number(),
                                asked.kind().label()),
                asked.path());
    }

    private static long number(String about) {
        return Long.parseLong(about.substring(Assistance.KIND.length() + 1));
    }
}
