package gongkai.foundation.web;

import org.springframework.http.HttpStatusCode;

/// What we say for an HTTP status when no room has a better sentence.
final class Sentences {
    private Sentences() {}

    static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "请先登录";
            case 403 -> "无权访问";
            case 404 -> "没有找到这个页面";
            case 409 -> "现在不能办理";
            case 413 -> "文件太大";
            case 422 -> "请核对填写内容";
            case 429 -> "访问过于频繁";
            default -> status.is5xxServerError() ? "页面暂时打不开" : "无法处理这个请求";
        };
    }

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "您的账号没有这项权限。如工作需要，请联系本单位管理员。";
            case 404 -> "网址可能有误，或者内容已经移走。可以用上方的搜索框查找。";
            case 405 -> "这个地址不接受这种操作，请从页面上的按钮进入。";
            case 415 -> "提交的格式不能识别，请从页面上的表单提交。";
            default -> "提交的内容不完整或格式有误，请返回上一页核对后再试。";
        };
    }
}
