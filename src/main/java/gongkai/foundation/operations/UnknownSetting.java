package gongkai.foundation.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence which setting nobody knows, instead of a page of stack.
class UnknownSetting extends AbstractFailureAnalyzer<UnknownSetting.Found> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Found cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "docs/settings.md 列出了全部设置。", cause);
    }

    /// Some settings are not known.
    static final class Found extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Found(String sentence) {
            super(sentence);
        }
    }
}
