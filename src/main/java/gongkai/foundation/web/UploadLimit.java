package gongkai.foundation.web;

import jakarta.servlet.MultipartConfigElement;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// How much one form may carry, in words for who sent more. The form was not read, so what was typed is only left in
/// the browser.
@Component
class UploadLimit {
    private static final long MEGABYTE = 1024L * 1024;

    private final long most;

    UploadLimit(MultipartConfigElement uploads) {
        this.most = uploads.getMaxRequestSize() / MEGABYTE;
    }

    String sentence() {
        return "一次上传的内容合计不超过 %,d MB，这次超过了，没有收下。请用浏览器的“后退”回到刚才的页面，减少或者压缩附件后再提交，其他文件可以分次上传。".formatted(most);
    }

    /// Whoever reads the form first finds out: the server below or the framework above.
    static boolean isBeyond(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException
                    || cause instanceof InvalidParameterException form
                            && form.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
                return true;
            }
        }
        return false;
    }
}
