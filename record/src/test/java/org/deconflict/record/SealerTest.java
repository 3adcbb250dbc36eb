package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SealerTest {
    private static final Entry ENTRY =
            Entry.of(
                    "acknowledgement",
                    Folders.START_US,
                    Map.of("actor", "liaison-2", "text", "read back"));

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void the_leaf_shows_version_kind_time_and_commitments_only() throws Exception {
        SealedEntry sealed = Sealer.seal(ENTRY, new SeededSalts(1));
        String opening = text(sealed.opening());
        String salt = opening.substring("{\"actor\":[\"".length()).split("\"", 2)[0];
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update("deconflict/field/v1".getBytes(StandardCharsets.US_ASCII));
        sha.update((byte) 0);
        sha.update(Base64.getDecoder().decode(salt));
        sha.update(new byte[] {0, 5});
        sha.update("actor\"liaison-2\"".getBytes(StandardCharsets.US_ASCII));
        String commitment = Base64.getEncoder().encodeToString(sha.digest());
        assertThat(text(sealed.leaf()))
                .startsWith("{\"c\":{\"actor\":\"" + commitment + "\",\"text\":\"")
                .endsWith(
                        "\"},\"kind\":\"acknowledgement\",\"time\":\"2017-05-18T09:33:20.000000Z\",\"v\":1}")
                .doesNotContain("liaison", "read back");
    }

    /// The example of docs/formats/record.md.
    @Test
    void the_commitment_is_that_of_the_format() {
        byte[] salt = HexFormat.of().parseHex("84b1e23b114a449aa8d0645414e4045f");
        OpenedField field = new OpenedField(Base64.getEncoder().encodeToString(salt), "liaison-2");
        assertThat(field.commitment("actor").toBase64())
                .isEqualTo("MMfDqjBFeWB9oP4L5+2lsXZho3RZilGfcL9FppIhluA=");
    }

    @Test
    void seeded_salts_are_the_same_every_time_and_never_twice() {
        Salts salts = new SeededSalts(1);
        byte[] first = salts.next();
        assertThat(first).hasSize(16);
        assertThat(new SeededSalts(1).next()).isEqualTo(first);
        assertThat(salts.next()).isNotEqualTo(first);
        assertThat(new SeededSalts(2).next()).isNotEqualTo(first);
        assertThat(HexFormat.of().formatHex(first)).isEqualTo("84b1e23b114a449aa8d0645414e4045f");
        assertThat(Sealer.seal(ENTRY, new SeededSalts(9)).leaf())
                .isEqualTo(Sealer.seal(ENTRY, new SeededSalts(9)).leaf());
        assertThat(Sealer.seal(ENTRY, new SecureSalts()).leaf())
                .isNotEqualTo(Sealer.seal(ENTRY, new SecureSalts()).leaf());
    }

    @Test
    void leaf_opening_and_line_read_back() {
        SealedEntry sealed = Sealer.seal(ENTRY, new SeededSalts(1));
        Leaf leaf = Leaf.read(sealed.leaf());
        Opening opening = Opening.read(sealed.opening());
        assertThat(leaf.toBytes()).isEqualTo(sealed.leaf());
        assertThat(opening.toBytes()).isEqualTo(sealed.opening());
        assertThat(opening.check(leaf)).isEmpty();
        assertThat(opening.values()).isEqualTo(ENTRY.fields());
        Opening.Line line = Opening.readLine(opening.line(12));
        assertThat(line.index()).isEqualTo(12);
        assertThat(line.opening().toBytes()).isEqualTo(sealed.opening());
        assertThat(line.opening().only(Set.of("text")).fields()).containsOnlyKeys("text");
    }

    @Test
    void a_changed_value_names_its_field() {
        SealedEntry sealed = Sealer.seal(ENTRY, new SeededSalts(1));
        String changed = text(sealed.opening()).replace("read back", "read bacK");
        Opening opening = Opening.read(Folders.utf8(changed));
        assertThat(opening.check(Leaf.read(sealed.leaf())).orElseThrow().field()).isEqualTo("text");
        String renamed = text(sealed.opening()).replace("\"text\"", "\"test\"");
        assertThat(Opening.read(Folders.utf8(renamed)).check(Leaf.read(sealed.leaf())))
                .hasValue(new Opening.Mismatch("test", "the leaf has no such field"));
    }

    @Test
    void the_plain_line_is_canonical_and_reads_back() {
        byte[] line = new PlainLine(7, ENTRY).toBytes();
        assertThat(text(line))
                .isEqualTo(
                        "{\"fields\":{\"actor\":\"liaison-2\",\"text\":\"read back\"},\"index\":7,"
                                + "\"kind\":\"acknowledgement\",\"time\":\"2017-05-18T09:33:20.000000Z\",\"v\":1}");
        assertThat(PlainLine.read(line)).isEqualTo(new PlainLine(7, ENTRY));
    }

    @Test
    void other_leaves_are_refused() {
        String leaf = text(Sealer.seal(ENTRY, new SeededSalts(1)).leaf());
        for (String changed :
                List.of(
                        leaf.replace("\"v\":1", "\"v\":2"),
                        leaf.replace("\"v\":1", "\"v\":1,\"w\":1"),
                        leaf.replace("20.000000Z", "20.0Z"),
                        leaf.replace("05-18", "02-30"),
                        leaf.replace("acknowledgement", "an acknowledgement"),
                        leaf.replace("=\"", "\""),
                        leaf + "\n")) {
            assertThatThrownBy(() -> Leaf.read(Folders.utf8(changed)))
                    .isInstanceOf(MalformedRecord.class);
        }
    }

    @Test
    void a_leaf_longer_than_a_bundle_can_count_is_refused() {
        Map<String, Object> many = new TreeMap<>();
        for (int i = 0; i < 1300; i++) {
            many.put("field-" + i, 1L);
        }
        assertThatThrownBy(() -> Sealer.seal(Entry.of("x", 0, many), new SeededSalts(1)))
                .hasMessageContaining("must be at most 65535");
    }

    @Test
    void times_end_at_the_years_that_rfc_3339_can_write() {
        assertThat(RecordTime.write(-1)).isEqualTo("1969-12-31T23:59:59.999999Z");
        assertThat(RecordTime.read("9999-12-31T23:59:59.999999Z")).isEqualTo(253402300799999999L);
        assertThat(RecordTime.read("0001-01-01T00:00:00.000000Z")).isEqualTo(-62135596800000000L);
        assertThatThrownBy(() -> RecordTime.write(253402300800000000L))
                .hasMessageContaining("did you give nanoseconds?");
    }
}
