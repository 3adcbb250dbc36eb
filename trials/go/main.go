// Command check reads a record folder with code that Deconflict did not write: signed notes and
// Merkle proofs come from golang.org/x/mod/sumdb. It accepts the checkpoint, every entry and every
// receipt of the folder, and shows that a changed leaf is refused.
//
// Usage: check FOLDER
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8 // a tile holds 2^8 hashes

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: check FOLDER")
		os.Exit(2)
	}
	if err := check(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "does not hold:", err)
		os.Exit(1)
	}
	fmt.Println("holds")
}

func check(dir string) error {
	verifiers, err := keys(filepath.Join(dir, "vkey"))
	if err != nil {
		return err
	}
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	tree, by, err := checkpoint(signed, verifiers)
	if err != nil {
		return err
	}
	fmt.Printf("checkpoint: %d entries, root %v, signed by %s\n", tree.N, tree.Hash, by)
	if err := entries(dir, tree); err != nil {
		return err
	}
	receipts, err := filepath.Glob(filepath.Join(dir, "*.tlog-proof"))
	if err != nil {
		return err
	}
	for _, file := range receipts {
		if err := receipt(file, verifiers); err != nil {
			return fmt.Errorf("%s: %v", filepath.Base(file), err)
		}
	}
	return nil
}

// keys reads the vkey file: one verifier a line.
func keys(file string) (note.Verifiers, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var list []note.Verifier
	for _, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		verifier, err := note.NewVerifier(line)
		if err != nil {
			return nil, fmt.Errorf("vkey: %v", err)
		}
		list = append(list, verifier)
	}
	return note.VerifierList(list...), nil
}

// checkpoint opens a signed note and reads origin, size and root.
func checkpoint(signed []byte, verifiers note.Verifiers) (tlog.Tree, string, error) {
	opened, err := note.Open(signed, verifiers)
	if err != nil {
		return tlog.Tree{}, "", err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != opened.Sigs[0].Name {
		return tlog.Tree{}, "", errors.New("checkpoint: must be origin, size and root")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, "", err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return tlog.Tree{}, "", err
	}
	return tlog.Tree{N: size, Hash: root}, opened.Sigs[0].Name, nil
}

// entries proves every entry by way of the folder's tiles, and that a changed one has no proof.
func entries(dir string, tree tlog.Tree) error {
	if tree.N == 0 && tree.Hash != sha256.Sum256(nil) {
		return errors.New("checkpoint: the root of no entries must be SHA-256 of nothing")
	}
	reader := tlog.TileHashReader(tree, &tiles{dir})
	for first := int64(0); first < tree.N; first += 1 << height {
		bundle, err := bundle(dir, tree.N, first>>height)
		if err != nil {
			return err
		}
		for i, entry := range bundle {
			index := first + int64(i)
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			if err != nil {
				return fmt.Errorf("entry %d: %v", index, err)
			}
			leaf := tlog.RecordHash(entry)
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf); err != nil {
				return fmt.Errorf("entry %d: %v", index, err)
			}
			changed := append([]byte{}, entry...)
			changed[len(changed)/2] ^= 1
			leaf = tlog.RecordHash(changed)
			if tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf) == nil {
				return fmt.Errorf("entry %d: a changed leaf was accepted", index)
			}
		}
	}
	fmt.Printf("entries: all %d proved; with one changed bit none was\n", tree.N)
	return nil
}

// bundle reads up to 256 entries, each behind its length.
func bundle(dir string, size, n int64) ([][]byte, error) {
	tile := tlog.Tile{H: height, L: 0, N: n, W: width(size, n)}
	path := strings.Replace(c2sp(tile), "tile/0/", "tile/entries/", 1)
	rest, err := os.ReadFile(filepath.Join(dir, path))
	if err != nil {
		return nil, err
	}
	var list [][]byte
	for len(rest) >= 2 && len(rest) >= 2+int(binary.BigEndian.Uint16(rest)) {
		end := 2 + int(binary.BigEndian.Uint16(rest))
		list = append(list, rest[2:end])
		rest = rest[end:]
	}
	if len(rest) > 0 || len(list) != tile.W {
		return nil, fmt.Errorf("%s: must hold exactly %d entries", path, tile.W)
	}
	return list, nil
}

func width(size, n int64) int {
	if left := size - n<<height; left < 1<<height {
		return int(left)
	}
	return 1 << height
}

// receipt checks one c2sp.org/tlog-proof@v1 file, and that it does not prove a changed leaf.
func receipt(file string, verifiers note.Verifiers) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, signed, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" ||
		!strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		return errors.New("not a proof with extra and index")
	}
	entry, err := base64.StdEncoding.Strict().DecodeString(lines[1][len("extra "):])
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(lines[2][len("index "):], 10, 64)
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	tree, by, err := checkpoint(signed, verifiers)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
		return err
	}
	entry[len(entry)/2] ^= 1
	if tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)) == nil {
		return errors.New("a changed leaf was accepted")
	}
	fmt.Printf("%s: entry %d of %s at size %d\n", filepath.Base(file), index, by, tree.N)
	return nil
}

// tiles reads the folder's tiles for tlog, which checks them against the signed root.
type tiles struct{ dir string }

func (t *tiles) Height() int { return height }

func (t *tiles) ReadTiles(list []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range list {
		hashes, err := os.ReadFile(filepath.Join(t.dir, c2sp(tile)))
		if err != nil {
			return nil, err
		}
		data = append(data, hashes)
	}
	return data, nil
}

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// c2sp is the path of a tile under c2sp.org/tlog-tiles, which leaves out the height.
func c2sp(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}
