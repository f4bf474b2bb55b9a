package gongkai.foundation.attachment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence that the bucket cannot be reached, and which settings to look at.
class BucketAwayAnalysis extends AbstractFailureAnalyzer<BucketAway> {
    @Override
    protected FailureAnalysis analyze(Throwable root, BucketAway cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "请核对 gongkai.attachment.s3.endpoint、region、bucket、access-key、secret-key、path-style；"
                        + "附件放在本机的，把 gongkai.attachment.store 改为 folder。",
                cause);
    }
}
