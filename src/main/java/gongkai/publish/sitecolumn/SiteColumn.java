package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A column of an organ's disclosure home.
///
/// @param parent the column it stands beneath; empty at the top
/// @param item the number of the item of 条例第二十条 it shows, for columns of that type
/// @param description ColumnDescription of the meta labels
/// @param keywords ColumnKeywords of the meta labels
/// @param everyDays the longest it may stand without anything new, in days; empty: as it arises
/// @param place smaller stands higher among its neighbours
/// @param gathers whether documents of the organ without a column stand here when their kind fits the type
/// @param version counts the changes, so that two who edit do not undo each other's work
public record SiteColumn(
        ColumnId id,
        OrganId organ,
        Optional<ColumnId> parent,
        ColumnType type,
        Optional<Integer> item,
        String name,
        String description,
        List<String> keywords,
        ColumnKeeper keeper,
        Optional<Integer> everyDays,
        int place,
        boolean gathers,
        LocalDate openedOn,
        Optional<Closing> closing,
        int version) {
    public SiteColumn {
        keywords = List.copyOf(keywords);
    }

    /// The end of a column.
    ///
    /// @param successor the column that goes on with its documents; empty when it had none
    public record Closing(LocalDate on, Optional<ColumnId> successor) {}

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /// Where the column is read.
    public String path() {
        return id.path();
    }
}
