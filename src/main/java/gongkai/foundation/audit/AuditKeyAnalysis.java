package gongkai.foundation.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence that the key is another one, instead of a page of stack.
class AuditKeyAnalysis extends AbstractFailureAnalyzer<AuditKeyDoesNotFit> {
    @Override
    protected FailureAnalysis analyze(Throwable root, AuditKeyDoesNotFit cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "密钥在数据目录的 keys 文件夹里，与数据库分开备份。", cause);
    }
}
