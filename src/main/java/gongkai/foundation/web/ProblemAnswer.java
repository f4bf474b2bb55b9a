package gongkai.foundation.web;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.FieldProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What programs are answered when something is refused or fails: RFC 9457. `type` leads to a page that explains the
/// reason, `title` is the reason's sentence, `detail` says what is wrong this time.
///
/// @param fields what is wrong field by field, where a form or a query was read
record ProblemAnswer(HttpStatusCode status, ErrorCode code, String detail, List<FieldProblem> fields) {
    private static final String API = "/api/";

    ProblemAnswer(HttpStatusCode status, ErrorCode code, String detail) {
        this(status, code, detail, List.of());
    }

    /// Whether whoever asked reads problems, not pages: below /api everybody, elsewhere who wants JSON and no page.
    static boolean isAskedBy(HttpServletRequest request) {
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
        return asked.startsWith(API) || readsJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean readsJson(@Nullable String accept) {
        try {
            var types = MediaType.parseMediaTypes(accept);
            return types.stream().noneMatch(type -> type.getSubtype().contains("html"))
                    && types.stream().anyMatch(ProblemAnswer::isJson);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || "json".equals(type.getSubtypeSuffix());
    }

    /// The address of a reason's page.
    static String type(ErrorCode code) {
        return "/errors/" + code.slug();
    }

    /// Who is not known is told how to make themselves known (RFC 6750); a token that was shown was then no good one.
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, HttpHeaders headers) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(type(code)));
        problem.setTitle(code.message());
        problem.setProperty(
                "fields",
                fields.stream()
                        .map(field -> Map.of("field", field.field(), "sentence", field.sentence()))
                        .toList());
        var answer = ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.value() == WebRefusal.NOT_KNOWN.status().value()) {
            boolean shown = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"gongkai\"" + (shown ? ", error=\"invalid_token\"" : ""));
        }
        return answer.body(problem);
    }
}
