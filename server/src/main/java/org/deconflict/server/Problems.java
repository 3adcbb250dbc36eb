package org.deconflict.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.LoggerFactory;

/// Writes problems: as `application/problem+json`, and to a browser that asks for a page as a page.
final class Problems {

    /// The media type of RFC 9457.
    static final String TYPE = "application/problem+json";

    private Problems() {}

    /// Says which exception becomes which problem.
    static void on(RoutesConfig routes, Words words) {
        routes.exception(Problem.class, (problem, ctx) -> write(ctx, problem, words));
        routes.exception(
                HttpResponseException.class, (e, ctx) -> write(ctx, ofJavalin(e, ctx), words));
        routes.exception(Exception.class, (e, ctx) -> write(ctx, ofOther(e, ctx), words));
    }

    /// The members of a problem.
    static Map<String, Object> members(Problem problem, String request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title(problem.status()));
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("request", request);
        return members;
    }

    /// The usual words of a status.
    static String title(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }

    private static void write(Context ctx, Problem problem, Words words) {
        if (ctx.res().isCommitted()) {
            return;
        }
        ctx.status(problem.status());
        ctx.header("Cache-Control", "no-store");
        if (problem.retryAfterS() > 0) {
            ctx.header("Retry-After", Integer.toString(problem.retryAfterS()));
        }
        if (Asking.forPage(ctx)) {
            boolean renewed = problem.retryAfterS() > 0 && ctx.req().getMethod().equals("GET");
            ctx.contentType(Page.TYPE).result(ProblemPage.of(problem, words, renewed));
        } else {
            ctx.contentType(TYPE).result(Json.bytes(members(problem, Asking.id(ctx))));
        }
    }

    private static Problem ofJavalin(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 -> Problem.of(404, "nothing is served at " + ctx.path());
            case 405 -> {
                String methods = e.getDetails().getOrDefault("availableMethods", "");
                if (!methods.isEmpty()) {
                    ctx.header("Allow", methods);
                }
                yield Problem.of(
                        405, ctx.path() + " takes " + methods + ", not " + ctx.req().getMethod());
            }
            default -> Problem.of(e.getStatus(), String.valueOf(e.getMessage()));
        };
    }

    private static Problem ofOther(Exception e, Context ctx) {
        if (e instanceof HttpException bad && bad.getCode() < 500) {
            return Problem.of(
                    bad.getCode(), Optional.ofNullable(bad.getReason()).orElse("not readable"));
        }
        if (e instanceof IOException) {
            return Problem.of(400, "the request ended early");
        }
        LoggerFactory.getLogger("org.deconflict.server").warn("request {}", Asking.id(ctx), e);
        return Problem.of(
                500,
                "an error of this node, not of the request; the node's own log has it under request "
                        + Asking.id(ctx));
    }
}
