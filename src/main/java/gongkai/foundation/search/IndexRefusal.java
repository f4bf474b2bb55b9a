package gongkai.foundation.search;

import gongkai.foundation.kernel.ErrorCode;

/// Why the index is not touched.
enum IndexRefusal implements ErrorCode {
    REBUILD_RUNNING("检索索引正在重建，请等它完成后再试。");

    private final String message;

    IndexRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
