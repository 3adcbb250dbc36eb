package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalJsonTest {
    private static String text(@Nullable Object value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }

    /// RFC 8785 appendix B.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbers_are_written_as_rfc_8785_says(String bits, String expected) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(text(number)).isEqualTo(expected);
    }

    @Test
    void random_doubles_are_written_as_the_reference_library_writes_them() throws IOException {
        long seed = Long.getLong("seed", 8785);
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (i % 3 == 1) {
                number = random.nextInt(20_000_000) / 1e7;
            } else if (i % 3 == 2) {
                number = Double.longBitsToDouble(random.nextLong() >>> random.nextInt(12, 64));
            }
            if (!Double.isFinite(number)) {
                continue;
            }
            assertThat(Double.parseDouble(text(number))).isEqualTo(number == 0 ? 0 : number);
            // Below the normal doubles the library loses its place (it writes 1e-320 with 70
            // zeros).
            if (Math.abs(number) >= Double.MIN_NORMAL) {
                assertThat(text(number)).isEqualTo(NumberToJSON.serializeNumber(number));
            }
        }
    }

    @Test
    void random_values_agree_with_the_reference_library_and_read_back() throws IOException {
        long seed = Long.getLong("seed", 17);
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] ours = CanonicalJson.write(Map.of("x", value(random, 4)));
            assertThat(new JsonCanonicalizer(ours).getEncodedUTF8()).isEqualTo(ours);
            assertThat(CanonicalJson.write(CanonicalJson.read(ours))).isEqualTo(ours);
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextLong(-CanonicalJson.MAX_WHOLE, CanonicalJson.MAX_WHOLE);
            case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(-30, 30));
            case 2 -> random.nextBoolean();
            case 3 -> name(random);
            case 4 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new TreeMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(name(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String name(Random random) {
        int[] points = {'a', 'Z', '"', '\\', '\n', 1, 0x7f, 0xe9, 0x2028, 0xfb33, 0x1f600, '/'};
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            name.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return name.toString();
    }

    /// RFC 8785 section 3.2.3.
    @Test
    void members_are_ordered_by_utf_16_units() {
        Map<String, Object> map = new TreeMap<>();
        for (String name :
                List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            map.put(name, 1L);
        }
        assertThat(text(map))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,"
                                + "\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    /// RFC 8785 section 3.2.2.2.
    @Test
    void strings_are_escaped_as_little_as_possible() {
        assertThat(text("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"b\":1,\"a\":2}",
                "{ }",
                "[1 ]",
                "1.0",
                "-0",
                "01",
                "+1",
                "1e2",
                "1E400",
                ".5",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\ud800\"",
                "tru",
                "[1,]",
                "{\"a\"}",
                "[1",
                "\"",
                "1 ",
                "nul",
                "",
                "\"\u0001\"",
                "NaN",
                "{\"a\":1}x",
                "\"\\u00e9\"",
                "0.10",
                "100000000000000000000000",
                "[}",
                "9007199254740993"
            })
    void what_is_not_canonical_is_refused(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalJson.isCanonical(bytes)).isFalse();
        assertThatThrownBy(() -> CanonicalJson.read(bytes)).isInstanceOf(MalformedRecord.class);
    }

    @Test
    void plain_values_read_back() {
        String json = "{\"a\":[1,-2.5,null,true],\"b\":{\"\":\"x\"},\"c\":[],\"d\":{}}";
        Map<String, @Nullable Object> value = CanonicalJson.readObject(Folders.utf8(json));
        assertThat(text(value)).isEqualTo(json);
        assertThat(value.get("a")).isEqualTo(Arrays.asList(1L, -2.5, null, true));
    }

    @Test
    void the_message_names_the_byte() {
        assertThatThrownBy(() -> CanonicalJson.read(Folders.utf8("{\"b\":1,\"a\":2}")))
                .hasMessage("byte 2: JSON is not in canonical form");
        assertThatThrownBy(() -> CanonicalJson.read(Folders.utf8("{\"\u00e9\":1,\"\u00e9\":2}")))
                .hasMessageStartingWith("byte 8: member");
        assertThatThrownBy(() -> CanonicalJson.read(new byte[] {'"', (byte) 0xff, '"'}))
                .hasMessage("not UTF-8");
    }

    @Test
    void what_json_cannot_hold_is_refused() {
        for (Object value :
                List.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        (1L << 53) + 1,
                        -(1L << 53) - 1,
                        "\ud800",
                        "\udc00x",
                        'c',
                        Map.of(1, 2))) {
            assertThatThrownBy(() -> CanonicalJson.write(value))
                    .isInstanceOf(MalformedRecord.class);
        }
        assertThat(text(1L << 53)).isEqualTo("9007199254740992");
    }

    @Test
    void nesting_ends_at_sixty_four() {
        String deepest = "[".repeat(64) + "]".repeat(64);
        assertThat(CanonicalJson.isCanonical(Folders.utf8(deepest))).isTrue();
        assertThat(CanonicalJson.isCanonical(Folders.utf8("[" + deepest + "]"))).isFalse();
        assertThat(CanonicalJson.isCanonical(Folders.utf8("[" + "{},[],".repeat(99) + "1]")))
                .isTrue();
        Object value = 1L;
        for (int i = 0; i < 65; i++) {
            value = List.of(value);
        }
        Object tooDeep = value;
        assertThatThrownBy(() -> CanonicalJson.write(tooDeep)).hasMessageContaining("64");
    }
}
