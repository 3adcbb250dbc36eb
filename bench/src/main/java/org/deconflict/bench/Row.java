package org.deconflict.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// One line of the table: what was measured, and a peer of the same run.
///
/// `ratio` is ours over the peer's, in the sense that more is better for us: how many times as much
/// we do in the same time. NaN where there is no peer.
record Row(String what, String measured, String peer, double ratio) {

    /// A figure that stands alone.
    static Row alone(String what, String measured) {
        return new Row(what, measured, "–", Double.NaN);
    }

    /// Two rates, of which more is better.
    static Row rates(String what, double ours, String unit, Rate peer) {
        return new Row(
                what,
                figure(ours) + " " + unit,
                figure(peer.perS()) + " " + unit + ", " + peer.what(),
                ours / peer.perS());
    }

    /// Two times for the same work, of which less is better.
    static Row times(String what, double oursNs, String peer, double peerNs) {
        return new Row(
                what, figure(oursNs) + " ns", figure(peerNs) + " ns, " + peer, peerNs / oursNs);
    }

    /// How often something was done in a second.
    record Rate(String what, double perS) {}

    /// The row in Markdown.
    String markdown() {
        String ratioText = Double.isNaN(ratio) ? "–" : ratioText();
        return "| " + what + " | " + measured + " | " + peer + " | " + ratioText + " |";
    }

    private String ratioText() {
        return ratio >= 0.1
                ? String.format(Locale.ROOT, "%.2f", ratio)
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
