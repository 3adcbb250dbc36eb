package org.deconflict.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/// One line of the table: what was measured, beside a peer of the same run, and whether the mark is met.
///
/// `what` names the mark, if there is one. `ratio` is ours over the peer's, in the sense that more is better for
/// us: how many times as much we do in the same time; NaN where there is no peer. `matches` is how many
/// zones hold a position on average; NaN where that says nothing. `met` is empty without a mark.
record Row(
        String what,
        String measured,
        String peer,
        double ratio,
        double matches,
        Optional<Boolean> met) {

    /// The head of the table in Markdown.
    static final String HEAD =
            "| mark | measured | peer in the same run | ratio | matches a position | met? |\n|---|---|---|---|---|---|\n";

    private static final String NOTHING = "–";

    /// A figure that stands alone.
    static Row alone(String what, String measured) {
        return new Row(what, measured, NOTHING, Double.NaN, Double.NaN, Optional.empty());
    }

    /// Two rates, of which more is better.
    static Row rates(String what, double ours, String unit, Rate peer) {
        return alone(what, figure(ours) + " " + unit)
                .beside(figure(peer.perS()) + " " + unit + ", " + peer.what(), ours / peer.perS());
    }

    /// Two times for the same work, of which less is better.
    static Row times(String what, double oursNs, String peer, double peerNs) {
        return alone(what, figure(oursNs) + " ns")
                .beside(figure(peerNs) + " ns, " + peer, peerNs / oursNs);
    }

    /// How often something was done in a second.
    record Rate(String what, double perS) {}

    /// The same beside a peer.
    Row beside(String peerInWords, double ratioToIt) {
        return new Row(what, measured, peerInWords, ratioToIt, matches, met);
    }

    /// The same with the number of zones that hold a position.
    Row matching(double zones) {
        return new Row(what, measured, peer, ratio, zones, met);
    }

    /// The same with its mark, in words that follow what it is, and whether it is met.
    Row marked(String mark, boolean isMet) {
        return new Row(what + mark, measured, peer, ratio, matches, Optional.of(isMet));
    }

    /// The row in Markdown.
    String markdown() {
        return String.join(
                " | ",
                "| " + what,
                measured,
                peer,
                Double.isNaN(ratio) ? NOTHING : ratioText(),
                Double.isNaN(matches) ? NOTHING : String.format(Locale.ROOT, "%.2f", matches),
                met.map(is -> is ? "yes" : "**no**").orElse(NOTHING) + " |");
    }

    private String ratioText() {
        return ratio >= 0.1
                ? String.format(Locale.ROOT, ratio >= 10 ? "%.1f" : "%.2f", ratio)
                : new BigDecimal(ratio).round(new MathContext(2)).toPlainString();
    }

    /// A figure with about three digits that mean something.
    static String figure(double value) {
        if (value >= 1000) {
            double unit = Math.pow(10, Math.floor(Math.log10(value)) - 2);
            return String.format(Locale.ROOT, "%,.0f", Math.rint(value / unit) * unit);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
    }
}
