package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;

/// What stands in a column, for the room that knows the documents.
///
/// @param placedIn the column and those it goes on with: what was placed in one of them stands here
/// @param gathers also what the organ published without a column, of kinds that fit this type
/// @param item also whatever of the organ serves this item of 条例第二十条
public record ColumnScope(
        ColumnId column, List<ColumnId> placedIn, OrganId organ, Optional<ColumnType> gathers, Optional<Integer> item) {
    public ColumnScope {
        placedIn = List.copyOf(placedIn);
    }
}
