package gongkai.foundation.identity;

import gongkai.foundation.kernel.ErrorCode;

/// Why we say no to a person.
public enum IdentityRefusal implements ErrorCode {
    NOT_YOURS("您没有办理这件事的权限。如工作需要，请联系本单位管理员。", Kind.NOT_ALLOWED),
    SIGN_IN_FIRST("请先登录；程序请出示接口令牌。", Kind.NOT_SIGNED_IN),
    TOKEN_NOT_ACCEPTED("接口令牌无效：可能抄写有误、已经到期或者被收回，也可能不能从这个网络地址使用。", Kind.NOT_SIGNED_IN),
    SESSION_OVER("这处登录已经结束。", Kind.NOT_FOUND),
    UNKNOWN_STAFF("没有找到这个账号。", Kind.NOT_FOUND),
    STAFF_INCOMPLETE("请核对填写的内容。", Kind.INVALID),
    ACCOUNT_DISABLED("这个账号已经停用。", Kind.NOT_NOW),
    ACCOUNT_ENABLED("这个账号正在使用。", Kind.NOT_NOW),
    NOT_YOURSELF("不能变更自己的账号和角色，请由其他管理员办理。", Kind.NOT_ALLOWED),
    ROLE_HELD("已经有这个角色。", Kind.NOT_NOW),
    ROLE_NOT_HELD("没有这个角色。", Kind.NOT_NOW),
    ROLES_KEPT_APART("系统管理员、安全管理员、安全审计员相互分离，也不能兼任其他角色。请先收回原有角色，或者换一个账号。", Kind.NOT_NOW),
    ROLE_BEYOND_YOU("单位管理员只能授予、收回业务角色。", Kind.NOT_ALLOWED),
    LAST_ADMINISTRATOR("这是最后一名担任该角色的管理员。请先确定接任的人。", Kind.NOT_NOW),
    DELEGATION_INCOMPLETE("请核对代理的内容。", Kind.INVALID),
    UNKNOWN_DELEGATION("没有找到这项代理，或者已经结束。", Kind.NOT_FOUND);

    private final String message;
    private final Kind kind;

    IdentityRefusal(String message, Kind kind) {
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
