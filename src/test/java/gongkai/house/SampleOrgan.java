package gongkai.house;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import java.util.Optional;

/// Organs for tests. Their names and numbers are made up from the id.
public final class SampleOrgan {
    private SampleOrgan() {}

    /// A government without a superior.
    public static Organ government(String id) {
        return organ(id, Optional.empty(), OrganKind.GOVERNMENT);
    }

    /// A department of a government.
    public static Organ department(String id, String parent) {
        return organ(id, Optional.of(OrganId.of(parent)), OrganKind.DEPARTMENT);
    }

    /// An organ of any kind.
    public static Organ organ(String id, Optional<OrganId> parent, OrganKind kind) {
        return new Organ(
                OrganId.of(id),
                parent,
                kind,
                "云州市" + id,
                id,
                "990100",
                creditCode(id),
                "云" + id,
                new Organ.Contact("政务公开科", "云州市人民路 1 号", "工作日 9:00 至 17:00", "0990-0000000", id + "@example.cn"),
                "办理" + id + "的事务。",
                "张文",
                0);
    }

    private static CreditCode creditCode(String id) {
        String first = "11990100%09d".formatted(Math.floorMod(id.hashCode(), 1_000_000_000));
        return CreditCode.of(first + CreditCode.checkCharacter(first));
    }
}
