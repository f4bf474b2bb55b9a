package gongkai.foundation.organ;

import java.util.Optional;

/// A region and the organ that leads disclosure in it.
///
/// @param authority 政府信息公开工作主管部门 (条例第三条): the office of the government at county level and above
public record Region(RegionCode code, String name, Optional<OrganId> authority) {
    public RegionLevel level() {
        return code.level();
    }
}
