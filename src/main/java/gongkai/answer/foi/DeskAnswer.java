package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How the desk answers a form: done, back to the desk with a word; refused, the desk again with what was typed.
@Component
class DeskAnswer {
    private final FoiRequestStore store;
    private final FoiDesk desk;

    DeskAnswer(FoiRequestStore store, FoiDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /// A form sent from the desk of one request.
    record Sent(Frames frames, Person.Staff me, long id, Map<String, String> typed, RedirectAttributes redirect) {
        FoiRequestId request() {
            return new FoiRequestId(id);
        }

        /// What was typed in a field.
        String text(String field) {
            return typed.getOrDefault(field, "");
        }

        /// A whole number, 0 where there is none.
        int number(String field) {
            String text = text(field).strip();
            return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        }

        LocalDate day(String field, String sentence) {
            try {
                return LocalDate.parse(text(field));
            } catch (DateTimeException notADay) {
                throw wrong(field, sentence);
            }
        }

        <E extends Enum<E>> E choice(Class<E> type, String field, String sentence) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(text(field)))
                    .findFirst()
                    .orElseThrow(() -> wrong(field, sentence));
        }
    }

    /// A verb of the desk on one request.
    interface Verb {
        void on(FoiRequestId request);
    }

    Object answer(Sent sent, String done, Verb verb) {
        try {
            verb.on(sent.request());
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return refused(sent, refusal);
        }
        FlashNotice.leave(sent.redirect(), done);
        return "redirect:/console/requests/" + sent.id();
    }

    /// What is wrong in a form: 422. What somebody else has done meanwhile: 409, with their name.
    private Object refused(Sent sent, Refusal refusal) {
        var status = refusal.code().kind() == ErrorCode.Kind.NOT_NOW
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return Show.page(
                status,
                "foi/desk",
                desk.page(sent.frames(), sent.me(), now(sent), FoiDesk.Typed.wrong(sent.typed(), refusal.problems())));
    }

    /// The desk with what was typed, and nothing done yet.
    Object again(Sent sent) {
        return Show.page(
                "foi/desk",
                desk.page(sent.frames(), sent.me(), now(sent), FoiDesk.Typed.wrong(sent.typed(), List.of())));
    }

    FoiRequest now(Sent sent) {
        return store.find(sent.request()).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
    }

    static Refusal wrong(String field, String sentence) {
        return Refusal.of(FoiRefusal.FORM_INCOMPLETE, List.of(new FieldProblem(field, sentence)));
    }
}
