package gongkai.foundation.identity;

/// What a member of staff is for an organ and all below it.
///
/// The three last ones are kept apart (等级保护 三员分离): who holds one of them holds nothing else, so that nobody
/// makes an account, gives it rights and clears the record alone.
public enum Role {
    OFFICER("经办"),
    REVIEWER("审核"),
    LEGAL_REVIEWER("合法性审查"),
    PUBLISHER("发布"),
    SECRECY_REVIEWER("保密审查"),
    HEAD("负责人"),
    STATISTICIAN("年报"),
    DISPATCHER("派单"),
    AGENT("话务"),
    SUPERVISOR("督办"),
    ORGAN_ADMINISTRATOR("单位管理员"),
    SYSTEM_ADMINISTRATOR("系统管理员"),
    SECURITY_ADMINISTRATOR("安全管理员"),
    SECURITY_AUDITOR("安全审计员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether it is one of the three administrators, who hold no other role.
    public boolean isSeparated() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, SECURITY_AUDITOR -> true;
            case OFFICER,
                    REVIEWER,
                    LEGAL_REVIEWER,
                    PUBLISHER,
                    SECRECY_REVIEWER,
                    HEAD,
                    STATISTICIAN,
                    DISPATCHER,
                    AGENT,
                    SUPERVISOR,
                    ORGAN_ADMINISTRATOR -> false;
        };
    }
}
