package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.ByteWindow;

/**
 * The line and column of a byte in a document.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
record JsonPlace(long offset, long line, long column) {

    /** Counts the lines before an offset. */
    static JsonPlace of(ByteSource source, long offset) {
        ByteWindow bytes = new ByteWindow(source, 0);
        long line = 1;
        long column = 1;
        while (bytes.position() < offset) {
            int c = bytes.peek();
            bytes.advance();
            if (c == '\n') {
                line++;
                column = 1;
            } else if ((c & 0xc0) != 0x80) {
                column++;
            }
        }
        return new JsonPlace(offset, line, column);
    }

    JsonError error(String sentence) {
        return new JsonError(offset, line, column, sentence);
    }
}
