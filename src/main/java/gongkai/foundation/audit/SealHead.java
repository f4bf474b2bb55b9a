package gongkai.foundation.audit;

import java.time.Instant;

/// What a seal says of itself, and what is signed.
///
/// @param number seals count from 1 without gaps
/// @param size how many entries it closes
/// @param entriesHash the hash of their numbers
/// @param root the root of the tree over their leaves
/// @param previous the link of the seal before; 32 zero bytes for the first
/// @param lowWater every entry up to this number is in this seal or one before, or was never committed
/// @param publicKey the key that signed, an uncompressed point of SM2
record SealHead(
        long number,
        Instant sealedAt,
        int size,
        long firstEntry,
        long lastEntry,
        byte[] entriesHash,
        byte[] root,
        byte[] previous,
        long lowWater,
        byte[] publicKey) {

    /// 链值: the hash that is signed.
    byte[] chain() {
        return new Canonical()
                .text("gongkai-seal-1")
                .number(number)
                .moment(sealedAt)
                .number(size)
                .number(firstEntry)
                .number(lastEntry)
                .bytes(entriesHash)
                .bytes(root)
                .bytes(previous)
                .number(lowWater)
                .bytes(publicKey)
                .hash();
    }
}
