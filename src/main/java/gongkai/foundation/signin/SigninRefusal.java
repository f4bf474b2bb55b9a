package gongkai.foundation.signin;

import gongkai.foundation.kernel.ErrorCode;

/// Why we let nobody in.
public enum SigninRefusal implements ErrorCode {
    REGISTRATION_INCOMPLETE("请核对注册信息。", Kind.INVALID),
    PASSWORD_UNFIT("请核对填写的密码。", Kind.INVALID),
    NO_PASSWORD("这个账号通过统一身份认证登录，没有密码可以修改。", Kind.NOT_NOW),
    CODE_UNFIT("请核对填写的内容。", Kind.INVALID),
    SECOND_FACTOR_REQUIRED("您的岗位必须使用动态口令，不能停用。更换手机的，请联系安全管理员清除后重新设置。", Kind.NOT_NOW),
    ACCOUNT_UNFINISHED("请先在页面上修改初始密码或设置动态口令。", Kind.NOT_ALLOWED);

    private final String message;
    private final Kind kind;

    SigninRefusal(String message, Kind kind) {
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
