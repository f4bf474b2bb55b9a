package gongkai.foundation.web;

import gongkai.foundation.web.page.FaultPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/// A form that was sent and not read, laid out to be sent once more: what somebody typed for half an hour is not lost
/// because others of the same office were busy. Forms with files cannot be laid out, and secrets do not travel back.
final class SentForm {
    private static final List<String> SECRETS = List.of("password", "code", "secret", "credential");
    private static final int MOST_FIELDS = 200;

    private SentForm() {}

    static Optional<FaultPage.Again> of(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)) {
            return Optional.empty();
        }
        var fields = request.getParameterMap().entrySet().stream()
                .flatMap(each -> Arrays.stream(each.getValue()).map(value -> new FaultPage.Field(each.getKey(), value)))
                .toList();
        boolean secret = fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> SECRETS.stream().anyMatch(name::contains));
        return secret || fields.isEmpty() || fields.size() > MOST_FIELDS
                ? Optional.empty()
                : Optional.of(new FaultPage.Again(path, fields));
    }
}
