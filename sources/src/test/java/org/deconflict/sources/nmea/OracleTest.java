package org.deconflict.sources.nmea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deconflict.sources.SharedData;
import org.deconflict.sources.nmea.AisMessage.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every field that another decoder wrote down for its sample of all message types, against ours.
class OracleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final Set<Integer> TYPES = Set.of(1, 2, 3, 4, 5, 9, 11, 17, 18, 19, 21, 24, 27);

    /// Written by the other decoder about itself, or a second time as text of a number beside it.
    private static final Set<String> NOT_FIELDS = Set.of("class", "device", "scaled");

    private final Map<Integer, String> names = new HashMap<>();
    private final List<Map<String, Object>> ours = new ArrayList<>();

    @Test
    void every_field_agrees_with_the_decoder_of_others() throws IOException {
        Optional<Path> lines = SharedData.find("ais/gpsd-all-types-sample.aivdm");
        Optional<Path> answers = SharedData.find("ais/gpsd-all-types-sample.aivdm.js.chk");
        if (lines.isEmpty() || answers.isEmpty()) {
            return;
        }
        NmeaDecoder decoder = new NmeaDecoder(this::heard);
        Files.readAllLines(lines.get(), StandardCharsets.ISO_8859_1).forEach(decoder::onLine);

        List<JsonNode> theirs = new ArrayList<>();
        for (String line : Files.readAllLines(answers.get(), StandardCharsets.UTF_8)) {
            JsonNode node = MAPPER.readTree(line);
            if (TYPES.contains(node.path("type").intValue())) {
                theirs.add(node);
            }
        }
        assertThat(ours).hasSameSizeAs(theirs);
        int agreed = 0;
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            for (var field : theirs.get(i).properties()) {
                String name = field.getKey();
                if (NOT_FIELDS.contains(name) || name.endsWith("_text")) {
                    continue;
                }
                Object own = ours.get(i).getOrDefault(name, "absent");
                boolean beginning = name.equals("data") || name.equals("vendorid");
                String text = field.getValue().stringValue("?");
                if (beginning ? text.startsWith(own.toString()) : agree(own, field.getValue())) {
                    agreed++;
                } else {
                    differences.add(theirs.get(i) + " " + name + ": ours is " + own);
                }
            }
        }
        System.out.println("oracle: " + theirs.size() + " messages, " + agreed + " fields agree");
        assertThat(differences).isEmpty();
        assertThat(agreed).isGreaterThan(350);
    }

    /// Numbers agree to half a unit of the last digit that is written; texts and truth values exactly.
    private static boolean agree(Object own, JsonNode theirs) {
        if (theirs.isNumber() && own instanceof Number number) {
            BigDecimal expected = theirs.decimalValue();
            double half = 0.5 * Math.pow(10, -Math.max(0, expected.scale()));
            return Math.abs(number.doubleValue() - expected.doubleValue()) <= half + 1e-9;
        }
        if (theirs.isBoolean()) {
            return own.equals(theirs.booleanValue());
        }
        return own.equals(theirs.stringValue("?"));
    }

    private void heard(AisMessage message) {
        if (!TYPES.contains(message.type())) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", message.type());
        fields.put("repeat", message.repeat());
        fields.put("mmsi", message.mmsi());
        switch (message) {
            case AisMessage.ShipPosition m -> {
                fields.put("status", m.status());
                fields.put("turn", turn(m.turn()));
                fields.put("maneuver", m.maneuver());
                fields.put("heading", m.heading());
                moving(fields, m.speed() / 10.0, m.course() / 10.0, m.second());
                place(fields, m.lat() / 600_000.0, m.lon() / 600_000.0, m.accurate());
                fields.put("raim", m.raim());
                fields.put("radio", m.radio());
            }
            case AisMessage.Station m -> {
                fields.put(
                        "timestamp",
                        String.format(
                                Locale.ROOT,
                                "%04d-%02d-%02dT%02d:%02d:%02dZ",
                                m.year(),
                                m.month(),
                                m.day(),
                                m.hour(),
                                m.minute(),
                                m.second()));
                place(fields, m.lat() / 600_000.0, m.lon() / 600_000.0, m.accurate());
                fields.put("epfd", m.epfd());
                fields.put("raim", m.raim());
                fields.put("radio", m.radio());
            }
            case AisMessage.Voyage m -> {
                fields.put("imo", m.imo());
                fields.put("ais_version", m.version());
                fields.put("callsign", m.callSign());
                craft(fields, m.shipName(), m.shipType(), m.size());
                fields.put("epfd", m.epfd());
                fields.put(
                        "eta",
                        String.format(
                                Locale.ROOT,
                                "%02d-%02dT%02d:%02dZ",
                                m.month(),
                                m.day(),
                                m.hour(),
                                m.minute()));
                fields.put("draught", m.draughtDm() / 10.0);
                fields.put("destination", m.destination());
                fields.put("dte", m.dte());
            }
            case AisMessage.AircraftPosition m -> {
                fields.put("alt", m.altM());
                moving(fields, m.speedKn(), m.course() / 10.0, m.second());
                place(fields, m.lat() / 600_000.0, m.lon() / 600_000.0, m.accurate());
                fields.put("regional", m.regional());
                fields.put("dte", m.dte());
                fields.put("raim", m.raim());
                fields.put("radio", m.radio());
            }
            case AisMessage.Correction m -> {
                place(fields, m.lat() / 600.0, m.lon() / 600.0, false);
                // The length of the data; the data themselves are not kept.
                fields.put("data", m.bits() + ":");
            }
            case AisMessage.CraftPosition m -> {
                fields.put("reserved", m.reserved());
                fields.put("heading", m.heading());
                moving(fields, m.speed() / 10.0, m.course() / 10.0, m.second());
                place(fields, m.lat() / 600_000.0, m.lon() / 600_000.0, m.accurate());
                fields.put("regional", m.regional());
                fields.put("cs", m.carrierSense());
                fields.put("display", m.display());
                fields.put("dsc", m.dsc());
                fields.put("band", m.band());
                fields.put("msg22", m.message22());
                fields.put("raim", m.raim());
                fields.put("radio", m.radio());
            }
            case AisMessage.CraftDetails m -> {
                fields.put("reserved", m.reserved());
                fields.put("heading", m.heading());
                moving(fields, m.speed() / 10.0, m.course() / 10.0, m.second());
                place(fields, m.lat() / 600_000.0, m.lon() / 600_000.0, m.accurate());
                fields.put("regional", m.regional());
                craft(fields, m.shipName(), m.shipType(), m.size());
                fields.put("epfd", m.epfd());
                fields.put("raim", m.raim());
                fields.put("dte", m.dte());
                fields.put("assigned", m.assigned());
            }
            case AisMessage.Aid m -> {
                fields.put("aid_type", m.aidType());
                fields.put("name", m.name());
                place(fields, m.lat() / 600_000.0, m.lon() / 600_000.0, m.accurate());
                size(fields, m.size());
                fields.put("epfd", m.epfd());
                fields.put("second", m.second());
                fields.put("regional", m.regional());
                fields.put("off_position", m.offPosition());
                fields.put("raim", m.raim());
                fields.put("virtual_aid", m.virtual());
            }
            case AisMessage.CraftName m -> {
                names.put(m.mmsi(), m.shipName());
                return;
            }
            case AisMessage.CraftStatic m -> {
                Optional<String> name = Optional.ofNullable(names.remove(m.mmsi()));
                if (name.isEmpty()) {
                    return; // The other decoder writes part B only after a part A.
                }
                craft(fields, name.get(), m.shipType(), m.size());
                // The sample is written in the layout of M.1371-3: seven characters, of which the
                // last four are today's model and serial.
                fields.put("vendorid", m.vendor());
                fields.put("model", m.model());
                fields.put("serial", m.serial());
                fields.put("callsign", m.callSign());
            }
            case AisMessage.FarPosition m -> {
                fields.put("status", m.status());
                place(fields, m.lat() / 600.0, m.lon() / 600.0, m.accurate());
                moving(fields, m.speedKn(), m.courseDeg(), 0);
                fields.put("raim", m.raim());
                fields.put("gnss", m.old());
            }
            case AisMessage.Other _ -> {
                return;
            }
        }
        ours.add(fields);
    }

    private static String turn(int turn) {
        if (turn == -128) {
            return "n/a";
        }
        if (Math.abs(turn) == 127) {
            return turn < 0 ? "fastleft" : "fastright";
        }
        double root = turn / 4.733;
        return String.format(Locale.ROOT, "%.2f", Math.signum(root) * root * root);
    }

    private static void moving(
            Map<String, Object> fields, double speed, double course, int second) {
        fields.put("speed", speed);
        fields.put("course", course);
        fields.put("second", second);
    }

    private static void place(
            Map<String, Object> fields, double lat, double lon, boolean accurate) {
        fields.put("lat", lat);
        fields.put("lon", lon);
        fields.put("accuracy", accurate);
    }

    private static void craft(Map<String, Object> fields, String name, int type, Size size) {
        fields.put("shipname", name);
        fields.put("shiptype", type);
        size(fields, size);
    }

    private static void size(Map<String, Object> fields, Size size) {
        fields.put("to_bow", size.bowM());
        fields.put("to_stern", size.sternM());
        fields.put("to_port", size.portM());
        fields.put("to_starboard", size.starboardM());
    }
}
