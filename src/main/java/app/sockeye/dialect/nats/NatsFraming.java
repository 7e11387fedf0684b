package app.sockeye.dialect.nats;

import app.sockeye.dialect.stream.Framing;
import java.util.Optional;

/** Where NATS operations end: with their line, or after the payload whose size stands last in it. */
final class NatsFraming implements Framing {
    private static final int MOST_DIGITS = 10;

    @Override
    public long length(byte[] bytes, int from, int to) {
        if (!NatsOperation.mayBegin(bytes, from, to)) {
            return NONSENSE;
        }
        int end = endOfLine(bytes, from, to);
        if (end < 0) {
            return UNKNOWN;
        }
        long line = end - from;
        Optional<NatsOperation> operation = NatsOperation.of(bytes, from, to);
        if (operation.isEmpty()) {
            return NONSENSE;
        } else if (!operation.get().hasPayload()) {
            return line;
        }
        long size = size(bytes, from, end);
        return size < 0 ? NONSENSE : line + size + 2;
    }

    /** The place after the line's end; -1 if it has not come. */
    static int endOfLine(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The number at the end of a line; -1 if there is none. */
    private static long size(byte[] bytes, int from, int end) {
        int last = end - 1;
        while (last > from && bytes[last] >= 0 && bytes[last] <= ' ') {
            last--;
        }
        long size = 0;
        long place = 1;
        int at = last;
        while (at > from && last - at < MOST_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            size += (bytes[at] - '0') * place;
            place *= 10;
            at--;
        }
        return at == last || bytes[at] != ' ' && bytes[at] != '\t' ? -1 : size;
    }
}
