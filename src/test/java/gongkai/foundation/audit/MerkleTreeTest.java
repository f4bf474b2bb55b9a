package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    @Property(tries = 300)
    void everyLeafOfATreeOfAnySizeLeadsToItsRoot(@ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
        byte[] leaves = leaves(count, seed);
        var tree = new MerkleTree(leaves);

        for (int place = 0; place < count; place++) {
            assertThat(MerkleTree.rootOf(Canonical.at(leaves, place), place, count, tree.path(place)))
                    .isEqualTo(tree.root());
        }
    }

    @Property(tries = 300)
    void aChangedLeafPlaceOrPathLeadsElsewhere(
            @ForAll @IntRange(min = 2, max = 300) int count, @ForAll long seed, @ForAll Random dice) {
        byte[] leaves = leaves(count, seed);
        var tree = new MerkleTree(leaves);
        int place = dice.nextInt(count);
        byte[] leaf = Canonical.at(leaves, place);
        List<byte[]> path = tree.path(place);

        byte[] changed = leaf.clone();
        changed[dice.nextInt(changed.length)] ^= 1;
        assertThat(MerkleTree.rootOf(changed, place, count, path)).isNotEqualTo(tree.root());
        assertThat(MerkleTree.rootOf(leaf, (place + 1) % count, count, path)).isNotEqualTo(tree.root());
        assertThat(MerkleTree.rootOf(leaf, place, count, path.subList(1, path.size())))
                .isNotEqualTo(tree.root());
        path.get(dice.nextInt(path.size()))[0] ^= 1;
        assertThat(MerkleTree.rootOf(leaf, place, count, path)).isNotEqualTo(tree.root());
    }

    /// RFC 6962: a node without a neighbour moves up; were it doubled, two different lists would have one root.
    @Test
    void anOddLeafIsNotDoubled() {
        byte[] three = leaves(3, 7);
        byte[] four = new byte[4 * Canonical.HASH_BYTES];
        System.arraycopy(three, 0, four, 0, three.length);
        System.arraycopy(three, 2 * Canonical.HASH_BYTES, four, three.length, Canonical.HASH_BYTES);

        assertThat(new MerkleTree(three).root()).isNotEqualTo(new MerkleTree(four).root());
        byte[] pair = Canonical.plain((byte) 1, Canonical.at(three, 0), Canonical.at(three, 1));
        assertThat(new MerkleTree(three).root()).isEqualTo(Canonical.plain((byte) 1, pair, Canonical.at(three, 2)));
    }

    /// GB/T 32905, example 1: the field 'abc' without its length.
    @Test
    void theHashIsSm3() {
        assertThat(HexFormat.of().formatHex(Canonical.plain((byte) 'a', new byte[] {'b'}, new byte[] {'c'})))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    private static byte[] leaves(int count, long seed) {
        byte[] leaves = new byte[count * Canonical.HASH_BYTES];
        new Random(seed).nextBytes(leaves);
        return leaves;
    }
}
