package gongkai.foundation.letter;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about a letter.
public enum LetterRefusal implements ErrorCode {
    LETTER_NOT_FOUND("没有找到这份文书。", Kind.NOT_FOUND),
    LETTER_IS_VOID("这份文书已经作废。", Kind.NOT_NOW),
    NOT_SENT_YET("这份文书还没有交邮，不能登记签收或者退回。", Kind.NOT_NOW),
    ALREADY_DELIVERED("这份文书已经送达。", Kind.NOT_NOW),
    ON_ITS_WAY("这份文书已经发出，收到退回后才能作废。", Kind.NOT_NOW),
    MATTER_STANDS_ON_IT("事项已经按这份文书办理，不能作废；没有送达的，请换一种方式送达。", Kind.NOT_NOW),
    DELIVERY_INCOMPLETE("请核对送达登记的内容。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    LetterRefusal(String message, Kind kind) {
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
