package gongkai.foundation.personaldata;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence which key is missing, instead of a page of stack.
class KeysDoNotFitAnalysis extends AbstractFailureAnalyzer<KeysDoNotFit> {
    @Override
    protected FailureAnalysis analyze(Throwable root, KeysDoNotFit cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "密钥在数据目录的 keys 文件夹里，与数据库分开备份；从备份取回后再启动。", cause);
    }
}
