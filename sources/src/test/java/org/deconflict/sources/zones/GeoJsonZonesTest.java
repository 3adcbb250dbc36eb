package org.deconflict.sources.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Polygon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Datum;
import org.deconflict.model.Level;
import org.deconflict.model.Times;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;
import org.junit.jupiter.api.Test;

class GeoJsonZonesTest {

    private static final String SQUARE =
            "{'type':'Polygon','coordinates':[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}";
    private static final String POINT = "{'type':'Point','coordinates':[38.66,33.5]}";
    private static final String LINE = "{'type':'LineString','coordinates':[[10,50],[11,50.5]]}";

    @Test
    void every_geometry_and_property_is_read() throws IOException {
        List<Zone> zones =
                read(
                        feature(
                                POINT,
                                "'id':'Z-55','name':'Fifty-five','radius_m':55000,'floor_m':-10,"
                                        + "'ceiling_m':9000.5,'datum':'MSL',"
                                        + "'valid_from':'2017-05-18T09:30:00+03:00',"
                                        + "'valid_to':'2017-11-18T00:00:00Z','agreement':'A-1',"
                                        + "'exit_m':50,'exit_s':30,'max_speed_mps':80,"
                                        + "'levels':{'entered':'caution'}"),
                        feature(LINE, "'id':'C','half_width_m':250"),
                        feature(SQUARE, "'id':'P','edges':'planar'"),
                        feature(
                                "{'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]],"
                                        + "[[[5,5],[6,5],[6,6],[5,5]]]]}",
                                "'id':'M'"));
        Zone circle = zones.getFirst();
        assertThat(circle.outline()).isEqualTo(new Circle(new LatLon(33.5, 38.66), 55_000));
        assertThat(circle.name()).isEqualTo("Fifty-five");
        assertThat(circle.band()).isEqualTo(new AltitudeBand(-10, 9000.5, Datum.MSL));
        assertThat(circle.validity())
                .isEqualTo(
                        new Validity(
                                Times.parse("2017-05-18T06:30:00Z"),
                                Times.parse("2017-11-18T00:00:00Z")));
        assertThat(circle.agreement()).contains("A-1");
        assertThat(circle.rules().levels()).isEqualTo(Map.of(AlertKind.ENTERED, Level.CAUTION));
        assertThat(circle.rules().maxSpeedMps()).hasValue(80);
        assertThat(zones.get(1).outline()).isInstanceOf(Corridor.class);
        assertThat(zones.get(1).rules()).isEqualTo(ZoneRules.USUAL);
        assertThat(((Polygon) zones.get(2).outline()).edges()).isEqualTo(EdgeKind.PLANAR);
        assertThat(((MultiPolygon) zones.get(3).outline()).parts()).hasSize(2);
    }

    @Test
    void written_and_read_again_zones_are_equal() throws IOException {
        List<Zone> zones =
                read(
                        feature(
                                POINT,
                                "'id':'a\u00e9','radius_m':55000.125,'ceiling_m':100,'datum':'AGL',"
                                        + "'valid_from':'2017-05-18T09:30:00.123456Z','exit_m':1,"
                                        + "'levels':{'left':'warning'},'note':null,'n':1.10,"
                                        + "'big':123456789012345678901234567890,"
                                        + "'nested':{'b':[1,{'x':2.50}],'a':true}"),
                        feature(LINE, "'id':'C','half_width_m':250"),
                        feature(
                                "{'type':'Polygon','coordinates':[[[179,0],[-179,0],[-179,2],[179,2],"
                                        + "[179,0]],[[179.5,0.5],[-179.5,0.5],[-179.5,1],[179.5,0.5]]]}",
                                "'id':'P','edges':'planar','floor_m':10"));
        byte[] written = GeoJsonZones.write(zones);
        assertThat(GeoJsonZones.read(written, "again.geojson")).isEqualTo(zones);
        assertThat(GeoJsonZones.write(GeoJsonZones.read(written, "again.geojson")))
                .isEqualTo(written);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("\"n\":1.10", "\"big\":123456789012345678901234567890")
                .contains("\"nested\":{\"a\":true,\"b\":[1,{\"x\":2.50}]}", "\"note\":null");
    }

    @Test
    void unknown_properties_are_kept_as_plain_values() throws IOException {
        Zone zone = read(feature(SQUARE, "'id':'P','colour':'red','w':1.50,'k':[1,2]")).getFirst();
        assertThat(zone.properties())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("colour", "red", "w", new BigDecimal("1.50"), "k", List.of(1, 2)));
    }

    @Test
    void an_id_may_stand_beside_the_properties_and_be_a_number() throws IOException {
        String feature =
                "{'type':'Feature','id':7,'properties':{'radius_m':10},'geometry':" + POINT + "}";
        assertThat(GeoJsonZones.read(json(feature), "f").getFirst().id()).isEqualTo("7");
    }

    @Test
    void heights_in_coordinates_are_not_looked_at() throws IOException {
        String point = "{'type':'Point','coordinates':[38.66,33.5,700]}";
        assertThat(read(feature(point, "'id':'Z','radius_m':10")).getFirst().outline())
                .isEqualTo(new Circle(new LatLon(33.5, 38.66), 10));
    }

    @Test
    void one_bad_zone_refuses_the_file_with_all_reasons_of_all_zones() {
        ZonesRefused refused =
                refused(
                        feature(
                                POINT,
                                "'id':'A','radius_km':55,'valid_from':'2017-05-18T09:30:00'"),
                        feature(SQUARE, "'id':'good'"),
                        feature(POINT, "'name':'nameless','radius_m':10"),
                        feature(
                                "{'type':'Polygon','coordinates':[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}",
                                "'id':'bow'"));
        assertThat(refused.getMessage().lines())
                .hasSize(4)
                .satisfiesExactly(
                        r ->
                                assertThat(r)
                                        .startsWith("z.geojson: zone A: radius_m is missing")
                                        .contains("did you mean 'radius_km'"),
                        r -> assertThat(r).contains("zone A: valid_from", "leave out the zone"),
                        r -> assertThat(r).contains("zone number 3: it has no id"),
                        r -> assertThat(r).contains("zone bow: "));
    }

    @Test
    void each_slip_is_refused_and_named() {
        String[][] cases = {
            {feature(POINT, "'id':'Z'"), "radius_m is missing"},
            {feature(POINT, "'id':'Z','radius':5"), "did you mean 'radius'"},
            {feature(POINT, "'id':'Z','radius_m':'55 km'"), "radius_m is \"55 km\""},
            {feature(POINT, "'id':'Z','radius_m':1e400"), "radius_m is 1"},
            {feature(POINT, "'id':'Z','radius_m':-5"), "-5"},
            {feature(LINE, "'id':'Z','width_m':5"), "did you mean 'width_m'"},
            {feature(LINE, "'id':'Z','half_width_m':5,'edges':'rhumb'"), "geodesic"},
            {feature(SQUARE, "'id':'Z','radius_m':5"), "belongs to a Point"},
            {feature(SQUARE, "'id':'Z','edges':'straight'"), "geodesic, parallel, rhumb, planar"},
            {feature(SQUARE, "'id':'Z','datum':'NN'"), "WGS84, MSL, AGL"},
            {feature(SQUARE, "'id':'Z','floor_m':10,'ceiling_m':5"), "swapped"},
            {feature(SQUARE, "'id':'Z','levels':{'enter':'warning'}"), "'enter'"},
            {feature(SQUARE, "'id':'Z','levels':{'entered':'red'}"), "'red'"},
            {feature(SQUARE, "'id':'Z','levels':'red'"), "levels is"},
            {feature(SQUARE, "'id':'Z','valid_to':5"), "valid_to is 5, must be a text"},
            {feature(SQUARE, "'id':'a|b'"), "a|b"},
            {feature(SQUARE, "'id':'a,b'"), "a,b"},
            {feature(SQUARE, "'id':'a\\nb'"), "line break"},
            {feature(SQUARE, "'id':['a']"), "id is"},
            {"{'type':'Feature','geometry':" + SQUARE + ",'properties':[1]}", "properties is"},
            {"{'type':'Feature','geometry':null,'properties':{'id':'Z'}}", "its geometry is ''"},
            {feature("{'type':'MultiPoint','coordinates':[[1,2]]}", "'id':'Z'"), "MultiPoint"},
            {feature("{'type':'Polygon','coordinates':[[[0,0],[1,1],[0,0]]]}", "'id':'Z'"), "2"},
            {feature("{'type':'Polygon','coordinates':[[0,0],[1,1]]}", "'id':'Z'"), "corner 1"},
            {feature("{'type':'Polygon','coordinates':[]}", "'id':'Z'"), "no ring"},
            {
                feature(
                        "{'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]],"
                                + "[[[5,5],[6,95],[6,6],[5,5]]]]}",
                        "'id':'Z'"),
                "zone Z: part 2: ring 1, corner 2: latitude is 95"
            },
            {
                feature("{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1]]]}", "'id':'Z'"),
                "ring 1 is not closed"
            },
            {
                feature("{'type':'Point','coordinates':[33.5,138.66]}", "'id':'Z','radius_m':5"),
                "swapped"
            },
            {
                feature("{'type':'Point','coordinates':[190,33]}", "'id':'Z','radius_m':5"),
                "longitude is 190"
            },
            {feature("{'type':'Point','coordinates':5}", "'id':'Z','radius_m':5"), "centre is 5"},
            {feature("{'type':'Point'}", "'id':'Z','radius_m':5"), "centre is missing"},
            {"{'type':'Polygon','coordinates':[]}", "must be \"Feature\""},
        };
        for (String[] c : cases) {
            assertThat(refused(c[0]).getMessage())
                    .as(c[0])
                    .startsWith("z.geojson: zone ")
                    .contains(c[1]);
        }
    }

    @Test
    void each_ring_that_cannot_be_checked_is_refused_with_the_place() {
        String[][] cases = {
            {
                ringed("[0,0],[1,1],[1,0],[0,1],[0,0]"),
                "crosses the edge from corner 1 (latitude 0.0"
            },
            {
                ringed("[0,0],[2,0],[1,1],[2,2],[0,2],[1,1],[0,0]"),
                " at latitude 1.0, longitude 1.0; a ring must not meet itself"
            },
            {
                ringed("[5,0],[5,1],[5,2],[5,0]"),
                "corner 3 (latitude 2.0, longitude 5.0) turns back"
            },
            {ringed("[0,0],[120,0],[-120,0],[0,0]"), "two equal halves"},
            {ringed("[0,10],[180,10],[90,20],[0,10]"), "180 degrees of longitude apart"},
            {ringed("[0,0],[0,0],[0,0],[0,0]"), "1 distinct corners"},
            {
                ringed("[0,0],[1,0],[1,1e400],[0,0]"),
                "ring 1, corner 3: latitude is Infinity, must be -90..90 degrees"
            },
            {ringed("[0,0],[1,0],[1,null],[0,0]"), "ring 1, corner 3"},
            {ringed("[0,0],[1,0],[1,'NaN'],[0,0]"), "ring 1, corner 3"},
            {
                ringed("[0,0],[1,0],[1,-90.000001],[0,0]"),
                "ring 1, corner 3: latitude is -90.000001"
            },
            {
                ringed("[0,0],[180.000001,0],[1,1],[0,0]"),
                "ring 1, corner 2: longitude is 180.000001"
            },
            {feature(POINT, "'id':'Z','radius_m':10001966"), "must be 1..10000000 metres"},
            {feature(POINT, "'id':'Z','radius_m':0"), "must be 1..10000000 metres"},
            {feature(LINE, "'id':'Z','half_width_m':0"), "must be above 0"},
        };
        for (String[] c : cases) {
            assertThat(refused(c[0]).getMessage())
                    .as(c[0])
                    .startsWith("z.geojson: zone Z: ")
                    .contains(c[1]);
        }
    }

    @Test
    void a_ring_round_a_pole_a_spike_and_the_edges_of_the_map_are_taken() throws IOException {
        List<Zone> zones =
                read(
                        ringed("[0,80],[120,80],[-120,80],[0,80]"),
                        ringed("[-120,80],[120,80],[0,80],[-120,80]").replace("'Z'", "'Y'"),
                        ringed("[20,40],[20.5,40.000001],[20.5,40],[20,40]").replace("'Z'", "'X'"),
                        ringed("[180,-90],[-180,-80],[-170,-80],[180,-90]").replace("'Z'", "'W'"));
        for (Zone round : zones.subList(0, 2)) {
            assertThat(round.outline().contains(new LatLon(90, 0))).isTrue();
            assertThat(round.outline().contains(new LatLon(79, 60))).isFalse();
        }
        assertThat(zones.get(2).outline().contains(new LatLon(40.0000005, 20.4))).isFalse();
        assertThat(zones.get(3).outline().contains(new LatLon(-85, -175))).isTrue();
        assertThat(zones.get(3).outline().contains(new LatLon(-85, 175))).isFalse();
    }

    private static String ringed(String corners) {
        return feature("{'type':'Polygon','coordinates':[[" + corners + "]]}", "'id':'Z'");
    }

    @Test
    void a_file_that_is_no_collection_of_features_is_refused() {
        String[][] cases = {
            {"{'type':'Topology'}", "Topology"},
            {"", "is empty"},
            {" ", "must be FeatureCollection"},
            {"[1,2]", "must be FeatureCollection"},
            {"{'type':'FeatureCollection'}", "'features' is not an array"},
            {"{'type':'FeatureCollection',\n 'features':[,]}", "line 2, column 14: not JSON"},
            {"{'type':'FeatureCollection','features':[NaN]}", "line 1, column 4"},
            {"{'type':'FeatureCollection','type':'Feature'}", "Duplicate"},
            {"{'type':'FeatureCollection','features':[]} {}", "not JSON"},
            {
                "{'type':'FeatureCollection','features':[],'crs':{'type':'name','properties':"
                        + "{'name':'urn:ogc:def:crs:EPSG::25832'}}}",
                "EPSG::25832"
            },
        };
        for (String[] c : cases) {
            ZonesRefused refused =
                    catchThrowableOfType(
                            ZonesRefused.class, () -> GeoJsonZones.read(json(c[0]), "z.geojson"));
            assertThat(refused.getMessage()).as(c[0]).startsWith("z.geojson: ").contains(c[1]);
            assertThat(refused.getMessage().lines()).hasSize(1);
        }
    }

    @Test
    void a_file_cut_off_is_told_in_one_plain_line() {
        byte[] whole = json("{'type':'FeatureCollection','features':[]}");
        assertThatThrownBy(
                        () -> GeoJsonZones.read(Arrays.copyOf(whole, whole.length - 2), "z.json"))
                .hasMessageStartingWith("z.json: line 1, column ")
                .hasMessageContaining("not JSON: Unexpected end-of-input")
                .hasMessageNotContaining("REDACTED");
        assertThatThrownBy(() -> GeoJsonZones.read(new byte[0], "z.json"))
                .hasMessage("z.json: is empty");
    }

    @Test
    void an_id_given_twice_is_refused_with_both_places() {
        assertThat(refused(feature(SQUARE, "'id':'Z'"), feature(SQUARE, "'id':'Z'")).getMessage())
                .contains("zone Z: its id is given twice, to features 1 and 2");
    }

    @Test
    void a_version_changes_with_anything_in_the_zone_and_with_nothing_else() throws IOException {
        String id = "'id':'Z'";
        List<String> versions = new ArrayList<>();
        for (String more :
                List.of("", ",'name':'n'", ",'floor_m':1", ",'x':1", ",'edges':'planar'")) {
            versions.add(ZoneVersion.of(read(feature(SQUARE, id + more)).getFirst()));
        }
        assertThat(versions).doesNotHaveDuplicates().allMatch(v -> v.matches("[0-9a-f]{64}"));
        assertThat(ZoneVersion.of(read(feature(SQUARE, "'b':1,'id':'Z','a':2")).getFirst()))
                .isEqualTo(ZoneVersion.of(read(feature(SQUARE, "'a':2,'b':1," + id)).getFirst()));
    }

    private static ZonesRefused refused(String... features) {
        return catchThrowableOfType(ZonesRefused.class, () -> read(features));
    }

    private static List<Zone> read(String... features) throws IOException {
        String all = String.join(",", Arrays.asList(features));
        return GeoJsonZones.read(
                json("{'type':'FeatureCollection','features':[" + all + "]}"), "z.geojson");
    }

    private static String feature(String geometry, String properties) {
        return "{'type':'Feature','geometry':" + geometry + ",'properties':{" + properties + "}}";
    }

    private static byte[] json(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
