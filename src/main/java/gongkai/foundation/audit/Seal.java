package gongkai.foundation.audit;

import java.nio.ByteBuffer;

/// A closed batch of the record.
record Seal(SealHead head, byte[] signature) {
    /// What the next seal holds of this one: also the signature, so that none of it can be exchanged later.
    byte[] link() {
        return new Canonical().bytes(head.chain()).bytes(signature).hash();
    }

    /// The numbers and leaves of the entries, in the order of their numbers.
    record Body(long[] entries, byte[] leaves) {
        byte[] entriesHash() {
            var buffer = ByteBuffer.allocate(entries.length * Long.BYTES);
            for (long entry : entries) {
                buffer.putLong(entry);
            }
            return new Canonical().bytes(buffer.array()).hash();
        }

        byte[] leaf(int place) {
            return Canonical.at(leaves, place);
        }

        /// Whether the head was made of this body.
        boolean isOf(SealHead head) {
            return entries.length == head.size()
                    && leaves.length == entries.length * Canonical.HASH_BYTES
                    && Canonical.same(entriesHash(), head.entriesHash())
                    && Canonical.same(new MerkleTree(leaves).root(), head.root());
        }
    }
}
