package gongkai.foundation.web;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.page.FaultPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/// Turns what went wrong into words: a page for people, RFC 9457 for programs.
@ControllerAdvice
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final FrameSource frames;
    private final UploadLimit uploads;

    Faults(FrameSource frames, UploadLimit uploads) {
        this.frames = frames;
        this.uploads = uploads;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        ErrorCode code = refusal.code();
        HttpStatus status = WebRefusal.statusOf(code);
        if (ProblemAnswer.isAskedBy(request)) {
            return new ProblemAnswer(status, code, code.message(), refusal.problems())
                    .answer(request, HttpHeaders.EMPTY);
        }
        String more = refusal.problems().stream().map(p -> p.sentence()).collect(Collectors.joining());
        return page(request, status, code.message() + more);
    }

    @ExceptionHandler
    Object anythingElse(Exception fault, HttpServletRequest request) {
        if (UploadLimit.isBeyond(fault)) {
            return plain(request, HttpStatus.CONTENT_TOO_LARGE, uploads.sentence());
        }
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return plain(request, known.getStatusCode(), known.getHeaders());
        }
        if (isTheVisitors(fault)) {
            return plain(request, HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        note(id, request, fault);
        return plain(request, HttpStatus.INTERNAL_SERVER_ERROR, "页面暂时打不开，我们已记录下来。联系我们时请报编号 " + id + "。");
    }

    /// The route, not the address: what stands in an address may open something, or be about somebody.
    private static void note(String id, HttpServletRequest request, Exception fault) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String where = route == null ? "-" : route.toString();
        LOG.atError()
                .setCause(fault)
                .addKeyValue("fault", id)
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", where)
                .log("fault {} at {} {}", id, request.getMethod(), where);
    }

    /// Parameters that are missing or of the wrong form are answered in words, never as our fault.
    private static boolean isTheVisitors(Exception fault) {
        return fault instanceof org.springframework.web.bind.ServletRequestBindingException
                || fault instanceof org.springframework.beans.TypeMismatchException
                || fault instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || fault instanceof org.springframework.web.multipart.MultipartException
                || fault instanceof org.apache.tomcat.util.http.InvalidParameterException;
    }

    private Object plain(HttpServletRequest request, HttpStatusCode status, HttpHeaders headers) {
        if (ProblemAnswer.isAskedBy(request)) {
            var reason = WebRefusal.of(status);
            return new ProblemAnswer(status, reason, reason.message()).answer(request, headers);
        }
        return page(request, status, Sentences.of(status));
    }

    private Object plain(HttpServletRequest request, HttpStatusCode status, String sentence) {
        return ProblemAnswer.isAskedBy(request)
                ? new ProblemAnswer(status, WebRefusal.of(status), sentence).answer(request, HttpHeaders.EMPTY)
                : page(request, status, sentence);
    }

    private Object page(HttpServletRequest request, HttpStatusCode status, String sentence) {
        String title = Sentences.title(status);
        var frame = frames.of(request).portal(title, Crumb.here(title));
        var view = Show.page("web/fault", new FaultPage(frame, status.value(), sentence));
        view.setStatus(status);
        return view;
    }
}
