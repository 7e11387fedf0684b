package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.ByteWindow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a document's tokens with different white space between them. One thread. */
final class JsonWriter {
    /** Maximum indentation in levels; without it the output would grow with the square of the depth. */
    private static final int DEEPEST_INDENT = 64;

    private static final byte[] INDENT = "  ".repeat(DEEPEST_INDENT).getBytes(StandardCharsets.US_ASCII);

    private final ByteSource source;
    private final OutputStream out;
    private final boolean pretty;
    private final ByteWindow bytes;

    private JsonWriter(ByteSource source, OutputStream out, boolean pretty) {
        this.source = source;
        this.out = out;
        this.pretty = pretty;
        this.bytes = new ByteWindow(source, 0);
    }

    static void write(ByteSource source, OutputStream target, boolean pretty) throws InvalidJsonException, IOException {
        BufferedOutputStream out = new BufferedOutputStream(target);
        new JsonWriter(source, out, pretty).write();
        out.flush();
    }

    private void write() throws InvalidJsonException, IOException {
        JsonScanner scanner = new JsonScanner(source);
        JsonToken previous = JsonToken.END;
        for (JsonToken token = scanner.next(); token != JsonToken.END; token = scanner.next()) {
            if (pretty) {
                space(previous, token, scanner.depth());
            }
            copy(scanner.start(), scanner.end());
            previous = token;
        }
    }

    private void space(JsonToken previous, JsonToken token, int depth) throws IOException {
        if (token.ends()) {
            if (!previous.begins()) {
                newLine(depth);
            }
        } else if (previous.begins() || previous == JsonToken.COMMA) {
            newLine(token.begins() ? depth - 1 : depth);
        } else if (previous == JsonToken.COLON) {
            out.write(' ');
        }
    }

    private void newLine(int depth) throws IOException {
        out.write('\n');
        out.write(INDENT, 0, 2 * Math.min(depth, DEEPEST_INDENT));
    }

    private void copy(long start, long end) throws IOException {
        while (bytes.position() < start) {
            bytes.peek();
            bytes.advance();
        }
        while (bytes.position() < end) {
            out.write(bytes.peek());
            bytes.advance();
        }
    }
}
