package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignedNoteTest {
    /// The example of Go's golang.org/x/mod/sumdb/note.
    private static final String GO_TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String GO_NOTE =
            GO_TEXT
                    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
                    + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    /// A checkpoint of a public staging log as its witnesses cosigned it, with signatures of types
    /// that we do not know.
    private static final String LIVE_CHECKPOINT =
            """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            """;

    private static SignedNote parse(String note) {
        return SignedNote.parse(Folders.utf8(note));
    }

    @Test
    void the_note_of_go_is_signed_and_verified_byte_for_byte() {
        NoteKey key = NoteKey.parse(GO_SECRET);
        assertThat(key.toSecretText()).isEqualTo(GO_SECRET);
        assertThat(key.verifier().vkey())
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = new SignedNote(GO_TEXT, List.of(key.sign(GO_TEXT)));
        assertThat(note.toBytes()).isEqualTo(Folders.utf8(GO_NOTE));
        assertThat(key.verifier().verifies(GO_TEXT, parse(GO_NOTE).signatures().getFirst()))
                .isTrue();
    }

    /// The verifier key and note of c2sp.org/signed-note.
    @Test
    void the_note_of_the_specification_verifies() {
        NoteVerifier key =
                NoteVerifier.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        SignedNote note =
                parse(
                        "This is an example message.\n\n— example.com/foo"
                                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXm"
                                + "RKuwHjG1Yu72IneyaQM=\n");
        assertThat(key.verifies(note.text(), note.signatures().getFirst())).isTrue();
        assertThat(key.verifies(note.text() + "\n", note.signatures().getFirst())).isFalse();
    }

    @Test
    void a_live_checkpoint_and_its_cosignature_verify() {
        SignedNote note = parse(LIVE_CHECKPOINT);
        assertThat(note.toBytes()).isEqualTo(Folders.utf8(LIVE_CHECKPOINT));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.head().size()).isEqualTo(1_432_088_532);
        NoteVerifier log =
                NoteVerifier.parse(
                        "arche2025h1.staging.ct.transparency.dev+ba2f06c0"
                                + "+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
        NoteVerifier witness =
                NoteVerifier.parse(
                        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
        assertThat(log.verifies(note.text(), note.signatures().get(0))).isFalse();
        assertThat(log.verifies(note.text(), note.signatures().get(1))).isTrue();
        assertThat(witness.verifies(note.text(), note.signatures().get(2))).isTrue();
        assertThat(witness.cosignedAtS(note.signatures().get(2))).isEqualTo(0x6a122120L);
    }

    @Test
    void a_cosignature_of_our_own_verifies_and_holds_its_time() {
        NoteKey witness = NoteKey.witness("witness.example/a", Folders.seed(7));
        NoteSignature line = witness.cosign("x\n", 1_700_000_000);
        assertThat(witness.verifier().verifies("x\n", line)).isTrue();
        assertThat(witness.verifier().cosignedAtS(line)).isEqualTo(1_700_000_000);
        assertThat(witness.verifier().verifies("y\n", line)).isFalse();
        assertThat(NoteVerifier.parse(witness.verifier().vkey())).isEqualTo(witness.verifier());
        assertThatThrownBy(() -> witness.sign("x\n")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— a\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "text\n\n— a\u2003b AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAAAA==\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=\r\n",
                "text\n\n— a AAAAAAA=\n\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThatThrownBy(() -> parse(note)).isInstanceOf(MalformedRecord.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n",
                "o\n01\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "o\n-1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "o\n9999999999999999999\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Rp=\n",
                "o\n1\nAAAA\n",
                "\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n",
                "o\n1\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\nx\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedRecord.class);
    }

    @Test
    void every_flipped_bit_of_a_key_is_refused() {
        String vkey = Folders.KEY.verifier().vkey();
        byte[] bytes = Folders.utf8(vkey);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> NoteVerifier.parse(Utf8.decode(flipped)))
                    .isInstanceOf(MalformedRecord.class);
        }
    }
}
