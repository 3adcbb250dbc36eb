package org.deconflict.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose signatures make a checkpoint count (c2sp.org/tlog-policy): logs, witnesses, groups of
/// them, and one quorum.
///
/// A checkpoint is valid when one of the logs signed it and the quorum's witnesses cosigned it.
public final class Policy {
    /// Longest policy in bytes, closed.
    public static final int MAX_BYTES = 1_000_000;

    private static final String NONE = "none";

    private final List<NoteVerifier> logs = new ArrayList<>();
    private final Map<String, NoteVerifier> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private Optional<String> quorum = Optional.empty();

    private record Group(int threshold, List<String> members) {}

    private Policy() {}

    /// Reads a policy. The message of [MalformedRecord] says the line.
    public static Policy parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES || (bytes.length > 0 && bytes[bytes.length - 1] != '\n')) {
            throw new MalformedRecord(
                    "a policy must have at most " + MAX_BYTES + " bytes and end with a line break");
        }
        // Names are opaque octets, so one char an octet; keys are decoded as UTF-8 below.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Policy policy = new Policy();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                policy.line(line);
            } catch (MalformedRecord e) {
                throw new MalformedRecord("line " + number + ": " + e.sentence(), e);
            }
        }
        if (policy.quorum.isEmpty()) {
            throw new MalformedRecord(
                    "a policy must have a quorum line; `quorum none` asks for none");
        }
        return policy;
    }

    /// The logs of the policy, in its order; empty when the log is known otherwise.
    public List<NoteVerifier> logs() {
        return List.copyOf(logs);
    }

    /// The witnesses by their names in the policy, in its order.
    public Map<String, NoteVerifier> witnesses() {
        return Collections.unmodifiableMap(witnesses);
    }

    /// The name after `quorum`: a witness, a group or `none`.
    public String quorum() {
        return quorum.orElseThrow();
    }

    /// True when these witnesses (by their names in the policy) make the quorum.
    public boolean holdsWith(Set<String> cosigned) {
        return quorum().equals(NONE) || witnessed(quorum(), cosigned);
    }

    private boolean witnessed(String name, Set<String> cosigned) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigned.contains(name);
        }
        long count = group.members.stream().filter(member -> witnessed(member, cosigned)).count();
        return count >= group.threshold;
    }

    private void line(String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new MalformedRecord("holds a control character");
        }
        String content = line.replaceAll("^[ \t]+|[ \t]+$", "");
        if (content.isEmpty() || content.startsWith("#")) {
            return;
        }
        List<String> words = List.of(content.split("[ \t]+"));
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default ->
                    throw new MalformedRecord(
                            "begins with \""
                                    + words.getFirst()
                                    + "\", must be log, witness, group or quorum");
        }
    }

    private void log(List<String> words) {
        requireCount(words, 2, 3, "log <vkey> [<url>]");
        NoteVerifier key = key(words.get(1), SignatureType.ED25519);
        requireNew(key, logs);
        logs.add(key);
    }

    private void witness(List<String> words) {
        requireCount(words, 3, 4, "witness <name> <vkey> [<url>]");
        String name = newName(words.get(1));
        NoteVerifier key = key(words.get(2), SignatureType.COSIGNATURE);
        requireNew(key, List.copyOf(witnesses.values()));
        witnesses.put(name, key);
    }

    private void group(List<String> words) {
        requireCount(words, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <name>...");
        String name = newName(words.get(1));
        List<String> names = words.subList(3, words.size());
        for (String member : names) {
            requireDefined(member);
            if (!members.add(member)) {
                throw new MalformedRecord("\"" + member + "\" is a member of a group already");
            }
        }
        groups.put(name, new Group(threshold(words.get(2), names.size()), List.copyOf(names)));
    }

    private static int threshold(String word, int count) {
        long k =
                switch (word) {
                    case "all" -> count;
                    case "any" -> 1;
                    default -> Decimal.parse(word, "the threshold");
                };
        if (k < 1 || k > count) {
            throw new MalformedRecord("the threshold is " + k + ", must be 1.." + count);
        }
        return (int) k;
    }

    private void quorum(List<String> words) {
        requireCount(words, 2, 2, "quorum <name>");
        if (quorum.isPresent()) {
            throw new MalformedRecord("a second quorum line");
        }
        String name = words.get(1);
        if (!name.equals(NONE)) {
            requireDefined(name);
        }
        quorum = Optional.of(name);
    }

    private static NoteVerifier key(String octets, SignatureType wanted) {
        String vkey = Utf8.decode(octets.getBytes(StandardCharsets.ISO_8859_1));
        NoteVerifier key = NoteVerifier.parse(vkey);
        if (key.type() != wanted) {
            throw new MalformedRecord(
                    "key " + key + " is of type " + key.type() + ", must be " + wanted);
        }
        return key;
    }

    private static void requireNew(NoteVerifier key, List<NoteVerifier> known) {
        if (known.stream().anyMatch(key::samePublicKey)) {
            throw new MalformedRecord("the public key of " + key + " is there already");
        }
    }

    private String newName(String name) {
        if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
            throw new MalformedRecord("the name \"" + name + "\" is taken");
        }
        return name;
    }

    private void requireDefined(String name) {
        if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
            throw new MalformedRecord("\"" + name + "\" must be defined on a line before");
        }
    }

    private static void requireCount(List<String> words, int least, int most, String form) {
        if (words.size() < least || words.size() > most) {
            throw new MalformedRecord("must be: " + form);
        }
    }
}
