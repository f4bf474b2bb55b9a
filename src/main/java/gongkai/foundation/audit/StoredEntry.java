package gongkai.foundation.audit;

/// An entry as it lies in the table, with what proves it.
///
/// @param salt 16 random bytes, so that nobody guesses the private half from its hash
/// @param mac made with the key of the record, which is not in the database
record StoredEntry(long id, AuditEntry entry, byte[] salt, byte[] mac) {
    /// What a receipt may show.
    static byte[] publicHalf(AuditEntry entry) {
        return new Canonical()
                .moment(entry.at())
                .text(entry.action())
                .text(entry.subject())
                .text(entry.organ())
                .digest(entry.digest())
                .hash();
    }

    /// What stays with us: who did it, and the sentence.
    static byte[] privateHalf(AuditEntry entry, byte[] salt) {
        return new Canonical()
                .bytes(salt)
                .text(entry.actor())
                .text(entry.detail())
                .hash();
    }

    /// The entry's leaf in the tree of its seal.
    byte[] leaf() {
        return Canonical.plain(MerkleTree.LEAF, publicHalf(entry), privateHalf(entry, salt));
    }
}
