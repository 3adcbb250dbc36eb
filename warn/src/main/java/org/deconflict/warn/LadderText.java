package org.deconflict.warn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Level;
import org.deconflict.model.Names;
import org.deconflict.model.Party;
import org.deconflict.model.Role;

/// Ladders as people write them in `ladder.yaml`, once a YAML parser has made maps and lists of it.
///
/// A mapping is one ladder; a list, or a mapping with `ladders`, is several, and the first that
/// matches an alert is taken. Keys: `id` (else `ladder`, or `ladder-1` and so on), `match` (`kinds`,
/// `levels`, `zones`; left out means any), `rungs` (`roles`, `channels`, `wording`, `answer`, `k`,
/// `timeout`). `answer` is `any`, `all`, `one_per_party`, `k_of_n` with `k` beside it, or in figures
/// such as `2_of_3`. Without `channels` a role's own order of addresses counts, without `wording`
/// the built-in words, without `answer` `any`.
public final class LadderText {

    /// The longest wording, in UTF-16 units. Closed.
    public static final int LONGEST_WORDING = 2_000;

    private static final List<String> GROUPS =
            List.of(Rung.OWNER, Rung.INTERMEDIARIES, Rung.STANDING);
    private static final Set<AlertKind> STARTS_NOTHING =
            Set.of(
                    AlertKind.LEFT,
                    AlertKind.RETRACTED,
                    AlertKind.IMPLAUSIBLE,
                    AlertKind.ENCOUNTER,
                    AlertKind.NEAR_SHADOW);
    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,3})_of_([0-9]{1,3}|n)");

    private final Arrangement arrangement;
    private final Set<String> channels;

    private LadderText(Arrangement arrangement) {
        this.arrangement = arrangement;
        this.channels =
                arrangement.parties().stream()
                        .flatMap(p -> p.roles().stream())
                        .flatMap(r -> r.addresses().keySet().stream())
                        .collect(Collectors.toSet());
    }

    /// The ladders in a parsed file, checked against who takes part. Throws
    /// [IllegalArgumentException] that names ladder, rung, key, value, limit and the likely slip.
    public static List<Ladder> read(Object yaml, Arrangement arrangement) {
        for (String word : GROUPS) {
            if (arrangement.findRole(word).isPresent()) {
                throw new IllegalArgumentException(
                        "role id '" + word + "' is a word of ladders; give the role another id");
            }
        }
        return new LadderText(arrangement).ladders(new YamlPlace("ladders: ", yaml));
    }

    private List<Ladder> ladders(YamlPlace file) {
        YamlPlace several = file;
        if (file.value() instanceof Map<?, ?> map) {
            if (!map.containsKey("ladders")) {
                return List.of(ladder(file, "ladder"));
            }
            several = get(file, file.members(List.of("ladders")), "ladders");
        }
        List<Ladder> ladders = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlPlace item : several.items()) {
            Ladder ladder = ladder(item, "ladder-" + (ladders.size() + 1));
            if (!ids.add(ladder.id())) {
                throw several.wrong("id '" + ladder.id() + "' is given twice");
            }
            ladders.add(ladder);
        }
        if (ladders.isEmpty()) {
            throw several.wrong("the list is empty, so nobody would ever be told");
        }
        return List.copyOf(ladders);
    }

    private Ladder ladder(YamlPlace item, String otherwise) {
        Map<String, YamlPlace> keys = item.members(List.of("id", "match", "rungs"));
        String id = keys.containsKey("id") ? get(item, keys, "id").text() : otherwise;
        YamlPlace here = new YamlPlace("ladder " + id + ": ", item.value());
        Names.check("ladder id", id);
        keys = here.members(List.of("id", "match", "rungs"));
        Match match =
                Optional.ofNullable(keys.get("match")).map(LadderText::match).orElse(Match.ANY);
        List<Rung> rungs = new ArrayList<>();
        for (YamlPlace rung : get(here, keys, "rungs").items()) {
            String where = "ladder " + id + ": rung " + (rungs.size() + 1) + ": ";
            rungs.add(rung(new YamlPlace(where, rung.value())));
        }
        return new Ladder(id, match, rungs);
    }

    private static Match match(YamlPlace place) {
        Map<String, YamlPlace> keys = place.members(List.of("kinds", "levels", "zones"));
        Set<AlertKind> kinds = set(keys, "kinds", AlertKind::of);
        for (AlertKind kind : kinds) {
            if (STARTS_NOTHING.contains(kind)) {
                throw place.wrong(
                        "kinds: "
                                + kind.word()
                                + " starts no ladder; left and retracted end one by themselves");
            }
        }
        return new Match(
                kinds,
                set(keys, "levels", Level::of),
                set(keys, "zones", z -> Names.checkListed("zone id", z)));
    }

    private static <T> Set<T> set(
            Map<String, YamlPlace> keys, String key, Function<String, T> read) {
        Set<T> set = new HashSet<>();
        YamlPlace place = keys.get(key);
        if (place != null) {
            place.texts().forEach(t -> set.add(place.at(() -> read.apply(t))));
        }
        return set;
    }

    private Rung rung(YamlPlace place) {
        Map<String, YamlPlace> keys =
                place.members(List.of("roles", "channels", "wording", "answer", "k", "timeout"));
        List<String> roles = roles(get(place, keys, "roles"));
        List<String> byChannels =
                Optional.ofNullable(keys.get("channels")).map(this::channels).orElse(List.of());
        roles.forEach(r -> reachable(place, r, byChannels));
        Map<String, String> wording =
                Optional.ofNullable(keys.get("wording")).map(LadderText::wording).orElse(Map.of());
        AnswerRule answer = answer(place, keys, roles);
        Timeout timeout = timeout(get(place, keys, "timeout"));
        return place.at(() -> new Rung(roles, byChannels, wording, answer, timeout));
    }

    private List<String> roles(YamlPlace place) {
        List<String> roles = place.texts();
        for (String role : roles) {
            if (!GROUPS.contains(role) && arrangement.findRole(role).isEmpty()) {
                throw place.wrong(
                        "no party has a role '"
                                + role
                                + "', and it is not one of "
                                + GROUPS
                                + "; is it a party's id, or a slip of the pen?");
            }
            if (role.equals(Rung.INTERMEDIARIES)
                    && arrangement.parties().stream().noneMatch(Party::intermediary)) {
                throw place.wrong("intermediaries names nobody: no party is marked intermediary");
            }
        }
        if (Set.copyOf(roles).size() < roles.size()) {
            throw place.wrong(roles + " names somebody twice");
        }
        return roles;
    }

    private List<String> channels(YamlPlace place) {
        List<String> wanted = place.texts();
        if (wanted.isEmpty()) {
            throw place.wrong("the list is empty; leave it out to use each role's own order");
        }
        for (String channel : wanted) {
            if (!channels.contains(channel)) {
                throw place.wrong(
                        "no role has an address for '"
                                + channel
                                + "'; there are "
                                + channels.stream().sorted().toList());
            }
        }
        return wanted;
    }

    private void reachable(YamlPlace place, String roleId, List<String> wanted) {
        Optional<Role> role = arrangement.findRole(roleId).filter(r -> !GROUPS.contains(roleId));
        if (role.isPresent()) {
            Set<String> has = role.get().addresses().keySet();
            if (has.isEmpty() || (!wanted.isEmpty() && wanted.stream().noneMatch(has::contains))) {
                throw place.wrong(
                        "roles: "
                                + roleId
                                + " has addresses for "
                                + has
                                + " and the rung's channels are "
                                + wanted
                                + ", so no message could reach it");
            }
        }
    }

    private static Map<String, String> wording(YamlPlace place) {
        Map<String, String> wording = new LinkedHashMap<>();
        place.members()
                .forEach(
                        (language, words) -> {
                            if (!language.matches("[a-z]{2}")) {
                                throw place.wrong(
                                        "'" + language + "' is not a two-letter language code");
                            }
                            String text = words.text();
                            if (text.length() > LONGEST_WORDING) {
                                throw words.wrong(
                                        text.length() + " characters, at most " + LONGEST_WORDING);
                            }
                            wording.put(language, words.at(() -> Template.check(text.strip())));
                        });
        if (wording.isEmpty()) {
            throw place.wrong("no language is given; leave wording out for the built-in words");
        }
        return wording;
    }

    private static AnswerRule answer(
            YamlPlace rung, Map<String, YamlPlace> keys, List<String> roles) {
        YamlPlace place = keys.getOrDefault("answer", new YamlPlace(rung.where(), "any"));
        Optional<Long> k = Optional.ofNullable(keys.get("k")).map(p -> p.whole("roles"));
        String word = place.text();
        Matcher figures = FIGURES.matcher(word);
        boolean counted = word.equals("k_of_n") || figures.matches();
        if (k.isPresent() != word.equals("k_of_n")) {
            throw place.wrong("k stands beside k_of_n and only there; answer is " + word);
        }
        if (counted) {
            long of = k.orElseGet(() -> Long.parseLong(figures.group(1)));
            long n = roles.size();
            boolean open = roles.stream().anyMatch(GROUPS::contains);
            if (of < 1 || (!open && of > n)) {
                throw place.wrong(
                        "k is " + of + ", must be 1.." + n + ", the number of roles on the rung");
            }
            if (k.isEmpty() && !open && !List.of("n", "" + n).contains(figures.group(2))) {
                throw place.wrong(word + " on a rung of " + n + " roles; which of them is meant?");
            }
            return AnswerRule.kOfN((int) of);
        }
        return switch (word) {
            case "any" -> AnswerRule.ANY;
            case "all" -> AnswerRule.ALL;
            case "one_per_party" -> AnswerRule.ONE_PER_PARTY;
            default ->
                    throw place.wrong(
                            "'"
                                    + word
                                    + "' is not one of any, all, one_per_party, k_of_n with k, or"
                                    + " figures such as 2_of_3");
        };
    }

    private static Timeout timeout(YamlPlace place) {
        Map<String, YamlPlace> keys = place.members(Arrays.asList("share", "min_s", "max_s"));
        double share = get(place, keys, "share").number();
        long minS = get(place, keys, "min_s").whole("seconds");
        long maxS = get(place, keys, "max_s").whole("seconds");
        return place.at(() -> new Timeout(share, minS, maxS));
    }

    private static YamlPlace get(YamlPlace in, Map<String, YamlPlace> keys, String key) {
        YamlPlace value = keys.get(key);
        if (value == null) {
            throw in.wrong("key '" + key + "' is missing");
        }
        return value;
    }
}
