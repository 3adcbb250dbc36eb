package org.deconflict.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Problems of requests that no route ever saw: not HTTP, headers too long, a path in two meanings.
final class BareProblems extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body(code)), callback);
    }

    private static byte[] body(int status) {
        Problem problem =
                Problem.of(
                        status,
                        switch (status) {
                            case 414 -> "the address is too long";
                            case 431 ->
                                    "the headers have more than "
                                            + Server.MAX_HEADER_BYTES
                                            + " bytes";
                            case 400 ->
                                    "the request is not readable HTTP, or its path is ambiguous";
                            default -> "the request cannot be served";
                        });
        return Json.bytes(Problems.members(problem, "unnamed"));
    }
}
