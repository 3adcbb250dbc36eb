package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deconflict.channels.MailChannel;
import org.deconflict.channels.MailSettings;
import org.deconflict.channels.WebhookChannel;
import org.deconflict.channels.WebhookSecret;
import org.deconflict.channels.WebhookSettings;
import org.deconflict.model.Times;
import org.deconflict.warn.Channel;

/// The channels section of a node's settings. Secrets are named by file, never written into it.
final class ChannelConfig {

    private ChannelConfig() {}

    /// `mail: {host, port, security: starttls|tls|plain_loopback|plain_anywhere, from, user, password_file}`.
    static Channel mail(Yaml yaml, Path base) {
        yaml.allow("host", "port", "security", "from", "user", "password_file");
        return checked(
                yaml,
                () -> {
                    MailSettings settings =
                            MailSettings.of(
                                    yaml.text("host"),
                                    (int) yaml.whole("port", 587),
                                    MailSettings.Security.valueOf(
                                            yaml.findText("security")
                                                    .orElse("starttls")
                                                    .toUpperCase(Locale.ROOT)),
                                    yaml.text("from"));
                    return new MailChannel(
                            yaml.findText("user").isEmpty()
                                    ? settings
                                    : settings.withLogin(
                                            yaml.text("user"),
                                            secret(base, yaml.text("password_file"))));
                });
    }

    /// `webhook: {secret_files: {party: [file, …]}, allow_private, allow_plain}`.
    static Channel webhook(Yaml yaml, Path base) {
        yaml.allow("secret_files", "allow_private", "allow_plain");
        return checked(
                yaml,
                () -> {
                    Map<String, List<WebhookSecret>> secrets = new LinkedHashMap<>();
                    Yaml files =
                            Yaml.of(
                                    yaml.place() + ": secret_files",
                                    yaml.findMapping("secret_files")
                                            .map(Yaml::values)
                                            .orElse(Map.of()));
                    for (Object party : files.values().keySet()) {
                        List<WebhookSecret> of = new ArrayList<>();
                        for (String file : files.texts(String.valueOf(party))) {
                            of.add(WebhookSecret.parse(secret(base, file)));
                        }
                        secrets.put(String.valueOf(party), of);
                    }
                    WebhookSettings settings = WebhookSettings.of(secrets);
                    settings =
                            yaml.flag("allow_private", false)
                                    ? settings.allowingPrivate()
                                    : settings;
                    settings =
                            yaml.flag("allow_plain", false) ? settings.allowingPlain() : settings;
                    InstantSource clock = () -> Times.instant(Clock.ofThisMachine().nowUs());
                    return new WebhookChannel(settings, clock);
                });
    }

    private interface Maker {
        Channel make() throws IOException;
    }

    private static Channel checked(Yaml yaml, Maker maker) {
        try {
            return maker.make();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(yaml.place() + ": " + e.getMessage());
        }
    }

    private static String secret(Path base, String file) throws IOException {
        Path path = base.resolve(file);
        if (!Files.exists(path)) {
            throw new BadInput(path + " is not there; it should hold the secret on one line");
        }
        return Files.readString(path).strip();
    }
}
