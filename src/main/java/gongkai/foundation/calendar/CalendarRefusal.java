package gongkai.foundation.calendar;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no about the calendar and about deadlines.
public enum CalendarRefusal implements ErrorCode {
    YEAR_NOT_IN_CALENDAR("日历只到1949年至2199年，请核对年份。", Kind.NOT_FOUND),
    UNKNOWN_CORRECTION("没有找到这次日历更正，请从更正记录中选择。", Kind.NOT_FOUND),
    CHANGE_INCOMPLETE("填写的内容有需要核对的地方。", Kind.INVALID),
    NOTHING_CHANGES("这样改动以后，日历和现在一样，没有需要更正的。", Kind.NOT_NOW),
    PREVIEW_OUTDATED("预览之后，日历或者在办事项有了变化。请看过新的预览，再确认一次。", Kind.NOT_NOW),
    QUESTION_UNREADABLE("请求里的日期或者天数有需要核对的地方。", Kind.INVALID);

    private final String message;
    private final Kind kind;

    CalendarRefusal(String message, Kind kind) {
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
