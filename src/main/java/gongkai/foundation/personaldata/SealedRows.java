package gongkai.foundation.personaldata;

import java.util.Map;
import java.util.OptionalLong;

/// A table with sealed columns. Its room contributes it as a `*Store` that needs nothing but a `JdbcClient`, and from
/// then on the table takes part in the rotation of keys and in the check of keys at the start.
public interface SealedRows {
    /// Schema and table, for people who watch the rotation.
    String table();

    /// How many sealed values stand under which key.
    ///
    /// The number is in the second and third byte: `substring(value from 2 for 2)`, read with `KeyCount`.
    Map<Integer, Long> countByKey();

    /// Seals anew, with `PersonalData.reseal`, at most `size` of the rows behind the id `after` that hold a value not
    /// under `PersonalData.currentMark`. Locks them first; the caller commits.
    ///
    /// @return the last id it has seen, empty when there is none behind `after`
    OptionalLong reseal(long after, int size, PersonalData personal);
}
