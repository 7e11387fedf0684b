package app.sockeye.ui.inspector;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Path;

/** A transcript on disk with one entry of each kind a test wants; each method gives the new entry's index. */
public final class Recorded implements AutoCloseable {
    public final Transcript transcript;

    public Recorded(Path folder) throws IOException {
        transcript = Transcript.create(folder);
    }

    public long text(String text) {
        return message(EntryKind.TEXT, text.getBytes(UTF_8));
    }

    public long message(EntryKind kind, byte[] bytes) {
        return message(kind, Direction.RECEIVED, bytes);
    }

    public long message(EntryKind kind, Direction direction, byte[] bytes) {
        int opcode =
                switch (kind) {
                    case TEXT -> 1;
                    case BINARY -> 2;
                    case CLOSE -> 8;
                    case PING -> 9;
                    default -> 10;
                };
        FrameHeader header = FrameHeader.of(true, 0, opcode, false, 0, bytes.length);
        appender().append(kind, direction, header, bytes, 0, bytes.length, System.nanoTime());
        return published();
    }

    /** A message that a repeat sent. */
    public long repeated(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        FrameHeader header = FrameHeader.of(true, 0, 1, true, 1, bytes.length);
        appender()
                .appendAutomatic(EntryFlag.REPEATED, EntryKind.TEXT, header, bytes, 0, bytes.length, System.nanoTime());
        return published();
    }

    /** A close frame with that payload. */
    public long close(Direction direction, byte[] payload) {
        FrameHeader header = FrameHeader.of(true, 0, 8, direction == Direction.SENT, 1, payload.length);
        appender().append(EntryKind.CLOSE, direction, header, payload, 0, payload.length, System.nanoTime());
        return published();
    }

    /** A message in masked frames of one piece each, the first with RSV1. */
    public long fragments(byte[] piece, int count) {
        Appender.OpenMessage message = appender().begin(EntryKind.BINARY, Direction.SENT);
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            message.frame(
                    FrameHeader.of(last, i == 0 ? 4 : 0, i == 0 ? 2 : 0, true, 0xCAFEBABE, piece.length),
                    System.nanoTime());
            message.payload(piece, 0, piece.length);
        }
        message.end(true, System.nanoTime());
        return published();
    }

    public long event(EntryKind kind, Direction direction, String payload) {
        appender().append(kind, direction, payload.getBytes(UTF_8), System.nanoTime());
        return published();
    }

    public long event(ConnectionEvent event) {
        appender().append(event, null, System.nanoTime());
        return published();
    }

    private Appender appender() {
        return transcript.appender();
    }

    private long published() {
        appender().publish();
        return transcript.count() - 1;
    }

    @Override
    public void close() {
        transcript.close();
    }
}
