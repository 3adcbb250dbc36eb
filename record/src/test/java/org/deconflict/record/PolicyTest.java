package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyTest {
    private static final List<NoteKey> WITNESSES = witnesses();
    private static final String KEYS =
            "# reconstruction\n\nlog "
                    + Folders.KEY.verifier().vkey()
                    + " https://log.example/\n"
                    + witness("party-a", 0)
                    + witness("party-b", 1)
                    + witness("guarantor-x", 2)
                    + witness("press-y", 3);
    private static final String BOTH =
            KEYS
                    + "group neutral any guarantor-x press-y\n"
                    + " group\tparties  2 party-a party-b \n"
                    + "group both all neutral parties\nquorum both\n";

    private static List<NoteKey> witnesses() {
        List<NoteKey> keys = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            keys.add(NoteKey.witness("witness.example/" + i, Folders.seed(20 + i)));
        }
        return keys;
    }

    private static String witness(String name, int i) {
        return "witness " + name + " " + WITNESSES.get(i).verifier().vkey() + "\n";
    }

    private static Policy parse(String text) {
        return Policy.parse(Folders.utf8(text));
    }

    @Test
    void groups_of_groups_make_a_quorum() {
        Policy policy = parse(BOTH);
        assertThat(policy.holdsWith(Set.of("party-a", "party-b", "press-y"))).isTrue();
        assertThat(policy.holdsWith(Set.of("party-a", "press-y", "guarantor-x"))).isFalse();
        assertThat(policy.holdsWith(Set.of("party-a", "party-b"))).isFalse();
        assertThat(parse(KEYS + "quorum party-a\n").holdsWith(Set.of("party-a"))).isTrue();
        assertThat(parse("quorum none\n").holdsWith(Set.of())).isTrue();
    }

    @Test
    void what_the_specification_forbids_is_refused_with_its_line() {
        String log = Folders.KEY.verifier().vkey();
        for (String bad :
                List.of(
                        KEYS,
                        KEYS + "quorum nobody\n",
                        KEYS + "quorum none\nquorum none\n",
                        KEYS + "quorum none",
                        KEYS + "quorum none\r\n",
                        KEYS + "group g 3 party-a party-b\nquorum g\n",
                        KEYS + "group g 0 party-a\nquorum g\n",
                        KEYS + "group g 01 party-a\nquorum g\n",
                        KEYS + "group g any none\nquorum g\n",
                        KEYS + "group g any later\ngroup later any party-a\nquorum g\n",
                        KEYS + "group g any party-a party-a\nquorum g\n",
                        KEYS + "group g any party-a\ngroup h any party-a\nquorum h\n",
                        KEYS + "group g any\nquorum g\n",
                        KEYS + "group party-a any party-b\nquorum none\n",
                        KEYS + "group none any party-b\nquorum none\n",
                        KEYS + witness("party-c", 0) + "quorum none\n",
                        KEYS + "log " + log + "\nquorum none\n",
                        KEYS + "witness party-c " + log + "\nquorum none\n",
                        "log " + WITNESSES.getFirst().verifier().vkey() + "\nquorum none\n",
                        "logs x\nquorum none\n")) {
            assertThatThrownBy(() -> parse(bad)).as(bad).isInstanceOf(MalformedRecord.class);
        }
        assertThatThrownBy(() -> parse("\nlog x\nquorum none\n")).hasMessageStartingWith("line 2:");
    }

    @Test
    void verify_says_who_cosigned_and_whether_the_quorum_holds(@TempDir Path dir)
            throws IOException {
        FileRecord log = Folders.log(dir, 3);
        String text = new Folder(dir).checkpoint().text();
        log.addSignature(WITNESSES.get(0).cosign(text, 1_500_000_000));
        log.addSignature(WITNESSES.get(3).cosign(text, 1_500_000_060));
        Optional<Policy> both = Optional.of(parse(BOTH));
        Report one = Verify.folder(dir, both);
        assertThat(one.holds()).isFalse();
        assertThat(one.findings())
                .containsExactly(
                        new Finding(
                                "checkpoint",
                                "",
                                "the policy's quorum both does not hold: 2 of 4 witnesses cosigned"));
        log.addSignature(WITNESSES.get(1).cosign(text, 1_500_000_120));
        Report report = Verify.folder(dir, both);
        assertThat(report.holds()).as(report.toText()).isTrue();
        assertThat(report.toText())
                .contains(
                        "cosigned by party-b (witness.example/1",
                        "at 2017-07-14T02:41:00Z",
                        "the policy's quorum both holds")
                .doesNotContain("was not checked", "not proved: consistent");
        assertThat(Folders.verify(dir).toText())
                .contains("the signature line of witness.example/0", "was not checked");
    }

    @Test
    void a_wrong_cosignature_is_found_by_its_line(@TempDir Path dir) throws IOException {
        FileRecord log = Folders.log(dir, 3);
        log.addSignature(WITNESSES.get(0).cosign("another text\n", 1_500_000_000));
        assertThat(Verify.folder(dir, Optional.of(parse(KEYS + "quorum none\n"))).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.within()).isEqualTo("line 6"));
        assertThat(Files.readAllLines(dir.resolve("checkpoint")).get(5)).contains("example/0");
    }
}
