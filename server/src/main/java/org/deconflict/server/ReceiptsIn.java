package org.deconflict.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.deconflict.warn.Receipt;
import org.deconflict.warn.ReceiptState;

/// `POST /v1/receipts`: a gateway or a device says how far a message came. None of these is an answer.
record ReceiptsIn(LiveNode node) {

    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("message", "state", "by", "text"));

    void hear(Context ctx) throws IOException {
        SaidIn said = SaidIn.read(ctx, KNOWN);
        Receipt receipt =
                new Receipt.Progress(
                        said.need("message", "which message it is about"),
                        state(said.need("state", "how far it came")),
                        said.need("by", "who can know it, such as a gateway or a device"),
                        said.find("text").orElse(""));
        LiveNode.recorded(node.now().receipt(receipt));
        ctx.contentType(Json.TYPE).result(Json.bytes(Map.of("recorded", true)));
    }

    private static ReceiptState state(String word) {
        return switch (word) {
            case "carried" -> ReceiptState.CARRIED;
            case "on_device" -> ReceiptState.ON_DEVICE;
            case "opened" -> ReceiptState.OPENED;
            case "read_back" -> ReceiptState.READ_BACK;
            default ->
                    throw Problem.of(
                            400,
                            "state is '"
                                    + word
                                    + "', must be carried, on_device, opened or read_back; an"
                                    + " acknowledgement is an answer of a person: POST /v1/answers");
        };
    }
}
