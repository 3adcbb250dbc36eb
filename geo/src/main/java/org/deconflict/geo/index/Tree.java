package org.deconflict.geo.index;

/// The cells of an index: a table of one level, and below it nodes of sixteen.
///
/// A code is where a leaf begins, or the complement of where a node begins.
final class Tree {

    final int tableLevel;
    private final int[] table;
    private final int[] nodes;

    Tree(int tableLevel, int[] table, int[] nodes) {
        this.tableLevel = tableLevel;
        this.table = table;
        this.nodes = nodes;
    }

    int codeOfTable(int x, int y) {
        int shift = 32 - tableLevel;
        return table[((y >>> shift) << tableLevel) | (x >>> shift)];
    }

    /// The code in a node, whose quarters of quarters have sides of 2 to the power of `shift`.
    int codeOfNode(int code, int shift, int x, int y) {
        return nodes[~code + ((((y >>> shift) & 3) << 2) | ((x >>> shift) & 3))];
    }

    int leafAt(int x, int y) {
        int code = codeOfTable(x, y);
        for (int shift = 30 - tableLevel; code < 0; shift -= 2) {
            code = codeOfNode(code, shift, x, y);
        }
        return code;
    }
}
