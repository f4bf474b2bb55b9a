package gongkai.foundation.identity;

import java.util.EnumSet;
import java.util.Set;

/// What can be done in the house beyond what is open to everyone, and which roles may do it.
/// This is the whole table of permissions; `Policy` reads it and nothing else.
public enum Act {
    /// 看待办
    SEE_WORKLIST(Role.OFFICER, Role.HEAD, Role.PUBLISHER, Role.STATISTICIAN, Role.SUPERVISOR),
    /// 看申请
    SEE_REQUEST(Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.STATISTICIAN),
    /// 办申请
    HANDLE_REQUEST(Role.OFFICER, Role.HEAD),
    /// 看公开信息的管理页
    SEE_DOCUMENTS(Role.OFFICER, Role.PUBLISHER, Role.HEAD, Role.SUPERVISOR, Role.STATISTICIAN),
    /// 发布公开信息
    PUBLISH_DOCUMENT(Role.OFFICER, Role.PUBLISHER),
    /// 看年度报告及其来源
    SEE_REPORT(Role.STATISTICIAN, Role.HEAD, Role.SUPERVISOR),
    /// 看自己的申请：公民账号
    SEE_OWN_REQUESTS();

    private final Set<Role> roles;

    Act(Role... roles) {
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles);
    }

    Set<Role> roles() {
        return roles;
    }

    boolean isForCitizens() {
        return roles.isEmpty();
    }
}
