package gongkai.answer.foiimport;

import gongkai.foundation.kernel.ErrorCode;

/// Why an old book is not taken in.
enum BookRefusal implements ErrorCode {
    NO_LINES("表里没有内容。第一行写列名，从第二行起一行一件申请。"),
    TOO_MANY_LINES("一次最多导入 5,000 件，请分成几个文件。");

    private final String message;

    BookRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
