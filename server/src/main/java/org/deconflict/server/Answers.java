package org.deconflict.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.warn.Answer;
import org.deconflict.warn.LadderView;

/// `POST /v1/answers` and `/v1/acknowledgements`: a person of a role answers a warning.
///
/// Every answer names its actor, and is recorded before it is confirmed. `stands` then says whether
/// the role's answer now stands in the ladder: an answer about something that has changed since is
/// recorded too, and does not.
record Answers(LiveNode node) {

    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("run", "role", "actor", "says", "digest", "text"));

    /// Acknowledges or objects, as `says` tells.
    void answer(Context ctx) throws IOException {
        SaidIn said = SaidIn.read(ctx, KNOWN);
        take(ctx, said, says(said.need("says", "acknowledge or object")));
    }

    /// Acknowledges, unless `says` tells otherwise.
    void acknowledge(Context ctx) throws IOException {
        SaidIn said = SaidIn.read(ctx, KNOWN);
        take(ctx, said, says(said.find("says").orElse("acknowledge")));
    }

    private void take(Context ctx, SaidIn said, Answer.Says says) {
        EmbeddedNode now = node.now();
        Answer answer = read(said, says);
        LiveNode.recorded(now.answer(answer));
        boolean stands = stands(now, answer);
        if (said.byForm()) {
            String run =
                    URLEncoder.encode(answer.run(), StandardCharsets.UTF_8).replace("+", "%20");
            ctx.redirect(
                    "/ladder/" + run + "?answer=" + (stands ? "stands" : "recorded"),
                    HttpStatus.SEE_OTHER);
        } else {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("recorded", true);
            told.put("stands", stands);
            ctx.contentType(Json.TYPE).result(Json.bytes(told));
        }
    }

    private static Answer read(SaidIn said, Answer.Says says) {
        String run = said.need("run", "which ladder is answered");
        String role = said.need("role", "on which duty the person is");
        String actor = said.need("actor", "which person answers; every answer names its actor");
        String digest = said.need("digest", "what exactly was read");
        try {
            return new Answer(run, role, actor, says, digest, said.find("text").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, String.valueOf(e.getMessage()));
        }
    }

    private static Answer.Says says(String word) {
        return switch (word) {
            case "acknowledge" -> Answer.Says.ACKNOWLEDGE;
            case "object" -> Answer.Says.OBJECT;
            default ->
                    throw Problem.of(400, "says is '" + word + "', must be acknowledge or object");
        };
    }

    /// The answer is recorded, whatever becomes of this question.
    private static boolean stands(EmbeddedNode now, Answer answer) {
        try {
            return LiveNode.recorded(now.picture()).ladders().stream()
                    .anyMatch(ladder -> stands(ladder, answer));
        } catch (Problem notTold) {
            return false;
        }
    }

    private static boolean stands(LadderView ladder, Answer answer) {
        return ladder.run().equals(answer.run())
                && ladder.digest().equals(answer.digest())
                && ladder.answers().stream()
                        .anyMatch(
                                given ->
                                        given.role().equals(answer.role())
                                                && given.says() == answer.says()
                                                && given.digest().equals(answer.digest()));
    }
}
