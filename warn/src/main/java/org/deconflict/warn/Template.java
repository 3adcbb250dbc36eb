package org.deconflict.warn;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with places for values, such as `{track}`. Values are put in once and never read again, so
/// that a name with braces stays a name.
final class Template {

    /// The places that a ladder's wording may use.
    static final Set<String> PLACES =
            Set.of(
                    "track",
                    "zone",
                    "zone_name",
                    "kind",
                    "level",
                    "time",
                    "earliest",
                    "nominal",
                    "certain",
                    "distance",
                    "lat",
                    "lon",
                    "standing",
                    "owner",
                    "reason",
                    "ack");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private Template() {}

    /// The template itself, if every place in it is known and every brace belongs to one.
    static String check(String template) {
        Matcher m = PLACE.matcher(template);
        while (m.find()) {
            if (!PLACES.contains(m.group(1))) {
                throw new IllegalArgumentException(
                        "placeholder {" + m.group(1) + "} is not one of " + new TreeSet<>(PLACES));
            }
        }
        String rest = m.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw new IllegalArgumentException(
                    "a brace stands alone in '" + template + "'; did you forget its partner?");
        }
        return template;
    }

    static boolean has(String template, String place) {
        return template.contains("{" + place + "}");
    }

    /// The template with the values in their places; a place without a value stays as it is.
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(
                        m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }
}
