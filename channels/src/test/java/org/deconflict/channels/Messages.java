package org.deconflict.channels;

import java.util.List;
import org.deconflict.warn.Message;
import org.deconflict.warn.Purpose;
import org.deconflict.warn.Reason;

/// Warnings to send in tests: invented zones, roles and addresses.
final class Messages {

    static final String ENGLISH =
            "Track ais/999000001 is 4,200 m from zone Z-55.\nEarliest entry 09:35:00Z.\n\n.\nPlease answer.";

    /// Right-to-left letters with isolated Latin names, digits of both kinds and a combining mark.
    static final String ARABIC =
            "تنبيه: المسار \u2068ais/999000001\u2069 على بُعد ٤٢٠٠ متر من المنطقة \u2068Z-55\u2069.\n"
                    + "أقرب وقت للدخول 09:35:00Z.\nيرجى الرد.";

    private Messages() {}

    static Message english(String id, String address) {
        return message(id, address, "Z-55: approaching in 300 s", ENGLISH);
    }

    static Message arabic(String id, String address) {
        return message(id, address, "المنطقة Z-55: اقتراب خلال ٣٠٠ ثانية", ARABIC);
    }

    static Message message(String id, String address, String subject, String text) {
        return marked(id, address, subject, text, List.of());
    }

    static Message marked(
            String id, String address, String subject, String text, List<String> marks) {
        return new Message(
                id,
                1_495_099_800_000_000L,
                "run-1",
                2,
                "liaison",
                "north",
                "any",
                address,
                text.equals(ARABIC) ? "ar" : "en",
                Purpose.WARNING,
                Reason.ALERT_RAISED,
                7,
                "9f86d081884c7d65",
                subject,
                text,
                marks);
    }
}
