package gongkai.publish.textcheck;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about the list of words.
public enum TextCheckRefusal implements ErrorCode {
    UNKNOWN_WORD("没有找到这个词条，请回到词表查看。", Kind.NOT_FOUND),
    WORD_INCOMPLETE("请核对词条的内容。", Kind.INVALID),
    WORD_ENDED("这个词条已经停用。", Kind.NOT_NOW);

    private final String message;
    private final Kind kind;

    TextCheckRefusal(String message, Kind kind) {
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
