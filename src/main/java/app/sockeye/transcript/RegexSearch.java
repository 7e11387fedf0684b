package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes one record after the other and matches its text. In a payload of more than {@link #WINDOW_CHARS} characters a
 * match may be {@link #OVERLAP_CHARS} long.
 */
final class RegexSearch implements PatternSearch {
    static final int WINDOW_CHARS = 512 << 10;
    static final int OVERLAP_CHARS = 64 << 10;

    /** Steps on one text after which an expression is given up: a second or so. */
    private static final long MAX_STEPS = 200_000_000;

    private static final int BLOCK = 1 << 20;

    private final Segments segments;
    private final Pattern pattern;
    private final BooleanSupplier stopped;
    private final ByteBuffer block = RecordFormat.heap(BLOCK);
    private long blockAt;

    RegexSearch(Segments segments, Pattern pattern, BooleanSupplier stopped) {
        this.segments = segments;
        this.pattern = pattern;
        this.stopped = stopped;
    }

    @Override
    public void search(Run run, BitSet hits) throws IOException {
        block.limit(0);
        BitSet wanted = run.wanted();
        for (int i = wanted.nextSetBit(run.first()); i >= 0 && i <= run.last(); i = wanted.nextSetBit(i + 1)) {
            int at = hold(run.block().location(i), run);
            int start = at + RecordFormat.payloadStart(block, at);
            int end = at + block.getInt(at);
            if (matcher(new String(block.array(), start, end - start, UTF_8)).find()) {
                hits.set(i);
            }
        }
    }

    /** Decodes the payload as it comes; windows overlap by what a match may be long. */
    @Override
    public boolean matches(Payload payload) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer bytes = ByteBuffer.allocate(64 << 10).limit(0);
        CharBuffer chars = CharBuffer.allocate(WINDOW_CHARS);
        boolean first = true;
        long position = 0;
        while (true) {
            position += fill(bytes, payload, position);
            boolean allRead = position == payload.size();
            boolean full = decoder.decode(bytes, chars, allRead).isOverflow();
            boolean last = allRead && !full && !decoder.flush(chars).isOverflow();
            if (last || full) {
                if (find(chars.flip(), first, last)) {
                    return true;
                }
                chars.position(Math.max(0, chars.limit() - OVERLAP_CHARS));
                chars.compact();
                first = false;
            }
            if (last) {
                return false;
            }
        }
    }

    /** At a window's inner borders one character is kept back, so that {@code ^} and {@code $} don't match there. */
    private boolean find(CharBuffer window, boolean first, boolean last) {
        Matcher matcher = matcher(window).useAnchoringBounds(false).useTransparentBounds(true);
        return matcher.region(first ? 0 : 1, window.remaining() - (last ? 0 : 1))
                .find();
    }

    private Matcher matcher(CharSequence text) {
        return pattern.matcher(new GuardedText(text, MAX_STEPS, stopped));
    }

    private static int fill(ByteBuffer bytes, Payload payload, long position) {
        bytes.compact();
        int read = payload.read(position, bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + read).flip();
        return read;
    }

    /** Makes sure that the record is in the block; returns its place there. */
    private int hold(long location, Run run) throws IOException {
        if (!holds(location)) {
            blockAt = location;
            segments.read(location, block.clear().limit((int) Math.min(BLOCK, run.end() - location)));
            block.flip();
            if (!holds(location)) {
                throw new EOFException("the segment ends before its record");
            }
        }
        return (int) (location - blockAt);
    }

    private boolean holds(long location) {
        long at = location - blockAt;
        return at >= 0 && at + RecordFormat.BODY <= block.limit() && at + block.getInt((int) at) <= block.limit();
    }
}
