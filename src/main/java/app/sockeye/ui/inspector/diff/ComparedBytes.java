package app.sockeye.ui.inspector.diff;

import app.sockeye.payload.ByteSource;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.inspector.entry.Ticket;

/** What is compared of messages: their payloads, or what these unpack to in a compressed stream. One thread. */
final class ComparedBytes {
    private final EntryContext context;
    private final Ticket ticket;

    ComparedBytes(Transcript transcript, Ticket ticket) {
        this.context = new EntryContext(transcript, ticket::isStale);
        this.ticket = ticket;
    }

    ByteSource of(Entry message) {
        return context.unpacked(message)
                .filter(unpacked -> unpacked.problem().isEmpty())
                .map(unpacked -> ByteSource.of(unpacked.bytes()))
                .orElseGet(() -> message.payload().until(ticket::isStale));
    }
}
