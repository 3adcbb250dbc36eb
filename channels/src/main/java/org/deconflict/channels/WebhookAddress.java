package org.deconflict.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/// The address of a webhook: an absolute http or https URL without user or password in it.
///
/// Its path and query may hold a token that only its owner should know, so only `where` is ever shown.
record WebhookAddress(URI uri, String where) {

    /// The address. Throws [IllegalArgumentException] that says what is wrong, without repeating it.
    static WebhookAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("address is not a URL: " + e.getReason());
        }
        String scheme = uri.getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
            throw new IllegalArgumentException("address does not begin with https:// or http://");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new IllegalArgumentException(
                    "address has no usable host and port, such as https://example.org:8443/in");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "address of "
                            + uri.getHost()
                            + " has a user or password in it; the signature is what proves us");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : secure(scheme) ? 443 : 80;
        return new WebhookAddress(uri, "webhook " + scheme + "://" + uri.getHost() + ":" + port);
    }

    /// Checks all addresses that the name resolves to. The JDK keeps an answer for 30 s (unless
    /// `networkaddress.cache.ttl` says otherwise), so the call that follows connects to one of these.
    void checkReach(WebhookSettings settings) throws UnknownHostException {
        boolean plain = !secure(uri.getScheme());
        for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
            if (!settings.allowPrivate() && !PublicAddresses.contains(address)) {
                throw new IllegalArgumentException(
                        address.getHostAddress()
                                + " is not a public address and allowPrivate is not set");
            }
            if (plain && !settings.allowPlain() && !address.isLoopbackAddress()) {
                throw new IllegalArgumentException(
                        "http:// would send the warning unencrypted beyond this machine and"
                                + " allowPlain is not set; use https://");
            }
        }
    }

    private static boolean secure(String scheme) {
        return scheme.equalsIgnoreCase("https");
    }
}
