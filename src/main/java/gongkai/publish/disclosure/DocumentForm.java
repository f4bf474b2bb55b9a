package gongkai.publish.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads what is typed into the forms of a document's desk.
final class DocumentForm {
    private DocumentForm() {}

    /// A date as browsers send it, between 1949 and 2999.
    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1949 && day.getYear() < 3000)
                    : Optional.empty();
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
