package app.sockeye.export.har;

import app.sockeye.export.input.LeftOut;
import app.sockeye.export.json.JsonInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the body of a response in an HTTP archive, from its {@code content}. Belongs to one thread. */
final class HarBody {
    /** Far more than the error page of a refused handshake needs. */
    private static final int MOST_BYTES = 1 << 20;

    private final JsonInput json;
    private byte[] text = {};
    private boolean isBase64;
    private boolean isCut;

    HarBody(JsonInput json) {
        this.json = json;
    }

    void member(String name) throws IOException {
        if (name.equals("encoding")) {
            isBase64 = json.text().equalsIgnoreCase("base64");
        } else if (name.equals("text") && json.peek() == '"') {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            json.string((piece, offset, length) -> {
                int room = MOST_BYTES - bytes.size();
                isCut |= length > room;
                bytes.write(piece, offset, Math.min(length, room));
            });
            text = bytes.toByteArray();
        } else {
            json.skip();
        }
    }

    /** The body's bytes, as far as the archive has them. */
    byte[] bytes(LeftOut leftOut) {
        if (isCut) {
            leftOut.add("response body", "response bodies", " beyond " + MOST_BYTES + " bytes", "");
        }
        if (!isBase64) {
            return text;
        }
        try {
            return Base64.getMimeDecoder().decode(new String(text, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            leftOut.add("response body", "response bodies", " that is not Base64", "");
            return new byte[0];
        }
    }
}
