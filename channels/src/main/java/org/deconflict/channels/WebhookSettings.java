package org.deconflict.channels;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who shares which secrets with us, and how far a call may reach and last.
///
/// `secrets` is party id to secrets, at least one: each signs, so that a party changes its key while
/// both are known. `allowPrivate` lets calls go to loopback and private networks; `allowPlain` lets
/// them go unencrypted beyond this machine. `connect` and `whole` are 1 ms to 1 h.
public record WebhookSettings(
        Map<String, List<WebhookSecret>> secrets,
        boolean allowPrivate,
        boolean allowPlain,
        Duration connect,
        Duration whole) {

    private static final Duration USUAL_CONNECT = Duration.ofSeconds(5);
    private static final Duration USUAL_WHOLE = Duration.ofSeconds(15);

    /// The most secrets a party may have at once: the old, the new and one to spare. Closed.
    public static final int MAX_SECRETS = 3;

    public WebhookSettings {
        secrets =
                secrets.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        secrets.forEach(WebhookSettings::checkCount);
        TimeLimit.check("webhook connect limit", connect);
        TimeLimit.check("webhook whole limit", whole);
    }

    /// Public addresses by https only, 5 s to connect, 15 s in all.
    public static WebhookSettings of(Map<String, List<WebhookSecret>> secrets) {
        return new WebhookSettings(secrets, false, false, USUAL_CONNECT, USUAL_WHOLE);
    }

    /// The same, with calls to this machine and to private networks allowed.
    public WebhookSettings allowingPrivate() {
        return new WebhookSettings(secrets, true, allowPlain, connect, whole);
    }

    /// The same, with unencrypted calls beyond this machine allowed.
    public WebhookSettings allowingPlain() {
        return new WebhookSettings(secrets, allowPrivate, true, connect, whole);
    }

    /// The same with other time limits: to connect, and for the whole call.
    public WebhookSettings within(Duration newConnect, Duration newWhole) {
        return new WebhookSettings(secrets, allowPrivate, allowPlain, newConnect, newWhole);
    }

    private static void checkCount(String party, List<WebhookSecret> ofParty) {
        if (ofParty.isEmpty() || ofParty.size() > MAX_SECRETS) {
            throw new IllegalArgumentException(
                    "party "
                            + party
                            + ": has "
                            + ofParty.size()
                            + " webhook secrets, must have 1.."
                            + MAX_SECRETS);
        }
    }
}
