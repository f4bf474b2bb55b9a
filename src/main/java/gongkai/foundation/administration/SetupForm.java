package gongkai.foundation.administration;

import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is filled in when a house is set up: the government it belongs to, and its three administrators.
record SetupForm(Map<String, String> typed) {
    /// One of the three administrators.
    ///
    /// @param key the beginning of the fields' names
    /// @param words what this administrator does
    record Administrator(String key, Role role, String words) {}

    /// In the order of the page.
    static final List<Administrator> ADMINISTRATORS = List.of(
            new Administrator("system", Role.SYSTEM_ADMINISTRATOR, "设立机关，开立工作人员账号。"),
            new Administrator("security", Role.SECURITY_ADMINISTRATOR, "授予和收回角色，解除锁定，重置密码。"),
            new Administrator("auditor", Role.SECURITY_AUDITOR, "查看、核验和导出审计记录。"));

    private static final String ACCOUNT = "[a-z][a-z0-9._-]{1,31}";
    private static final int LONGEST = 60;

    String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /// Everything that is wrong, field by field.
    Problems check() {
        var problems = new Problems()
                .when(field("name").isEmpty(), "name", "请填写人民政府的名称，例如 云州市人民政府。")
                .when(field("name").length() > LONGEST, "name", "名称不超过 60 个字。")
                .when(field("shortName").isEmpty(), "shortName", "请填写简称，例如 云州市。")
                .when(field("shortName").length() > LONGEST, "shortName", "简称不超过 60 个字。")
                .when(!RegionCode.isOne(field("region")), "region", "行政区划代码是 6 位数字，例如 330100。")
                .when(!CreditCode.isValid(code()), "creditCode", "统一社会信用代码不对，请按证书核对 18 位。")
                .when(!field("documentWord").matches("\\p{IsHan}{1,6}"), "documentWord", "机关代字是一至六个汉字，例如 云政。");
        var accounts = new ArrayList<String>();
        for (Administrator administrator : ADMINISTRATORS) {
            String part = administrator.key();
            String label = administrator.role().label();
            problems.when(field(part + "Name").isEmpty(), part + "Name", "请填写" + label + "的姓名。")
                    .when(field(part + "Name").length() > 30, part + "Name", "姓名不超过 30 个字。")
                    .when(
                            !field(part + "Account").matches(ACCOUNT),
                            part + "Account",
                            label + "的账号用小写字母开头，由小写字母、数字、点和横线组成，2 至 32 位。")
                    .when(accounts.contains(field(part + "Account")), part + "Account", "三名管理员相互分离，不能用同一个账号。");
            accounts.add(field(part + "Account"));
        }
        return problems;
    }

    /// The government, as the root of the tree.
    Organ organ() {
        return new Organ(
                OrganId.of("gov-" + field("region")),
                Optional.empty(),
                OrganKind.GOVERNMENT,
                field("name"),
                field("shortName"),
                field("region"),
                CreditCode.of(code()),
                field("documentWord"),
                new Organ.Contact("", "", "", "", ""),
                "",
                "",
                0);
    }

    private String code() {
        return field("creditCode").toUpperCase(Locale.ROOT);
    }
}
