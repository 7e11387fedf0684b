package app.sockeye.transcript;

import app.sockeye.dialect.conversation.PacketCursor;
import app.sockeye.dialect.conversation.SpokenConnection;
import app.sockeye.dialect.packet.Packet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What tells more of entries than they do by themselves: their transcript's start, and their packets. One thread. */
public final class EntryContext {
    private final Transcript transcript;
    private final PacketCursor packets;

    /** Creates the context of a transcript's entries. */
    public EntryContext(Transcript transcript) {
        this(transcript, () -> false);
    }

    /** @param stopped ends a long search for packets with {@link java.util.concurrent.CancellationException} */
    public EntryContext(Transcript transcript, BooleanSupplier stopped) {
        this.transcript = transcript;
        this.packets = transcript.conversations().cursor().until(stopped);
    }

    /** The wall-clock time of nanosecond 0. */
    public Instant started() {
        return transcript.started();
    }

    /** The packets that end in an entry; none if it is no message, or no dialect is spoken. */
    public List<Packet> packets(Entry entry) {
        return TranscriptMessages.message(entry).map(packets::packets).orElse(List.of());
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
