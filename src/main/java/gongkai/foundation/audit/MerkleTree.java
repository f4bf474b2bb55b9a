package gongkai.foundation.audit;

import java.util.ArrayList;
import java.util.List;

/// The tree over the leaves of one seal, shaped as in RFC 6962 with SM3 in place of SHA-256: leaves begin with 0x00,
/// nodes with 0x01, and a node without a neighbour moves up unchanged, never doubled.
final class MerkleTree {
    static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<byte[]> levels = new ArrayList<>();

    /// @param leaves the leaf hashes one after another, at least one
    MerkleTree(byte[] leaves) {
        if (leaves.length == 0 || leaves.length % Canonical.HASH_BYTES != 0) {
            throw new IllegalArgumentException("%d bytes are no row of hashes".formatted(leaves.length));
        }
        byte[] level = leaves;
        levels.add(level);
        while (level.length > Canonical.HASH_BYTES) {
            level = above(level);
            levels.add(level);
        }
    }

    private static byte[] above(byte[] level) {
        int count = level.length / Canonical.HASH_BYTES;
        byte[] next = new byte[(count + 1) / 2 * Canonical.HASH_BYTES];
        for (int place = 0; place < count; place += 2) {
            byte[] left = Canonical.at(level, place);
            byte[] node = place + 1 < count ? Canonical.plain(NODE, left, Canonical.at(level, place + 1)) : left;
            System.arraycopy(node, 0, next, place / 2 * Canonical.HASH_BYTES, Canonical.HASH_BYTES);
        }
        return next;
    }

    byte[] root() {
        return levels.getLast();
    }

    /// The neighbours on the way from a leaf to the root, lowest first.
    List<byte[]> path(int leaf) {
        var path = new ArrayList<byte[]>();
        int place = leaf;
        for (byte[] level : levels) {
            int neighbour = place ^ 1;
            if (neighbour < level.length / Canonical.HASH_BYTES) {
                path.add(Canonical.at(level, neighbour));
            }
            place >>= 1;
        }
        return path;
    }

    /// The root a leaf and its path lead to; another one than the seal's when either was changed. The same for a path
    /// that is too short or too long for the place: it leads nowhere.
    static byte[] rootOf(byte[] leaf, int place, int count, List<byte[]> path) {
        byte[] hash = leaf;
        int here = place;
        int last = count - 1;
        int step = 0;
        while (last > 0) {
            boolean alone = here == last && (here & 1) == 0;
            if (!alone) {
                if (step == path.size()) {
                    return new byte[0];
                }
                byte[] neighbour = path.get(step++);
                hash = (here & 1) == 0
                        ? Canonical.plain(NODE, hash, neighbour)
                        : Canonical.plain(NODE, neighbour, hash);
            }
            here >>= 1;
            last >>= 1;
        }
        return step == path.size() && place >= 0 && place < count ? hash : new byte[0];
    }
}
