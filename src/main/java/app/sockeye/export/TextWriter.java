package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.dialect.compressed.UnpackedMessage;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketLine;
import app.sockeye.export.json.Pieces;
import app.sockeye.export.output.EntryJson;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.HexDump;
import app.sockeye.payload.HexRow;
import app.sockeye.payload.VisibleOutput;
import app.sockeye.payload.recognise.ReadableText;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.Payload;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes entries as plain text: a line with time and kind, the note if there is one, what a message says in its dialect,
 * what it unpacks to in a compressed stream, the payload as text or as a hex dump, and an empty line. Control characters that a terminal would act on are made visible.
 */
final class TextWriter implements EntryWriter {
    private static final int WIDTH = 16;

    private final OutputStream out;
    private final Instant started;
    private final EntryContext context;
    private final Optional<String> connection;
    private final Pieces pieces;

    TextWriter(OutputStream out, Transcript transcript) {
        this(out, transcript, Optional.empty(), new Pieces());
    }

    /**
     * One of several that write entries of different connections to one file.
     *
     * @param pieces may be shared by them
     */
    TextWriter(OutputStream out, Transcript transcript, String connection, Pieces pieces) {
        this(out, transcript, Optional.of(connection), pieces);
    }

    private TextWriter(OutputStream out, Transcript transcript, Optional<String> connection, Pieces pieces) {
        this.connection = connection;
        this.pieces = pieces;
        this.out = VisibleOutput.text(out);
        this.started = transcript.started();
        this.context = new EntryContext(transcript);
    }

    @Override
    public void write(Entry entry) throws IOException {
        line(title(entry));
        if (!entry.mark().note().isEmpty()) {
            line("Note: " + entry.mark().note());
        }
        for (Packet packet : context.packets(entry)) {
            line("Packet: " + PacketLine.of(packet));
        }
        Optional<UnpackedMessage> unpacked = context.unpacked(entry);
        if (unpacked.isPresent()) {
            unpacked(unpacked.get());
        }
        if (entry.kind() == EntryKind.CLOSE) {
            line(CloseReason.parse(entry.payload().head(FrameHeader.MAX_CONTROL_PAYLOAD))
                    .toString());
        } else if (entry.kind() != EntryKind.BINARY && pieces.isUtf8(entry.payload())) {
            pieces.forEach(entry.payload(), out::write);
            line("");
        } else {
            dump(entry.payload());
        }
        line("");
    }

    /** What a message unpacks to that is part of a compressed stream; what was received follows. */
    private void unpacked(UnpackedMessage message) throws IOException {
        if (message.problem().isPresent()) {
            line("Not unpacked: " + message.problem().get());
        } else if (ReadableText.is(message.bytes())) {
            line("Unpacked: " + new String(message.bytes(), UTF_8));
        } else {
            line("Unpacked:");
            dump(Payload.of(message.bytes()));
            line("Received:");
        }
    }

    private String title(Entry entry) {
        StringBuilder title = new StringBuilder(96);
        connection.ifPresent(name -> title.append(name.replaceAll("\\s+", " ")).append("  "));
        title.append('#').append(entry.index()).append("  ").append(started.plusNanos(entry.nanos()));
        entry.direction().ifPresent(d -> title.append("  ").append(EntryJson.name(d)));
        title.append("  ").append(EntryJson.name(entry.kind()));
        title.append("  ").append(ByteSize.format(entry.size()));
        entry.flags().stream().forEach(f -> title.append("  ").append(EntryJson.name(f)));
        title.append(entry.mark().starred() ? "  starred" : "");
        return title.toString();
    }

    private void dump(Payload payload) throws IOException {
        long[] offset = {0};
        pieces.forEach(payload, (bytes, from, length) -> {
            for (int at = 0; at < length; at += WIDTH) {
                HexRow row = HexDump.row(offset[0] + at, bytes, from + at, Math.min(WIDTH, length - at), WIDTH);
                line(String.format(Locale.ROOT, "%08x  %s  %s", row.offset(), row.hex(), row.ascii()));
            }
            offset[0] += length;
        });
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(UTF_8));
    }
}
