package app.sockeye.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The three bytes that some editors write before UTF-8 text, of which they are not a part. */
public final class ByteOrderMark {
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /** The content after the mark; all of it where there is none. */
    public static byte[] skip(byte[] content) {
        return content.length >= UTF_8.length && Arrays.equals(content, 0, UTF_8.length, UTF_8, 0, UTF_8.length)
                ? Arrays.copyOfRange(content, UTF_8.length, content.length)
                : content;
    }

    /** A stream that begins after the mark, or at the start where there is none. */
    public static InputStream skip(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(UTF_8.length);
        if (!Arrays.equals(buffered.readNBytes(UTF_8.length), UTF_8)) {
            buffered.reset();
        }
        return buffered;
    }
}
