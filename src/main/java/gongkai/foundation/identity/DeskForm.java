package gongkai.foundation.identity;

import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A form that a member of staff sent: who, to which address, what was typed. A controller that takes it as its
/// parameter gets it from the request; nobody else comes so far.
///
/// @param path what stands in the address, by the names of its route
/// @param redirect where a word for the next page is left
public record DeskForm(
        Frames frames,
        Person.Staff me,
        Map<String, String> path,
        Map<String, String> typed,
        RedirectAttributes redirect) {
    /// A number that stands in the address.
    public long id(String variable) {
        String text = path.getOrDefault(variable, "");
        if (!text.matches("\\d{1,18}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(text);
    }

    /// What was typed in a field, empty where nothing was.
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether a box was ticked or a button pressed.
    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /// A whole number, 0 where there is none.
    public int number(String field) {
        String text = text(field).strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /// A day, where one was given.
    public Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field).strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// One of a list, where one was chosen.
    public <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findFirst();
    }

    /// Done: leaves a word for the page that follows.
    public void done(String sentence) {
        FlashNotice.leave(redirect, sentence);
    }
}
