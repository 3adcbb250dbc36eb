package org.deconflict.channels;

import org.deconflict.model.Times;
import org.deconflict.warn.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A warning as JSON in the envelope of Standard Webhooks (`type`, `timestamp`, `data`); the same bytes
/// for every repeat. The address is left out: it may hold what only its owner should know.
final class WebhookBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WebhookBody() {}

    static byte[] of(Message m) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "message." + m.purpose().word());
        body.put("timestamp", Times.format(m.timeUs()));
        ObjectNode data = body.putObject("data");
        data.put("id", m.id());
        data.put("run", m.run());
        data.put("rung", m.rung());
        data.put("party", m.party());
        data.put("role", m.role());
        data.put("language", m.language());
        data.put("purpose", m.purpose().word());
        data.put("reason", m.reason().word());
        data.put("counter", m.counter());
        data.put("digest", m.digest());
        m.marks().forEach(data.putArray("marks")::add);
        data.put("subject", m.subject());
        data.put("text", m.text());
        return JSON.writeValueAsBytes(body);
    }
}
