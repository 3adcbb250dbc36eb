package org.deconflict.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.ReceiptState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnswersTest {

    private Stand stand;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        stand = Stand.in(folder);
    }

    @AfterAll
    void stop() throws Exception {
        stand.close();
    }

    private static Map<String, String> answer(LadderView view, String says) {
        Map<String, String> answer = new TreeMap<>();
        answer.put("run", view.run());
        answer.put("role", "owner-duty");
        answer.put("actor", "Sam Example");
        answer.put("says", says);
        answer.put("digest", view.digest());
        answer.put("text", "read it");
        return answer;
    }

    private static String json(Map<String, String> texts) {
        return JsonMapper.shared().writeValueAsString(texts);
    }

    private static String form(Map<String, String> texts) {
        StringBuilder form = new StringBuilder();
        texts.forEach(
                (name, text) ->
                        form.append(form.isEmpty() ? "" : "&")
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private LadderView now(LadderView view) {
        return stand.node.picture().join().ladders().stream()
                .filter(v -> v.run().equals(view.run()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_acknowledgement_stands_in_the_ladder_when_the_answer_comes() {
        LadderView view = stand.warned("json");
        var response = stand.post("/v1/answers", Stand.JSON, json(answer(view, "acknowledge")));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"recorded\":true,\"stands\":true}");
        assertThat(now(view).answers())
                .extracting(said -> said.actor() + ": " + said.text())
                .containsExactly("Sam Example: read it");
        assertThat(stand.get("/ladder/" + view.run()).body())
                .contains("Sam Example for Depot (owner-duty) acknowledged at");
    }

    @Test
    void an_objection_by_the_form_of_the_page_leads_back_to_the_page() {
        LadderView view = stand.warned("form");
        String page = stand.get("/ladder/" + view.run()).body();
        assertThat(page).contains("Nobody has answered yet.", "Silence permits nothing.");
        assertThat(page).contains("name=\"digest\" value=\"" + view.digest() + "\"");
        var response =
                stand.post(
                        "/v1/answers",
                        Stand.FORM,
                        form(answer(view, "object")),
                        "Origin",
                        "http://127.0.0.1:" + stand.server.port());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        String back = response.headers().firstValue("Location").orElseThrow();
        assertThat(back).endsWith("/ladder/" + view.run() + "?answer=stands");
        assertThat(stand.get("/ladder/" + view.run() + "?answer=stands").body())
                .contains("Your answer is recorded, and stands.", "Sam Example", "objected at");
    }

    @Test
    void an_answer_to_something_else_is_recorded_and_does_not_stand() {
        LadderView view = stand.warned("other");
        Map<String, String> answer = answer(view, "acknowledge");
        answer.put("digest", "0".repeat(64));
        long before = stand.node.picture().join().entries();
        var response = stand.post("/v1/answers", Stand.JSON, json(answer));
        assertThat(response.body()).isEqualTo("{\"recorded\":true,\"stands\":false}");
        assertThat(stand.node.picture().join().entries()).isGreaterThan(before);
        assertThat(now(view).answers()).isEmpty();
    }

    @Test
    void an_acknowledgement_needs_no_word_for_it() {
        LadderView view = stand.warned("default");
        Map<String, String> answer = answer(view, "");
        answer.remove("says");
        assertThat(stand.post("/v1/answers", Stand.JSON, json(answer)).statusCode()).isEqualTo(400);
        var response = stand.post("/v1/acknowledgements", Stand.JSON, json(answer));
        assertThat(response.body()).isEqualTo("{\"recorded\":true,\"stands\":true}");
    }

    @Test
    void every_answer_names_its_actor_and_says_nothing_unknown() {
        LadderView view = stand.warned("strict");
        for (String name : new String[] {"run", "role", "actor", "says", "digest"}) {
            for (String text : new String[] {"", " ", "x".repeat(129), "a\u0000b"}) {
                Map<String, String> answer = answer(view, "acknowledge");
                answer.put(name, text);
                boolean mayPass = text.contains("\u0000") && !name.matches("role|actor|says");
                var response = stand.post("/v1/answers", Stand.JSON, json(answer));
                assertThat(response.statusCode())
                        .as(name + "=" + text)
                        .isEqualTo(mayPass ? 200 : 400);
            }
        }
        String known = json(answer(view, "acknowledge"));
        String[] bodies = {
            known.replace("\"text\"", "\"token\""),
            known.replace("\"read it\"", "7"),
            known.replace("read it", "\\ud800"),
            known.replace("read it", "x".repeat(SaidIn.MAX_TEXT + 1)),
            known.replace("acknowledge", "approve"),
            "[]",
            "null",
            ""
        };
        for (String body : bodies) {
            assertThat(stand.post("/v1/answers", Stand.JSON, body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(stand.post("/v1/answers", Stand.FORM, "run=%zz").statusCode()).isEqualTo(400);
        assertThat(stand.post("/v1/answers", Stand.FORM, "run=a&run=b").statusCode())
                .isEqualTo(400);
        assertThat(stand.post("/v1/answers", "text/plain", known).statusCode()).isEqualTo(415);
        assertThat(stand.post("/v1/answers", Stand.JSON, " ".repeat(70_000)).statusCode())
                .isEqualTo(413);
        assertThat(now(view).answers()).isEmpty();
    }

    @Test
    void a_receipt_raises_the_state_of_its_message_and_is_no_answer() {
        LadderView view = stand.warned("receipt");
        String message = now(view).told().getFirst().message();
        String body =
                json(Map.of("message", message, "state", "opened", "by", "phone", "text", "shown"));
        var response = stand.post("/v1/receipts", Stand.JSON, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(now(view).told().getFirst().state()).isEqualTo(ReceiptState.OPENED);
        assertThat(now(view).answers()).isEmpty();
        assertThat(stand.get("/ladder/" + view.run()).body())
                .contains("opened; that is not an answer");
        for (String state : new String[] {"acknowledged", "recorded", "sent", "read"}) {
            String wrong = body.replace("opened", state);
            assertThat(stand.post("/v1/receipts", Stand.JSON, wrong).statusCode()).isEqualTo(400);
        }
    }
}
