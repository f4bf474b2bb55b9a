package gongkai.foundation.searchdesk;

import gongkai.foundation.kernel.ErrorCode;

/// Why something about the search is not done.
public enum SearchDeskRefusal implements ErrorCode {
    UNKNOWN_GROUP("没有这一组同义词，可能刚刚被删除。", Kind.NOT_FOUND),
    WORDS_INCOMPLETE("请核对同义词。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    SearchDeskRefusal(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
