package org.deconflict.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.deconflict.model.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON on the wire: read strictly, written with metres to the millimetre and degrees to seven places.
final class Json {

    /// The media type.
    static final String TYPE = "application/json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /// The value in these bytes. Error: a problem 400 that says where the text is not JSON.
    static JsonNode read(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place =
                    at == null || at.getLineNr() < 0
                            ? ""
                            : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            String said = String.valueOf(e.getOriginalMessage());
            throw Problem.of(
                    400,
                    "the body is not JSON: "
                            + place
                            + wellFormed(said.lines().findFirst().orElse("")));
        }
    }

    /// The value that a line of our own making holds.
    static JsonNode own(String line) {
        return MAPPER.readTree(line);
    }

    /// The bytes of a value.
    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// Whether every surrogate of the text has its partner; half a pair has no UTF-8, so it could not
    /// be recorded.
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// The text with `?` for every half of a surrogate pair.
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /// Degrees with at most seven decimals.
    static @Nullable BigDecimal degrees(double value) {
        return rounded(value, 7);
    }

    /// Metres, or metres a second, with at most three decimals.
    static @Nullable BigDecimal metres(double value) {
        return rounded(value, 3);
    }

    /// RFC 3339 in UTC, or null.
    static @Nullable String time(OptionalLong timeUs) {
        return timeUs.isPresent() ? Times.format(timeUs.getAsLong()) : null;
    }

    private static @Nullable BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN)
                : null;
    }
}
