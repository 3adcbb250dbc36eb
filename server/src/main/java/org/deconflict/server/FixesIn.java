package org.deconflict.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.Taken;

/// `POST /v1/fixes`: the good fixes of a batch are taken, the others listed by number with the reason.
///
/// Answers 200 only when the good ones are safe on disk and their digest is in the journal.
record FixesIn(LiveNode node) {

    /// The largest body, in bytes. Closed.
    static final int MAX_BYTES = 8 << 20;

    /// The media type of [FixBytes].
    static final String BINARY = "application/vnd.deconflict.fixes";

    /// Of a body that cannot be read at all, this much is kept.
    private static final int KEPT_BYTES = 65_536;

    private static final String SENDER = "http";

    void take(Context ctx) throws IOException {
        EmbeddedNode now = node.now();
        String type = Asking.bodyType(ctx);
        if (!type.equals(Json.TYPE) && !type.equals(BINARY)) {
            throw Problem.of(
                    415, "the body is '" + type + "', must be " + Json.TYPE + " or " + BINARY);
        }
        byte[] body = Body.read(ctx, MAX_BYTES);
        ReadFixes read = read(now, type, body);
        Taken taken = now.take(SENDER, read.fixes());
        int safe = LiveNode.recorded(taken.safe());
        read.refused().forEach(refused -> keep(now, refused));
        ctx.contentType(Json.TYPE).result(Json.bytes(answer(safe, read, taken)));
    }

    private static ReadFixes read(EmbeddedNode now, String type, byte[] body) {
        try {
            return type.equals(BINARY)
                    ? ReadFixes.ofBytes(body)
                    : ReadFixes.ofJson(Json.read(body));
        } catch (Problem problem) {
            byte[] head = Arrays.copyOf(body, Math.min(body.length, KEPT_BYTES));
            now.quarantine().keep(SENDER, 0, "http.body", problem.detail(), head);
            throw problem;
        }
    }

    private static void keep(EmbeddedNode now, ReadFixes.Refused refused) {
        now.quarantine()
                .keep(
                        SENDER,
                        refused.number(),
                        "http.fix",
                        refused.reason(),
                        refused.raw().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> answer(int safe, ReadFixes read, Taken taken) {
        List<Taken.Refused> all = new ArrayList<>();
        read.refused().forEach(r -> all.add(new Taken.Refused(r.number(), r.reason())));
        taken.refused()
                .forEach(r -> all.add(new Taken.Refused(read.numberOf(r.number()), r.reason())));
        all.sort(Comparator.comparingInt(Taken.Refused::number));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("taken", safe);
        answer.put("refused", all);
        return answer;
    }
}
