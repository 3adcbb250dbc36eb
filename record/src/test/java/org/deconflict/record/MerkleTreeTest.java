package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MerkleTreeTest {
    /// RFC 6962 section 2.1 word for word, slow: the hash over leaves `from` to `to`.
    private static byte[] mth(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.sha256().digest();
        }
        if (n == 1) {
            return MerkleTree.leafHash(leaves.getFirst());
        }
        int k = Integer.highestOneBit(n - 1);
        return MerkleTree.nodeHash(mth(leaves.subList(0, k)), mth(leaves.subList(k, n)));
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Folders.utf8("leaf " + i));
        }
        return leaves;
    }

    private static HashReader over(List<byte[]> leaves) {
        return (level, index) ->
                mth(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    /// The eight leaves and roots that the Certificate Transparency implementations share.
    @Test
    void known_roots_come_out() {
        String[] leaves = {
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f"
        };
        String[] roots = {
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        };
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < leaves.length; i++) {
            tree.append(MerkleTree.leafHash(HexFormat.of().parseHex(leaves[i])));
            assertThat(HexFormat.of().formatHex(tree.head().root().bytes())).isEqualTo(roots[i]);
        }
    }

    @Test
    void growing_tree_tiles_and_reader_agree_with_the_definition_at_every_size()
            throws IOException {
        List<byte[]> all = leaves(600);
        MerkleTree tree = new MerkleTree();
        TileBuilder tiles = new TileBuilder((path, hashes) -> {});
        for (int size = 0; size <= all.size(); size++) {
            if (size <= 300 || size % 64 < 2) {
                Hash expected = Hash.of(mth(all.subList(0, size)));
                assertThat(tree.head()).isEqualTo(new TreeHead(size, expected));
                assertThat(tiles.head()).isEqualTo(tree.head());
                assertThat(MerkleTree.root(size, over(all))).isEqualTo(expected);
            }
            if (size < all.size()) {
                tree.append(MerkleTree.leafHash(all.get(size)));
                tiles.append(MerkleTree.leafHash(all.get(size)));
            }
        }
    }

    @Test
    void every_inclusion_proof_holds_and_no_other_place_does() throws IOException {
        List<byte[]> all = leaves(40);
        for (int size = 1; size <= 40; size++) {
            TreeHead head = new TreeHead(size, Hash.of(mth(all.subList(0, size))));
            for (int i = 0; i < size; i++) {
                List<Hash> path = MerkleTree.inclusion(i, size, over(all));
                Hash leaf = Hash.of(MerkleTree.leafHash(all.get(i)));
                for (int j = 0; j <= size; j++) {
                    assertThat(MerkleTree.includes(head, j, leaf, path)).isEqualTo(i == j);
                }
                if (!path.isEmpty()) {
                    assertThat(MerkleTree.includes(head, i, leaf, path.subList(1, path.size())))
                            .isFalse();
                }
                List<Hash> longer = new ArrayList<>(path);
                longer.add(leaf);
                assertThat(MerkleTree.includes(head, i, leaf, longer)).isFalse();
            }
        }
    }

    @Test
    void every_consistency_proof_holds_and_a_changed_one_does_not() throws IOException {
        List<byte[]> all = leaves(40);
        for (int newer = 0; newer <= 40; newer++) {
            TreeHead to = new TreeHead(newer, Hash.of(mth(all.subList(0, newer))));
            for (int older = 0; older <= newer; older++) {
                TreeHead from = new TreeHead(older, Hash.of(mth(all.subList(0, older))));
                List<Hash> path = MerkleTree.consistency(older, newer, over(all));
                assertThat(MerkleTree.extendsTo(from, to, path)).isTrue();
                for (int i = 0; i < path.size(); i++) {
                    List<Hash> changed = new ArrayList<>(path);
                    changed.set(i, Hash.of(new byte[32]));
                    assertThat(MerkleTree.extendsTo(from, to, changed)).isFalse();
                }
                TreeHead other = new TreeHead(older, Hash.of(new byte[32]));
                assertThat(MerkleTree.extendsTo(other, to, path)).isFalse();
                if (newer > older) {
                    assertThat(MerkleTree.extendsTo(to, from, path)).isFalse();
                }
            }
        }
    }
}
