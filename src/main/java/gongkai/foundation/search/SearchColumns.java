package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns that things stand in, told by the room whose things they are. Implemented by a room above. A thing may
/// stand in several.
public interface SearchColumns {
    /// Nobody has columns.
    SearchColumns NONE = new SearchColumns() {
        @Override
        public String source() {
            return "";
        }

        @Override
        public List<SearchAnswer.Facet> divide(OrganId organ, Map<String, Long> places) {
            return List.of();
        }

        @Override
        public Set<String> places(String column) {
            return Set.of();
        }

        @Override
        public Optional<String> name(String column) {
            return Optional.empty();
        }
    };

    /// The room.
    String source();

    /// How many things stand in each open column of an organ or beneath it, in the order of its tree; columns with none
    /// are left out.
    ///
    /// @param places how many things have each place, as it stands in their entries
    List<SearchAnswer.Facet> divide(OrganId organ, Map<String, Long> places);

    /// The places of what stands in a column or beneath it; none when there is no such column.
    Set<String> places(String column);

    /// What a column is called.
    Optional<String> name(String column);
}
