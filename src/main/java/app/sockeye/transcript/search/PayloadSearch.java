package app.sockeye.transcript.search;

import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.segment.RecordFormat;
import com.google.re2j.Pattern;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Searches payloads of any size for a pattern or bytes. Immutable, thread-safe. */
public abstract sealed class PayloadSearch {
    private PayloadSearch() {}

    /** Creates a search for a pattern in payloads read as UTF-8. */
    public static PayloadSearch of(TextPattern pattern) {
        return pattern.isLiteral()
                ? new ForNeedle(Needle.of(pattern))
                : new ForExpression(pattern.compile(), RequiredText.of(pattern).map(p -> new ForNeedle(Needle.of(p))));
    }

    /** Creates a search for bytes, at least one. */
    public static PayloadSearch of(byte[] bytes) {
        return new ForNeedle(new Needle(bytes));
    }

    /** Whether it occurs in a payload. */
    public abstract boolean isIn(Payload payload);

    private static final class ForNeedle extends PayloadSearch {
        private static final int CHUNK = 64 << 10;

        private final Needle needle;

        ForNeedle(Needle needle) {
            this.needle = needle;
        }

        @Override
        public boolean isIn(Payload payload) {
            int most = Math.addExact(CHUNK, needle.length());
            ByteBuffer window = RecordFormat.heap((int) Math.min(most, payload.size()));
            int overlap = 0;
            for (long position = 0; position < payload.size(); ) {
                int read = payload.read(position, window.array(), overlap, window.capacity() - overlap);
                int length = overlap + read;
                if (needle.indexIn(window, 0, length) >= 0) {
                    return true;
                }
                overlap = Math.min(length, needle.length() - 1);
                System.arraycopy(window.array(), length - overlap, window.array(), 0, overlap);
                position += read;
            }
            return false;
        }
    }

    private static final class ForExpression extends PayloadSearch {
        private final Pattern pattern;
        /** A text that every match contains, and that is found faster than the pattern; empty if none is known. */
        private final Optional<ForNeedle> required;

        ForExpression(Pattern pattern, Optional<ForNeedle> required) {
            this.pattern = pattern;
            this.required = required;
        }

        @Override
        public boolean isIn(Payload payload) {
            if (required.isPresent() && !required.get().isIn(payload)) {
                return false;
            }
            CharSequence text = payload.size() <= RecordFormat.PIECE_LIMIT
                    ? new String(payload.head((int) payload.size()), StandardCharsets.UTF_8)
                    : new PayloadText(payload);
            return pattern.matcher(text).find();
        }
    }
}
