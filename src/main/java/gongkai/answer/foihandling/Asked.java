package gongkai.answer.foihandling;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Frames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A form sent from a page of this room.
///
/// @param about the number of the request, or of the assistance
record Asked(Frames frames, Person.Staff me, long about, Map<String, String> typed, RedirectAttributes redirect) {
    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /// A whole number, 0 where there is none.
    int number(String field) {
        return text(field).matches("\\d{1,6}") ? Integer.parseInt(text(field)) : 0;
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findFirst();
    }

    /// Yes or no; empty where nothing was chosen.
    Optional<Boolean> yes(String field) {
        return switch (text(field)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// What is shown of a refusal on the page it came from: problems of fields, or the reason itself where the moment
    /// is wrong; anything else is thrown on.
    static List<FieldProblem> problems(Refusal refusal) {
        if (!refusal.problems().isEmpty()) {
            return refusal.problems();
        }
        if (refusal.code().kind() != ErrorCode.Kind.NOT_NOW) {
            throw refusal;
        }
        return List.of(new FieldProblem("state", refusal.code().message()));
    }

    /// What is wrong in a form: 422. What somebody else has done meanwhile: 409, with their name.
    static HttpStatus status(Refusal refusal) {
        return refusal.code().kind() == ErrorCode.Kind.NOT_NOW ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
