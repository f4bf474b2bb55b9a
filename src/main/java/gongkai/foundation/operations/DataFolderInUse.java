package gongkai.foundation.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence that another server works in the data folder, instead of a page of stack.
class DataFolderInUse extends AbstractFailureAnalyzer<DataFolder.InUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolder.InUse cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "一个数据目录同时只能由一个服务使用。", cause);
    }
}
