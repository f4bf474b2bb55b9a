package gongkai.foundation.web;

import gongkai.foundation.web.page.FaultPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers what never reached a controller: unknown addresses, refused entries, broken requests.
@Controller
public class FaultAddress implements ErrorController {
    /// The request attribute under which a filter leaves a better sentence than the status has.
    public static final String SENTENCE = "gongkai.fault.sentence";

    private final UploadLimit uploads;

    FaultAddress(UploadLimit uploads) {
        this.uploads = uploads;
    }

    @Open
    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, Frames frames) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
        String title = Sentences.title(status);
        String usual = status == HttpStatus.CONTENT_TOO_LARGE ? uploads.sentence() : Sentences.of(status);
        String sentence = request.getAttribute(SENTENCE) instanceof String said ? said : usual;
        return Show.page(
                status, "web/fault", new FaultPage(frames.portal(title, Crumb.here(title)), status.value(), sentence));
    }
}
