package gongkai.foundation.organ;

import gongkai.foundation.kernel.Problems;

/// What an organ says of itself (条例第二十条第二项). Changing it is no reform: it takes effect at once.
public record OrganProfile(String region, Organ.Contact contact, String functions, String head) {
    private static final int LINE = 200;
    private static final int TEXT = 5000;

    /// Everything that is wrong, field by field.
    public Problems check() {
        return new Problems()
                .when(!RegionCode.isOne(region), "region", "区划代码是 6 位数字，乡镇 9 位，村居 12 位，请核对。")
                .when(functions.length() > TEXT, "functions", "机关职能不超过 5000 个字。")
                .when(head.length() > LINE, "head", "负责人不超过 200 个字。")
                .when(contact.office().length() > LINE, "office", "工作机构名称不超过 200 个字。")
                .when(contact.address().length() > LINE, "address", "办公地址不超过 200 个字。")
                .when(contact.hours().length() > LINE, "hours", "办公时间不超过 200 个字。")
                .when(contact.telephone().length() > LINE, "telephone", "联系电话不超过 200 个字。")
                .when(
                        !contact.email().isEmpty()
                                && !contact.email().matches("[^@\\s]{1,64}@[^@\\s]{1,100}\\.[A-Za-z]{2,20}"),
                        "email",
                        "电子邮箱的格式不对，例如 name@example.cn。");
    }
}
