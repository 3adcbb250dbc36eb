package org.deconflict.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A key that one party shares with us, `whsec_` and base64 of 24 to 64 bytes (Standard Webhooks 1.0).
///
/// One a party: whoever holds it can sign as us to everybody who trusts the same one. Never printed.
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_BYTES = 24;
    private static final int LONGEST_BYTES = 64;

    private final SecretKeySpec key;

    private WebhookSecret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /// The secret written as `whsec_…`. The error never repeats the text.
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "webhook secret does not begin with whsec_; did you give the bare key?");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("webhook secret is not base64 behind whsec_");
        }
        if (bytes.length < SHORTEST_BYTES || bytes.length > LONGEST_BYTES) {
            throw new IllegalArgumentException(
                    "webhook secret has "
                            + bytes.length
                            + " bytes, must have "
                            + SHORTEST_BYTES
                            + ".."
                            + LONGEST_BYTES);
        }
        return new WebhookSecret(bytes);
    }

    /// `v1,` and the base64 HMAC-SHA256 of `id.timestampS.body`.
    String sign(String id, long timestampS, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestampS + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[withheld]";
    }
}
