package gongkai.foundation.web;

import gongkai.foundation.web.page.FaultPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what never reached a controller: unknown addresses, refused entries, broken requests.
@Controller
public class FaultAddress implements ErrorController {
    /// The request attribute under which a filter leaves a better sentence than the status has.
    public static final String SENTENCE = "gongkai.fault.sentence";

    /// The request attribute under which a filter says that the same form may be sent once more.
    public static final String AGAIN = "gongkai.fault.again";

    private final UploadLimit uploads;

    FaultAddress(UploadLimit uploads) {
        this.uploads = uploads;
    }

    @Open
    @RequestMapping("/error")
    Object show(HttpServletRequest request, Frames frames) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Optional<String> said = Optional.ofNullable((String) request.getAttribute(SENTENCE));
        if (ProblemAnswer.isAskedBy(request)) {
            var reason = WebRefusal.of(status);
            return new ProblemAnswer(status, reason, said.orElse(reason.message())).answer(request, HttpHeaders.EMPTY);
        }
        String title = Sentences.title(status);
        var again = request.getAttribute(AGAIN) == null ? Optional.<FaultPage.Again>empty() : SentForm.of(request);
        return Show.page(
                status,
                "web/fault",
                new FaultPage(
                        frames.portal(title, Crumb.here(title)),
                        status.value(),
                        said.orElseGet(() -> usual(status)),
                        again));
    }

    private String usual(HttpStatus status) {
        return status == HttpStatus.CONTENT_TOO_LARGE ? uploads.sentence() : Sentences.of(status);
    }
}
