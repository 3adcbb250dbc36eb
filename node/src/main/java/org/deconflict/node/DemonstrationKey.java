package org.deconflict.node;

import org.deconflict.record.NoteKey;

/// The key that signs what is played: everybody has it, so it proves nothing of origin.
///
/// A node for real use refuses it, and refuses every log whose name says `reconstruction`.
public final class DemonstrationKey {

    /// The word that every reconstructed log carries in its origin.
    public static final String RECONSTRUCTION = "reconstruction";

    private static final byte[] SEED = EventCodec.utf8("deconflict demonstration, no secret");

    private DemonstrationKey() {}

    /// The key under the name of a scenario's log.
    public static NoteKey named(String origin) {
        return NoteKey.log(origin, java.util.Arrays.copyOf(SEED, 32));
    }

    /// Whether a key is the demonstration's, whatever its name.
    public static boolean is(NoteKey key) {
        return key.toSecretText().endsWith(secretPart(named("any")));
    }

    private static String secretPart(NoteKey key) {
        String text = key.toSecretText();
        return text.substring(text.lastIndexOf('+') + 1);
    }
}
