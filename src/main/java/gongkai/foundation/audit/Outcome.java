package gongkai.foundation.audit;

/// What one check of the record went through and found.
///
/// @param seals how many seals were checked
/// @param entries how many rows in seals were checked
/// @param archived how many sealed entries lie in archives and no longer in the table
/// @param unsealed how many rows wait for the next seal
/// @param findings how many things are not as they were written
public record Outcome(long seals, long entries, long archived, long unsealed, long findings) {
    /// Whether nothing was changed, removed or put in.
    public boolean isIntact() {
        return findings == 0;
    }
}
