/// What can be proved? An append-only Merkle log whose files other people's tools can read, and
/// the stand-alone reading of such a folder.
///
/// How: a leaf holds version, kind, time and one salted commitment a field
/// (decision 0003). Leaves are hashed as in RFC 6962, laid out as C2SP tlog-tiles, and signed as a
/// C2SP checkpoint. A receipt is a C2SP tlog-proof. `Verify` derives every file of a folder again
/// and names the place of the first bit that differs.
///
/// Enter at: `Sealer` (plaintext to leaf and opening), `FileRecord` (leaves to a folder),
/// `Proofs` (a receipt), `Verify` (what a folder or a proof shows), `CanonicalJson`.
///
/// Threads: none. A `FileRecord` has one owner; everything else is immutable or called alone.
///
/// Limits: entries of at most 65,535 bytes; JSON to depth 64; Ed25519 only; it says nothing of
/// whether an entry is true, nor of what was left out.
///
/// Sources: RFC 6962, RFC 8785, RFC 8032; c2sp.org/signed-note, tlog-checkpoint,
/// tlog-cosignature, tlog-tiles, tlog-proof and tlog-policy; docs/formats/record.md.
@NullMarked
package org.deconflict.record;

import org.jspecify.annotations.NullMarked;
