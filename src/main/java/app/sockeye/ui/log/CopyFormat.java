package app.sockeye.ui.log;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.HexDump;
import app.sockeye.payload.InvalidJsonException;
import app.sockeye.payload.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a payload is copied as. */
enum CopyFormat {
    TEXT("text"),
    /** Indented; what is not JSON stays as it is. */
    JSON("JSON"),
    HEX("hex"),
    BASE64("Base64");

    private final String label;

    CopyFormat(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String of(byte[] payload) {
        return switch (this) {
            case TEXT -> new String(payload, StandardCharsets.UTF_8);
            case JSON -> json(payload);
            case HEX -> HexDump.plain(payload);
            case BASE64 -> Base64.getEncoder().encodeToString(payload);
        };
    }

    private static String json(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length * 2);
        try {
            JsonText.format(ByteSource.of(payload), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (InvalidJsonException e) {
            return TEXT.of(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array refused a write", e);
        }
    }
}
