package org.deconflict.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who signed a checkpoint, and whether that is enough.
final class SignatureCheck {
    /// Most good signatures that are remembered; each holds its note's text.
    private static final int MAX_KEPT = 64;

    private final List<NoteVerifier> folderKeys;
    private final Optional<Policy> policy;
    private final ReportBuilder report;
    private final Set<Verified> verified = new HashSet<>();

    /// A good signature, kept because many receipts carry the same checkpoint.
    private record Verified(NoteVerifier key, String text, NoteSignature line) {}

    SignatureCheck(List<NoteVerifier> folderKeys, Optional<Policy> policy, ReportBuilder report) {
        this.folderKeys = folderKeys;
        this.policy = policy;
        this.report = report;
    }

    /// Checks all lines of a checkpoint in a file. True when nothing is wrong with them; only then
    /// may the checkpoint's words be used.
    boolean check(String file, SignedNote note, Checkpoint checkpoint) {
        Reading reading = new Reading(file, note, checkpoint.origin());
        folderKeys.forEach(reading::requireLog);
        policy.ifPresent(p -> reading.judge(p));
        reading.sayUnknown();
        return reading.good;
    }

    /// Says whose word the origin rests on.
    void concludeOrigin() {
        if (policy.isEmpty()) {
            report.notProved(
                    "consistent; origin not proved: no policy was given"
                            + (folderKeys.isEmpty()
                                    ? " and no key, so no signature was checked"
                                    : ", and the key came with the files"));
        } else if (policy.get().logs().isEmpty()) {
            report.notProved("origin not proved: the policy names no log");
        }
    }

    /// One checkpoint's lines against all keys that are known.
    private final class Reading {
        private final String file;
        private final SignedNote note;
        private final String origin;
        private final List<NoteSignature> unknown;
        private boolean good = true;

        Reading(String file, SignedNote note, String origin) {
            this.file = file;
            this.note = note;
            this.origin = origin;
            this.unknown = new ArrayList<>(note.signatures());
        }

        void requireLog(NoteVerifier key) {
            if (!signedBy(key)) {
                wrong("no signature by " + key + ", which is in vkey");
            } else if (!key.name().equals(origin)) {
                wrong("the origin is " + origin + ", but the key is that of " + key.name());
            } else {
                report.proved(file + ": signed by " + key + ", the key in vkey");
            }
        }

        void judge(Policy policy) {
            List<NoteVerifier> by =
                    policy.logs().stream()
                            .filter(key -> key.name().equals(origin) && signedBy(key))
                            .toList();
            by.forEach(key -> report.proved(file + ": signed by " + key + ", a log of the policy"));
            if (by.isEmpty() && !policy.logs().isEmpty()) {
                wrong("no log of the policy signed it");
            }
            Map<String, NoteVerifier> cosigned = new LinkedHashMap<>(policy.witnesses());
            cosigned.values().removeIf(key -> !signedBy(key));
            cosigned.forEach((name, key) -> sayCosigned(name, key));
            String quorum = "the policy's quorum " + readable(policy.quorum());
            if (policy.holdsWith(cosigned.keySet())) {
                report.proved(file + ": " + quorum + " holds");
            } else {
                wrong(
                        quorum
                                + " does not hold: "
                                + cosigned.size()
                                + " of "
                                + policy.witnesses().size()
                                + " witnesses cosigned");
            }
        }

        private void sayCosigned(String name, NoteVerifier key) {
            long atS =
                    note.signatures().stream()
                            .filter(key::knows)
                            .mapToLong(key::cosignedAtS)
                            .max()
                            .orElseThrow();
            report.proved(
                    file + ": cosigned by " + readable(name) + " (" + key + ") at " + time(atS));
        }

        /// True when the key signed; a line that claims to be by it and is not is a finding.
        private boolean signedBy(NoteVerifier key) {
            boolean signed = false;
            int line = (int) note.text().lines().count() + 1;
            for (NoteSignature signature : note.signatures()) {
                line++;
                if (key.knows(signature)) {
                    unknown.remove(signature);
                    if (verifies(key, note.text(), signature)) {
                        signed = true;
                    } else {
                        good = false;
                        report.wrong(file, "line " + line, "the signature of " + key + " is wrong");
                    }
                }
            }
            return signed;
        }

        void sayUnknown() {
            for (NoteSignature signature : unknown) {
                report.notProved(
                        file
                                + ": the signature line of "
                                + signature.name()
                                + "+"
                                + KeyText.hex(signature.keyId())
                                + " was not checked, its key is not known");
            }
        }

        private void wrong(String what) {
            good = false;
            report.wrong(file, "", what);
        }
    }

    private boolean verifies(NoteVerifier key, String text, NoteSignature line) {
        Verified fact = new Verified(key, text, line);
        if (verified.contains(fact)) {
            return true;
        }
        boolean good = key.verifies(text, line);
        if (good && verified.size() < MAX_KEPT) {
            verified.add(fact);
        }
        return good;
    }

    private static String time(long posixS) {
        return posixS > Instant.MAX.getEpochSecond()
                ? "POSIX second " + posixS
                : Instant.ofEpochSecond(posixS).toString();
    }

    /// A policy's names are octets, one char each; people read them as UTF-8.
    private static String readable(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
