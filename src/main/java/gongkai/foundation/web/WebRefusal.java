package gongkai.foundation.web;

import gongkai.foundation.kernel.ErrorCode;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// Why the web itself says no, before any room was asked. One reason for each HTTP status we answer with.
enum WebRefusal implements ErrorCode {
    NOT_READABLE(HttpStatus.BAD_REQUEST, "提交的内容不完整或者格式有误，请核对后再试。"),
    NOT_KNOWN(HttpStatus.UNAUTHORIZED, "请先登录；程序请出示接口令牌。"),
    NOT_FROM_A_PAGE_OF_OURS(HttpStatus.FORBIDDEN, "请求没有带本网站表单的校验值，不能办理。"),
    NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND, "没有这个地址，请核对。"),
    METHOD_NOT_POSSIBLE(HttpStatus.METHOD_NOT_ALLOWED, "这个地址不接受这种请求方法。"),
    FORMAT_NOT_OFFERED(HttpStatus.NOT_ACCEPTABLE, "不能按要求的格式答复，本接口以 JSON 答复。"),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "提交的内容太大，请分开提交。"),
    FORMAT_UNKNOWN(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "提交的格式不能识别，请按接口说明提交。"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "请求过于频繁，请按 Retry-After 给出的秒数等候后再试。"),
    FAULT_OF_OURS(HttpStatus.INTERNAL_SERVER_ERROR, "系统暂时不能答复，我们已记录下来。"),
    NOT_OPEN_NOW(HttpStatus.SERVICE_UNAVAILABLE, "系统暂时停止服务，请稍后再试。");

    private final HttpStatus status;
    private final String message;

    WebRefusal(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    /// The reason for a status; what has none of its own is unreadable, or a fault of ours.
    static WebRefusal of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(reason -> reason.status.value() == status.value())
                .findFirst()
                .orElse(status.is5xxServerError() ? FAULT_OF_OURS : NOT_READABLE);
    }

    HttpStatus status() {
        return status;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case NOT_KNOWN -> Kind.NOT_SIGNED_IN;
            case NOT_FROM_A_PAGE_OF_OURS -> Kind.NOT_ALLOWED;
            case NO_SUCH_ADDRESS -> Kind.NOT_FOUND;
            case NOT_READABLE, METHOD_NOT_POSSIBLE, FORMAT_NOT_OFFERED, CONTENT_TOO_LARGE, FORMAT_UNKNOWN ->
                Kind.INVALID;
            case TOO_MANY_REQUESTS, FAULT_OF_OURS, NOT_OPEN_NOW -> Kind.NOT_NOW;
        };
    }

    /// The HTTP status of any reason.
    static HttpStatus statusOf(ErrorCode code) {
        if (code instanceof WebRefusal reason) {
            return reason.status;
        }
        return switch (code.kind()) {
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_NOW -> HttpStatus.CONFLICT;
        };
    }
}
