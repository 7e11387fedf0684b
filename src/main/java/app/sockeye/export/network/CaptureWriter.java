package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.sockeye.export.capture.TcpConversation;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.export.redaction.Redaction;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Masking;
import app.sockeye.secret.Redactor;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.entry.RecordedFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a transcript as a network capture (pcapng): for each connection a TCP conversation with the handshake and the
 * frames, decrypted if TLS was used, with the headers, masking keys and times of the recorded frames. Unknown
 * addresses, the client's ports, the segmentation and TCP's own handshake are made up.
 *
 * <p>A compressed message is written as it was on the wire, if readers can decompress it: they need the handshake, and
 * every message before it. Otherwise, and where the transcript holds only its decompressed payload, it becomes one
 * uncompressed frame, RSV1 clear, with a comment that describes the original. A message without frames, as in recordings of other
 * tools, gets one frame. Entries of other kinds, and messages that were not sent, were never on the wire and are left
 * out. A connection's handshake is written even if only some of its messages were chosen. A control frame within a
 * fragmented message is written before that message.
 */
public final class CaptureWriter implements EntryWriter {
    private static final String NO_HANDSHAKE =
            "No handshake was recorded: this one is made up, so that the frames after it can be decoded.";
    private static final String REQUEST =
            "GET / HTTP/1.1\r\nHost: unknown.invalid\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    private static final String RESPONSE = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private static final int FRAMES = 1 << 10;
    private static final int PIECE = 48 << 10;

    private final CaptureOutput capture;
    private final Transcript transcript;
    private final String name;
    private final Redaction redaction;
    private final byte[] piece = new byte[PIECE];

    /** Index of the first entry of the connection that is being written; empty before the first connection. */
    private OptionalLong open = OptionalLong.empty();

    /** Null before the first connection. */
    private TcpConversation conversation;

    /** Index of the entry since which none was left out. */
    private long wholeSince;

    private long next;
    /** Whether the connection's handshake was recorded. */
    private boolean hasHandshake;

    /** Writes one transcript alone. */
    public CaptureWriter(OutputStream out, Transcript transcript, boolean withSecrets, Redactor known)
            throws IOException {
        this(new CaptureOutput(out, withSecrets), transcript, "", known);
    }

    /**
     * Writes one of the transcripts of a capture.
     *
     * @param name what the comments on its connections begin with; may be empty
     */
    public CaptureWriter(CaptureOutput capture, Transcript transcript, String name, Redactor known) {
        this.capture = capture;
        this.transcript = transcript;
        this.name = name;
        this.redaction = new Redaction(transcript, known);
    }

    @Override
    public void write(Entry entry) throws IOException {
        if (entry.index() != next) {
            wholeSince = entry.index();
        }
        next = entry.index() + 1;
        boolean framed = (entry.kind().isMessage() || entry.kind().isControl())
                && !entry.flags().contains(EntryFlag.NOT_SENT);
        if (framed || entry.kind() == EntryKind.HANDSHAKE) {
            Optional<ConnectionRecord> connection = transcript.connections().at(entry.index());
            long first = connection.map(ConnectionRecord::first).orElse(ConnectionRecord.NONE);
            if (open.isEmpty() || open.getAsLong() != first) {
                begin(connection, entry);
            }
            if (framed) {
                frames(entry);
            }
        }
    }

    private void begin(Optional<ConnectionRecord> connection, Entry first) throws IOException {
        open = OptionalLong.of(connection.map(ConnectionRecord::first).orElse(ConnectionRecord.NONE));
        Optional<Entry> request = connection.flatMap(c -> entry(c.request()));
        // A response without its request is of no use to the file's readers.
        Optional<Entry> response = connection.filter(c -> request.isPresent()).flatMap(c -> entry(c.response()));
        hasHandshake = response.isPresent();
        Peers peers = Peers.of(transcript, connection, capture.nextConnection());
        long start = nanos(request.orElse(first).nanos());
        if (!peers.serverName().isEmpty()) {
            capture.file().name(peers.server().getAddress(), peers.serverName());
        }
        String comment =
                Stream.of(name, peers.comment()).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        conversation = new TcpConversation(capture.file(), peers.client(), peers.server(), start, comment);
        if (request.isEmpty() && response.isEmpty()) {
            conversation.remark(NO_HANDSHAKE);
            head(true, start, REQUEST);
            conversation.remark(NO_HANDSHAKE);
            head(false, start, RESPONSE);
        } else {
            if (request.isPresent()) {
                payload(request.get(), true);
            }
            if (response.isPresent()) {
                payload(response.get(), false);
            }
        }
    }

    private void head(boolean fromClient, long nanos, String text) throws IOException {
        byte[] bytes = text.getBytes(ISO_8859_1);
        conversation.write(fromClient, nanos, bytes, 0, bytes.length);
        conversation.push(fromClient, nanos);
    }

    private void payload(Entry handshake, boolean fromClient) throws IOException {
        long nanos = nanos(handshake.nanos());
        copy(handshake.payload(), 0, handshake.size(), fromClient, nanos, 0);
        conversation.push(fromClient, nanos);
    }

    private void frames(Entry entry) throws IOException {
        boolean fromClient = entry.direction().filter(Direction.SENT::equals).isPresent();
        boolean compressed = entry.flags().contains(EntryFlag.COMPRESSED);
        boolean readable = hasHandshake && wholeSince <= open.orElseThrow();
        if (compressed && (entry.compressed().isEmpty() || !readable) || entry.frameCount() == 0) {
            oneFrame(entry, fromClient);
            return;
        }
        Payload onWire = entry.compressed().orElse(entry.payload());
        long at = 0;
        for (long number = 0; number < entry.frameCount(); number += FRAMES) {
            List<RecordedFrame> page = entry.frames().read(number, FRAMES);
            for (RecordedFrame frame : page) {
                long left = onWire.size() - at;
                long told = frame.header().payloadLength();
                long length = told < 0 ? left : Math.min(told, left);
                frame(frame.header(), onWire, at, length, fromClient, nanos(frame.nanos()));
                at += length;
            }
        }
    }

    /** Writes a message as a single frame that differs from those on the wire, with a comment that says so. */
    private void oneFrame(Entry entry, boolean fromClient) throws IOException {
        Optional<RecordedFrame> first = entry.frames().read(0, 1).stream().findFirst();
        int key = first.map(f -> f.header().maskingKey()).orElse(0);
        boolean masked = first.map(f -> f.header().masked()).orElse(fromClient);
        boolean complete = !entry.flags().contains(EntryFlag.INCOMPLETE);
        FrameHeader header = FrameHeader.of(complete, 0, opcode(entry.kind()), masked, key, entry.size());
        conversation.remark(
                first.isEmpty()
                        ? "No frame was recorded of this message: header and masking key are made up."
                        : "permessage-deflate: on the wire this message was compressed, " + entry.wireSize()
                                + " bytes in "
                                + entry.frameCount() + (entry.frameCount() == 1 ? " frame" : " frames")
                                + " with RSV1 set. Here it is inflated, in one frame.");
        long nanos = nanos(first.map(RecordedFrame::nanos).orElse(entry.nanos()));
        frame(header, entry.payload(), 0, entry.size(), fromClient, nanos);
    }

    private void frame(FrameHeader header, Payload payload, long from, long length, boolean fromClient, long nanos)
            throws IOException {
        byte[] head = header.toBytes();
        conversation.write(fromClient, nanos, head, 0, head.length);
        copy(payload, from, length, fromClient, nanos, header.maskingKey());
        conversation.push(fromClient, nanos);
    }

    private void copy(Payload payload, long from, long length, boolean fromClient, long nanos, int maskingKey)
            throws IOException {
        for (long done = 0; done < length; done += PIECE) {
            int count = payload.read(from + done, piece, 0, (int) Math.min(PIECE, length - done));
            Masking.apply(maskingKey, done, piece, 0, count);
            conversation.write(fromClient, nanos, piece, 0, count);
        }
    }

    private Optional<Entry> entry(long index) {
        return index == ConnectionRecord.NONE
                ? Optional.empty()
                : Optional.of(transcript.entry(index)).map(e -> capture.withSecrets() ? e : redaction.of(e));
    }

    /** Converts ns since the transcript's start to ns since 1970. */
    private long nanos(long sinceStart) {
        Instant started = transcript.started();
        return Math.multiplyExact(started.getEpochSecond(), 1_000_000_000L) + started.getNano() + sinceStart;
    }

    private static int opcode(EntryKind kind) {
        return switch (kind) {
            case TEXT -> 1;
            case CLOSE -> 8;
            case PING -> 9;
            case PONG -> 10;
            default -> 2;
        };
    }
}
