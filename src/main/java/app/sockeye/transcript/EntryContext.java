package app.sockeye.transcript;

import app.sockeye.dialect.compressed.UnpackedMessage;
import app.sockeye.dialect.conversation.PacketCursor;
import app.sockeye.dialect.conversation.SpokenConnection;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.ValueAtPath;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What tells more of entries than they do by themselves: their transcript's start, and their packets. One thread. */
public final class EntryContext {
    private final Transcript transcript;
    private final PacketCursor packets;
    private final BooleanSupplier stopped;
    /** Whether it knows of formats that binary messages are said to be of. */
    private final boolean formats;
    /** The entry whose inner JSON was read last, -1 for none: several conditions and columns ask for the same. */
    private long read = -1;

    private long readVersion;
    /** For the queries of formats; made when it is first needed. */
    private EntryContext withoutFormats;

    private List<ByteSource> documents = List.of();

    /** Creates the context of a transcript's entries. */
    public EntryContext(Transcript transcript) {
        this(transcript, () -> false);
    }

    /** @param stopped ends a long search for packets with {@link java.util.concurrent.CancellationException} */
    public EntryContext(Transcript transcript, BooleanSupplier stopped) {
        this(transcript, stopped, true);
    }

    private EntryContext(Transcript transcript, BooleanSupplier stopped, boolean formats) {
        this.transcript = transcript;
        this.stopped = stopped;
        this.formats = formats;
        this.packets = transcript.conversations().cursor().until(stopped);
    }

    /** The context of entries whose binary messages are of no format but those that are recognised. */
    public static EntryContext withoutFormats(Transcript transcript) {
        return new EntryContext(transcript, () -> false, false);
    }

    /** The format that a binary message is said to be of. */
    private Optional<PayloadFormat> said(Entry entry) {
        MessageFormats now = transcript.formats().now();
        if (!formats || now == MessageFormats.NONE || entry.kind() != EntryKind.BINARY) {
            return Optional.empty();
        }
        if (withoutFormats == null) {
            withoutFormats = new EntryContext(transcript, stopped, false);
        }
        return now.of(entry, withoutFormats);
    }

    /** The wall-clock time of nanosecond 0. */
    public Instant started() {
        return transcript.started();
    }

    /** The packets that end in an entry; none if it is no message, or no dialect is spoken. */
    public List<Packet> packets(Entry entry) {
        return TranscriptMessages.message(entry)
                .map(transcript.messages()::of)
                .map(packets::packets)
                .orElse(List.of());
    }

    /** What a message unpacks to that is part of a compressed stream; empty for all others. */
    public Optional<UnpackedMessage> unpacked(Entry entry) {
        return TranscriptMessages.message(entry).flatMap(transcript.messages()::unpacked);
    }

    /**
     * The JSON within a message that is not JSON itself: what it unpacks to in a compressed stream, what stands for its
     * MessagePack, CBOR, BSON or Smile, and the payloads of its packets. None of a text message that begins as JSON, which costs nothing.
     */
    public List<ByteSource> innerJson(Entry entry) {
        if (!InnerJson.isPossible(entry)) {
            return List.of();
        }
        long version =
                transcript.conversations().version() + transcript.formats().version();
        if (entry.index() != read || version != readVersion) {
            documents = InnerJson.of(entry, unpacked(entry), packets(entry), said(entry));
            read = entry.index();
            readVersion = version;
        }
        return documents;
    }

    /** The first value at a path in a message, or in the JSON within it. */
    public Optional<JsonFound> value(JsonPath path, Entry entry) {
        return ValueAtPath.at(path, entry.payload()).or(() -> innerJson(entry).stream()
                .flatMap(json -> ValueAtPath.at(path, json).stream())
                .findFirst());
    }

    /** What the connection of an entry speaks. */
    public Optional<SpokenConnection> spoken(Entry entry) {
        return transcript.conversations().at(entry.index());
    }

    /** Whether an entry has a request that was not answered in what is recorded by now. */
    public boolean isUnanswered(Entry entry) {
        return transcript.conversations().openRequests().contains(entry.index());
    }
}
