package gongkai.foundation.identity;

import java.util.EnumSet;
import java.util.Set;

/// What can be done in the house beyond what is open to everyone, and which roles may do it.
/// This is the whole table of permissions; `Policy` reads it and nothing else.
public enum Act {
    /// 进入工作台、看管自己的账号：每一名工作人员
    ENTER_CONSOLE("进入工作台、看管自己的账号", Role.values()),
    /// 看待办
    SEE_WORKLIST(
            "看待办",
            Role.OFFICER,
            Role.REVIEWER,
            Role.LEGAL_REVIEWER,
            Role.PUBLISHER,
            Role.SECRECY_REVIEWER,
            Role.HEAD,
            Role.STATISTICIAN,
            Role.DISPATCHER,
            Role.AGENT,
            Role.SUPERVISOR),
    /// 看申请
    SEE_REQUEST("看申请", Role.OFFICER, Role.REVIEWER, Role.HEAD, Role.SUPERVISOR, Role.STATISTICIAN),
    /// 办申请
    HANDLE_REQUEST("办申请", Role.OFFICER, Role.HEAD),
    /// 看答复稿、协办和办理意见：不含申请人的信息
    SEE_HANDLING(
            "看答复稿、协办和办理意见",
            Role.OFFICER,
            Role.REVIEWER,
            Role.LEGAL_REVIEWER,
            Role.SECRECY_REVIEWER,
            Role.HEAD,
            Role.SUPERVISOR),
    /// 答复稿的审核、合法性审查、签发
    REVIEW_REPLY("审核、签发答复稿", Role.REVIEWER, Role.LEGAL_REVIEWER, Role.HEAD),
    /// 同意延长申请的答复期限（条例第三十三条：政府信息公开工作机构负责人）
    APPROVE_EXTENSION("同意延长申请的答复期限", Role.HEAD),
    /// 看公开信息的管理页
    SEE_DOCUMENTS(
            "看公开信息的管理页",
            Role.OFFICER,
            Role.REVIEWER,
            Role.PUBLISHER,
            Role.SECRECY_REVIEWER,
            Role.HEAD,
            Role.SUPERVISOR,
            Role.STATISTICIAN),
    /// 发布公开信息
    PUBLISH_DOCUMENT("发布公开信息", Role.OFFICER, Role.PUBLISHER),
    /// 写公开信息的草稿，送审
    DRAFT_DOCUMENT("写公开信息的草稿，送审", Role.OFFICER, Role.PUBLISHER),
    /// 审核公开信息：初审、复审、终审
    REVIEW_DOCUMENT("审核公开信息", Role.REVIEWER, Role.PUBLISHER, Role.HEAD),
    /// 公开前的保密审查
    REVIEW_SECRECY("公开前的保密审查", Role.SECRECY_REVIEWER),
    /// 设定发布审核的环节
    MANAGE_GATE("设定发布审核的环节", Role.SYSTEM_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR),
    /// 维护栏目、专题和责任分解
    MANAGE_COLUMNS("维护栏目、专题和责任分解", Role.SYSTEM_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR, Role.PUBLISHER),
    /// 维护错敏词表
    MANAGE_WORDING("维护错敏词表", Role.SYSTEM_ADMINISTRATOR, Role.PUBLISHER),
    /// 核对标准目录的依据和时限
    MANAGE_CATALOGUE("核对标准目录的依据和时限", Role.SYSTEM_ADMINISTRATOR),
    /// 成批导入公开信息
    IMPORT_DOCUMENTS("成批导入公开信息", Role.PUBLISHER),
    /// 组织文件清理
    RUN_CLEANUP("组织规章、规范性文件清理", Role.PUBLISHER, Role.SUPERVISOR),
    /// 编辑政府公报
    COMPILE_GAZETTE("编辑政府公报", Role.PUBLISHER),
    /// 看年度报告及其来源
    SEE_REPORT("看年度报告及其来源", Role.OFFICER, Role.STATISTICIAN, Role.HEAD, Role.SUPERVISOR),
    /// 编写、报送年度报告
    WRITE_REPORT("编写、报送年度报告，提出更正数字", Role.OFFICER, Role.STATISTICIAN, Role.HEAD),
    /// 审签年度报告，批准更正数字
    SIGN_REPORT("审签年度报告，批准更正数字", Role.HEAD),
    /// 接收、退回下级机关的年度报告
    COLLECT_REPORTS("接收、退回下级机关的年度报告", Role.STATISTICIAN, Role.SUPERVISOR),
    /// 认领、移交待办事项
    TAKE_WORK(
            "认领、移交待办事项",
            Role.OFFICER,
            Role.REVIEWER,
            Role.LEGAL_REVIEWER,
            Role.PUBLISHER,
            Role.SECRECY_REVIEWER,
            Role.HEAD,
            Role.STATISTICIAN,
            Role.DISPATCHER,
            Role.AGENT),
    /// 催办、督办，看升级记录
    SUPERVISE_WORK("催办、督办", Role.HEAD, Role.SUPERVISOR),
    /// 看办理时效的统计
    SEE_WORK_FIGURES("看办理时效的统计", Role.HEAD, Role.SUPERVISOR, Role.STATISTICIAN),
    /// 看发文登记簿和送达情况
    SEE_LETTERS("看发文登记簿和送达情况", Role.OFFICER, Role.REVIEWER, Role.HEAD, Role.SUPERVISOR, Role.STATISTICIAN),
    /// 登记送达
    RECORD_DELIVERY("登记文书的送达", Role.OFFICER, Role.HEAD),
    /// 维护放假安排，重算期限
    EDIT_CALENDAR("维护放假安排，重算期限", Role.SYSTEM_ADMINISTRATOR),
    /// 维护通知的文字和渠道，处理发不出去的通知
    MANAGE_NOTICES("维护通知的文字，处理发不出去的通知", Role.SYSTEM_ADMINISTRATOR),
    /// 维护检索：同义词、没有结果的搜索、重建索引
    MANAGE_SEARCH("维护检索的同义词，看没有结果的搜索，重建索引", Role.SYSTEM_ADMINISTRATOR),
    /// 看服务器、定时工作、备份和所依靠的服务的情况
    SEE_OPERATIONS("看服务器、定时工作和备份的情况", Role.SYSTEM_ADMINISTRATOR),
    /// 看读不出文字的附件，重读
    MANAGE_FILES("看读不出文字的附件，重新读取", Role.SYSTEM_ADMINISTRATOR),
    /// 发给、收回其他系统的接口令牌
    MANAGE_TOKENS("发给、收回接口令牌", Role.SECURITY_ADMINISTRATOR),
    /// 看个人信息的全文，要说明理由
    UNMASK_PERSONAL_DATA("看个人信息的全文，要说明理由", Role.OFFICER, Role.HEAD),
    /// 维护本单位的对外信息：职能、地址、时间、电话、负责人、内设机构
    EDIT_ORGAN_PROFILE("维护本单位的对外信息", Role.SYSTEM_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR),
    /// 设立、更名、合并、分设、撤销机关，导入机关名录
    MANAGE_ORGANS("设立、更名、合并、分设、撤销机关，导入机关名录", Role.SYSTEM_ADMINISTRATOR),
    /// 开立、停用工作人员账号，调动单位
    MANAGE_STAFF("开立、停用工作人员账号，调动单位", Role.SYSTEM_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR),
    /// 授予、收回角色
    GRANT_ROLES("授予、收回角色", Role.SECURITY_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR),
    /// 解除锁定、重置登录方式、结束他人的登录
    SECURE_ACCOUNTS("解除锁定、重置登录方式、结束他人的登录", Role.SECURITY_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR),
    /// 看、核验、导出审计记录
    SEE_RECORD("看、核验、导出审计记录", Role.SECURITY_AUDITOR),
    /// 查看工作人员账号和角色
    SEE_STAFF("查看工作人员账号和角色", Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.ORGAN_ADMINISTRATOR),
    /// 看自己的申请、管自己的账号：公民和企业账号
    SEE_OWN_REQUESTS("看自己的申请、管自己的账号");

    private final String label;
    private final Set<Role> roles;

    Act(String label, Role... roles) {
        this.label = label;
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles);
    }

    /// What it is, as administrators read it.
    public String label() {
        return label;
    }

    public Set<Role> roles() {
        return roles;
    }

    /// Whether it belongs to those who have an account as a member of the public.
    public boolean isForMembers() {
        return roles.isEmpty();
    }
}
