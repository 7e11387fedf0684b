package app.sockeye.export.ndjson;

import app.sockeye.export.input.LeftOut;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.json.LineInput;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.RestoredTranscript;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.mark.Mark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Writes the entry of a line into a new transcript. Belongs to one thread. */
final class NdjsonEntry {
    private final JsonInput json;
    private final LeftOut leftOut;
    private final Progress progress;
    private final NdjsonLine line;
    private final RestoredTranscript.RestoredEntry entry;
    private long size;

    private NdjsonEntry(
            JsonInput json,
            LeftOut leftOut,
            Progress progress,
            NdjsonLine line,
            RestoredTranscript.RestoredEntry entry) {
        this.json = json;
        this.leftOut = leftOut;
        this.progress = progress;
        this.line = line;
        this.entry = entry;
    }

    /**
     * Writes as much of an entry as can be read from its line.
     *
     * @param line a line with a known kind
     * @param nanos when it happened, in ns since the session's start
     */
    static void write(
            NdjsonLine line,
            long nanos,
            RestoredTranscript restoring,
            JsonInput json,
            LeftOut leftOut,
            Progress progress)
            throws IOException {
        RestoredTranscript.RestoredEntry entry = restoring.begin(line.kind.orElseThrow(), line.direction);
        LineInput.Place behind = json.place();
        new NdjsonEntry(json, leftOut, progress, line, entry).write(nanos);
        json.goTo(behind);
    }

    private void write(long nanos) throws IOException {
        Set<EntryFlag> flags = EnumSet.noneOf(EntryFlag.class);
        flags.addAll(line.flags);
        long replaced = json.replaced();
        if (!readFrames() | !readPayload() || line.broken.isPresent()) {
            flags.add(EntryFlag.INCOMPLETE);
            leftOut.add("entry", "entries", " cut off: the part that is there was kept", line.place());
        } else if (!isEvent() && line.size.isPresent() && line.size.get() != size) {
            if (size < line.size.get()) {
                flags.add(EntryFlag.INCOMPLETE);
            }
            leftOut.add("entry", "entries", " whose payload differs from the stated size", line.place());
        }
        if (json.replaced() > replaced) {
            leftOut.add(
                    "entry",
                    "entries",
                    " with invalid characters, such as an unpaired surrogate: replaced by U+FFFD",
                    line.place());
        }
        entry.end(flags, line.wireSize, nanos);
        if (line.starred || !line.note.isEmpty()) {
            entry.mark(new Mark(line.starred, line.note));
        }
    }

    /** Returns whether all of them could be read. */
    private boolean readFrames() throws IOException {
        if (line.frames.isEmpty()) {
            return true;
        }
        try {
            json.goTo(line.frames.get());
            json.array(i -> frame());
            return true;
        } catch (InvalidImportException e) {
            return false;
        }
    }

    /** Whether the entry holds an event, whose text is then redundant. */
    private boolean isEvent() {
        boolean mayBe = line.kind
                .filter(kind -> kind == EntryKind.STATE || kind == EntryKind.ERROR || kind == EntryKind.NOTE)
                .isPresent();
        return mayBe && line.event.isPresent();
    }

    /** Returns whether all of it could be read. */
    private boolean readPayload() throws IOException {
        try {
            if (isEvent()) {
                byte[] event = EventJson.payload(line.event.get());
                payload(event, 0, event.length);
            } else if (line.text.isPresent()) {
                json.goTo(line.text.get());
                json.string(this::payload);
            } else if (line.data.isPresent()) {
                json.goTo(line.data.get());
                json.base64(this::payload);
            } else if (line.kind.equals(Optional.of(EntryKind.CLOSE)) && line.closeCode.isPresent()) {
                close();
            }
            return true;
        } catch (InvalidImportException | IllegalArgumentException e) {
            return false;
        }
    }

    private void payload(byte[] bytes, int offset, int length) {
        progress.check();
        entry.payload(bytes, offset, length);
        size += length;
    }

    /** Writes a close frame from a line that has its code and reason instead of its bytes. */
    private void close() {
        byte[] reason = line.closeReason.getBytes(StandardCharsets.UTF_8);
        byte[] body = ByteBuffer.allocate(Short.BYTES + reason.length)
                .putShort(line.closeCode.get().shortValue())
                .put(reason)
                .array();
        payload(body, 0, body.length);
    }

    private void frame() throws IOException {
        progress.check();
        long[] time = new long[1];
        String[] hex = {""};
        json.objectOrOther(name -> {
            switch (name) {
                case "ns" -> time[0] = json.integer().orElse(0L);
                case "header" -> hex[0] = json.text();
                default -> json.skip();
            }
        });
        Optional<FrameHeader> header = header(hex[0]);
        if (header.isPresent()) {
            entry.frame(new RecordedFrame(header.get(), time[0]));
        } else {
            leftOut.add("frame", "frames", " without a readable header", line.place());
        }
    }

    private static Optional<FrameHeader> header(String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex);
            FrameHeader header = FrameHeader.parse(Arrays.copyOf(bytes, FrameHeader.MAX_LENGTH), 0);
            return Optional.of(header).filter(h -> h.headerLength() == bytes.length);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
