package gongkai.foundation.federation;

import gongkai.foundation.kernel.ErrorCode;

/// Why somebody who comes from an identity provider is not let in.
public enum FederationRefusal implements ErrorCode {
    PROVIDER_SILENT("统一身份认证平台暂时没有回应，请稍后再试，或者用密码登录。", Kind.NOT_NOW),
    PROVIDER_REFUSED("统一身份认证没有通过，请重新登录。", Kind.NOT_NOW),
    SIGN_IN_STALE("这次登录等得太久，或者不是从本平台开始的，请重新登录。", Kind.NOT_NOW),
    NO_SUCH_STAFF("统一身份认证已通过，但平台上没有与它对应的工作人员账号。请联系本单位管理员开立账号。", Kind.NOT_ALLOWED),
    CODE_WRONG("统一身份认证平台给出的统一社会信用代码有误，不能登录。请联系该平台核对企业信息。", Kind.NOT_ALLOWED);

    private final String message;
    private final Kind kind;

    FederationRefusal(String message, Kind kind) {
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
