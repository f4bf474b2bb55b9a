package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 协办、会办: another organ or an inner unit is asked for information or an opinion, with a day of its own that never lies
/// behind the day on which the reply is due. 征求意见 under 第三十四条 is another thing: assistance stops no clock.
@Service
class AssistanceWork {
    private static final int LONGEST = 2000;
    private static final int MOST_DAYS = 20;

    private final HandlingAccess access;
    private final AssistanceLedger ledger;
    private final AssistanceStore store;
    private final AssistanceRights rights;
    private final HandlingLedger handling;
    private final Telling telling;
    private final WorkCalendars calendars;
    private final HandlingSettings settings;

    AssistanceWork(
            HandlingAccess access,
            AssistanceLedger ledger,
            AssistanceStore store,
            AssistanceRights rights,
            HandlingLedger handling,
            Telling telling,
            WorkCalendars calendars,
            HandlingSettings settings) {
        this.access = access;
        this.ledger = ledger;
        this.store = store;
        this.rights = rights;
        this.handling = handling;
        this.telling = telling;
        this.calendars = calendars;
        this.settings = settings;
    }

    /// How those who are asked learn of it.
    @Component
    record Telling(
            HandlingWorks works,
            HandlingNotices notices,
            AssistanceLetters letters,
            Organs organs,
            Attachments attachments) {}

    /// What somebody asks for.
    ///
    /// @param organ who is asked, empty for an inner unit of the own organ
    /// @param days working days for the answer
    record Question(
            Optional<AssistanceKind> kind, Optional<OrganId> organ, Optional<String> unit, String need, int days) {}

    @Transactional
    Assistance ask(FoiRequestId id, Question question, Person.Staff by) {
        var request = access.get(id, by, Act.HANDLE_REQUEST);
        if (request.status().isClosed()) {
            throw Refusal.of(HandlingRefusal.REQUEST_IS_CLOSED);
        }
        LocalDate due = due(question.days());
        check(request, question, due).refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        var asked = ledger.begin(
                request,
                new Assistance(
                        0,
                        id,
                        question.kind().orElseThrow(),
                        question.organ().orElse(request.organ()),
                        question.organ().isPresent() ? Optional.empty() : question.unit(),
                        question.need().strip(),
                        ledger.today(),
                        due,
                        by.id(),
                        by.name(),
                        AssistanceStatus.ASKED,
                        Optional.empty()),
                handling.doing(by, Act.HANDLE_REQUEST, request, ""));
        store.setCount(asked.id(), Optional.of(new AssistanceStore.Count(ledger.today(), question.days())));
        telling.letters()
                .issue(
                        request,
                        asked,
                        handling.doing(by, Act.HANDLE_REQUEST, request, "").actor());
        telling.works().assist(request, asked);
        telling.notices().asked(request, asked, asked.kind().label());
        return asked;
    }

    private LocalDate due(int days) {
        return calendars.current().addWorkingDays(ledger.today(), Math.clamp(days, 1, MOST_DAYS));
    }

    private Problems check(FoiRequest request, Question question, LocalDate due) {
        boolean toUnit = question.unit().isPresent();
        boolean toOrgan = question.organ().isPresent();
        boolean again = store.list(request.id()).stream()
                .anyMatch(asked -> asked.status() == AssistanceStatus.ASKED
                        && asked.organ().equals(question.organ().orElse(request.organ()))
                        && asked.unit().equals(toOrgan ? Optional.empty() : question.unit()));
        return new Problems()
                .when(question.kind().isEmpty(), "assistKind", "请选择协办或者会办。")
                .when(toUnit == toOrgan, "assistOrgan", "请选择一个内设机构，或者填写一个其他机关，只选一项。")
                .when(
                        question.organ().filter(request.organ()::equals).isPresent(),
                        "assistOrgan",
                        "这是本机关。交给内设机构的，请选择内设机构。")
                .when(
                        question.organ()
                                .filter(organ -> telling.organs()
                                        .find(organ)
                                        .filter(Organ::isActive)
                                        .isEmpty())
                                .isPresent(),
                        "assistOrgan",
                        "没有找到这个机关，或者它已经撤销。")
                .when(again, "assistOrgan", "已经请它协助，还没有答复。")
                .when(question.need().isBlank(), "need", "请写明需要什么。")
                .when(question.need().length() > LONGEST, "need", "不超过 2000 个字。")
                .when(question.days() < 1 || question.days() > MOST_DAYS, "assistDays", "期限为 1 至 20 个工作日。")
                .when(
                        due.isAfter(request.dueOn()),
                        "assistDays",
                        "期限不能晚于答复申请人的最后一天（%s）。".formatted(DateText.full(request.dueOn())));
    }

    /// 答复: "there is none" is an answer too.
    @Transactional
    void answer(long id, Optional<AssistanceAnswer> kind, String words, List<Attachment> files, Person.Staff by) {
        var asked = ledger.hold(id, AssistanceAction.ANSWER);
        rights.requireAnswerer(asked, by);
        new Problems()
                .when(kind.isEmpty(), "answer", "请选择答复的结果。")
                .when(words.isBlank(), "answerWords", "请写明答复的内容；没有相关信息的，写明查找的范围和方法。")
                .when(words.length() > LONGEST, "answerWords", "不超过 2000 个字，更多内容请放进附件。")
                .refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        telling.attachments().hold(files.stream().map(Attachment::id).toList());
        store.attach(id, files);
        close(asked.in(asked.status(), kind, asked.dueOn()), AssistanceAction.ANSWER, words, by);
    }

    /// 退回: whoever was asked is the wrong one.
    @Transactional
    void giveBack(long id, String words, Person.Staff by) {
        var asked = ledger.hold(id, AssistanceAction.RETURN);
        rights.requireAnswerer(asked, by);
        close(asked, AssistanceAction.RETURN, ReplyReview.words(words, "returnWords", true), by);
    }

    private void close(Assistance asked, AssistanceAction action, String words, Person.Staff by) {
        var request = access.of(asked.request());
        var after = ledger.write(request, asked, action, doing(asked, by, words));
        telling.works().assistDone(request, after);
        if (!after.signs()) {
            telling.works().cosignDone(request, after);
        }
        telling.notices()
                .answered(
                        request,
                        after,
                        after.answer()
                                .filter(each -> action == AssistanceAction.ANSWER)
                                .map(AssistanceAnswer::label)
                                .orElse(after.status().label()));
    }

    /// Who assists acts for the organ that was asked.
    private HandlingLedger.Doing doing(Assistance asked, Person.Staff by, String words) {
        return handling.doing(by, Act.HANDLE_REQUEST, asked.organ(), words);
    }

    /// The answer is not enough: it goes back, with a word and days of its own.
    @Transactional
    void askAgain(long id, String words, Person.Staff by) {
        var asked = ledger.hold(id, AssistanceAction.ASK_AGAIN);
        var request = access.get(asked.request(), by, Act.HANDLE_REQUEST);
        if (request.status().isClosed()) {
            throw Refusal.of(HandlingRefusal.REQUEST_IS_CLOSED);
        }
        String said = ReplyReview.words(words, "againWords", true);
        LocalDate due = due(settings.assistDays());
        LocalDate latest = request.dueOn().isBefore(ledger.today()) ? ledger.today() : request.dueOn();
        var after = ledger.write(
                request,
                asked.in(asked.status(), Optional.empty(), due.isAfter(latest) ? latest : due),
                AssistanceAction.ASK_AGAIN,
                handling.doing(by, Act.HANDLE_REQUEST, request, said));
        store.setCount(
                id,
                after.dueOn().equals(due)
                        ? Optional.of(new AssistanceStore.Count(ledger.today(), settings.assistDays()))
                        : Optional.empty());
        telling.works().assist(request, after);
        telling.notices().asked(request, after, "重新答复");
    }

    /// 撤回: it is not needed any more.
    @Transactional
    void takeBack(long id, String words, Person.Staff by) {
        var asked = ledger.hold(id, AssistanceAction.TAKE_BACK);
        var request = access.get(asked.request(), by, Act.HANDLE_REQUEST);
        var after = ledger.write(
                request,
                asked,
                AssistanceAction.TAKE_BACK,
                handling.doing(by, Act.HANDLE_REQUEST, request, ReplyReview.words(words, "takeBackWords", true)));
        ended(request, after);
    }

    private void ended(FoiRequest request, Assistance after) {
        telling.works().assistDone(request, after);
        telling.works().cosignDone(request, after);
        telling.notices().stopped(request, after, after.status().label());
    }

    /// What is open when the request ends, ends with it; a joint handler whose answer came has nothing to sign any
    /// more.
    void endAll(FoiRequest request) {
        for (Assistance asked : store.list(request.id())) {
            if (asked.status() == AssistanceStatus.ASKED) {
                var held = ledger.hold(asked.id(), AssistanceAction.END);
                ended(
                        request,
                        ledger.write(
                                request,
                                held,
                                AssistanceAction.END,
                                HandlingLedger.Doing.ofHouse("申请已经办结：%s。".formatted(request.stage()))));
            } else if (asked.signs()) {
                telling.works().cosignDone(request, asked);
            }
        }
    }

    /// The calendar was corrected: the answer is due on another day.
    void recount(Assistance asked, LocalDate due, String words, String actor) {
        var request = access.of(asked.request());
        var after = ledger.write(
                request,
                asked.in(asked.status(), asked.answer(), due),
                AssistanceAction.RECOUNT,
                new HandlingLedger.Doing(Optional.empty(), HandlingText.HOUSE, actor, "", words));
        telling.works().assist(request, after);
    }

    /// The organ that was asked is no more: its successor goes on with it.
    void follow(OrganId from, OrganId heir, String words, String actor) {
        for (Assistance asked : store.lockOpen(from)) {
            var request = access.of(asked.request());
            var moved = ledger.write(
                    request,
                    asked.movedTo(heir),
                    AssistanceAction.MOVE,
                    new HandlingLedger.Doing(Optional.empty(), HandlingText.HOUSE, actor, "", words));
            if (moved.status() == AssistanceStatus.ASKED) {
                telling.works().assist(request, moved);
            }
        }
    }
}
