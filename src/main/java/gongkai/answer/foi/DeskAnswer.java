package gongkai.answer.foi;

import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Show;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// How the desk answers a form: done, back to the desk with a word; refused, the desk again with what was typed.
@Component
class DeskAnswer {
    private final FoiRequestStore store;
    private final FoiDesk desk;

    DeskAnswer(FoiRequestStore store, FoiDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /// A verb of the desk on one request.
    interface Verb {
        void on(FoiRequestId request);
    }

    Object answer(DeskForm form, String done, Verb verb) {
        try {
            verb.on(about(form));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return refused(form, refusal);
        }
        form.done(done);
        return "redirect:/console/requests/" + about(form).value();
    }

    /// What is wrong in a form: 422. What somebody else has done meanwhile: 409, with their name.
    private Object refused(DeskForm form, Refusal refusal) {
        var status = refusal.code().kind() == ErrorCode.Kind.NOT_NOW
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return Show.page(
                status,
                "foi/desk",
                desk.page(form.frames(), form.me(), now(form), FoiDesk.Typed.wrong(form.typed(), refusal.problems())));
    }

    /// The desk with what was typed, and nothing done yet.
    Object again(DeskForm form) {
        return Show.page(
                "foi/desk",
                desk.page(form.frames(), form.me(), now(form), FoiDesk.Typed.wrong(form.typed(), List.of())));
    }

    FoiRequest now(DeskForm form) {
        return store.find(about(form)).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
    }

    private static FoiRequestId about(DeskForm form) {
        return new FoiRequestId(form.id("id"));
    }

    /// The day typed in a field; without one the form comes back with the sentence.
    static LocalDate day(DeskForm form, String field, String sentence) {
        return form.day(field).orElseThrow(() -> wrong(field, sentence));
    }

    /// When and how the applicant brought something.
    static Brought brought(DeskForm form, String day, String manner) {
        return new Brought(day(form, day, "请填写收到的日期。"), choice(form, Manner.class, manner, "请选择是书面还是口头提出的。"));
    }

    /// The choice made in a field; without one the form comes back with the sentence.
    static <E extends Enum<E>> E choice(DeskForm form, Class<E> type, String field, String sentence) {
        return form.choice(type, field).orElseThrow(() -> wrong(field, sentence));
    }

    static Refusal wrong(String field, String sentence) {
        return Refusal.of(FoiRefusal.FORM_INCOMPLETE, List.of(new FieldProblem(field, sentence)));
    }
}
