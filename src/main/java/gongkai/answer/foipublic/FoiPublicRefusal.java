package gongkai.answer.foipublic;

import gongkai.foundation.kernel.ErrorCode;

/// Why this room says no.
enum FoiPublicRefusal implements ErrorCode {
    NO_REGISTER("这里不公布申请办结登记。办理情况见依申请公开统计。");

    private final String message;

    FoiPublicRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
