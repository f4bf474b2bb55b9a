package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;

/// 栏目维护责任: who looks after a column.
///
/// @param organ the organ whose worklist is told
/// @param unit 责任科室, or empty
/// @param person 责任人, or empty
public record ColumnKeeper(OrganId organ, String unit, String person) {
    public ColumnKeeper {
        unit = unit.strip();
        person = person.strip();
    }
}
