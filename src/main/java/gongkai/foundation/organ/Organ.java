package gongkai.foundation.organ;

import java.util.Optional;

/// An organ as the public knows it (条例第二十条第二项: 机关职能、办公地址、办公时间、联系方式、负责人姓名).
///
/// @param parent the government it belongs to, or the superior government
/// @param region the code of its region by GB/T 2260
/// @param documentWord 机关代字, the first word of its document numbers, for example 云政
public record Organ(
        OrganId id,
        Optional<OrganId> parent,
        OrganKind kind,
        String name,
        String shortName,
        String region,
        CreditCode creditCode,
        String documentWord,
        Contact contact,
        String functions,
        String head,
        int order) {

    /// 政府信息公开工作机构 of the organ and how to reach it (条例第十二条).
    ///
    /// @param office the disclosure office's name
    public record Contact(String office, String address, String hours, String telephone, String email) {}
}
