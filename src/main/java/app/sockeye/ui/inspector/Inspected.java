package app.sockeye.ui.inspector;

import app.sockeye.payload.recognise.Part;
import app.sockeye.payload.recognise.Recognition;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The entry on show and what is known of it at once.
 *
 * @param started the wall-clock time of the session's nanosecond 0
 * @param facts what it says; none for a message
 * @param bytes the payload, or what was opened within it
 * @param from what it was opened from; empty where the bytes are the entry's payload
 * @param ticket stale once another entry is on show
 */
record Inspected(Entry entry, Instant started, Facts facts, ShownBytes bytes, Optional<Inspected> from, Ticket ticket) {

    static Inspected read(Entry entry, Instant started, Ticket ticket) {
        ShownBytes bytes =
                entry.kind().isMessage() ? ShownBytes.of(entry.payload(), "") : ShownBytes.plain(entry.payload());
        return new Inspected(entry, started, FactsReader.read(entry), bytes, Optional.empty(), ticket);
    }

    /** What lies within it, by itself. */
    Inspected opened(Part.Content content, String name) {
        ShownBytes within = ShownBytes.of(new HeldPayload(content.bytes()), name);
        return new Inspected(entry, started, Facts.NONE, within, Optional.of(this), ticket);
    }

    Payload payload() {
        return bytes.payload();
    }

    /** Whether the payload begins like a JSON object or array. */
    boolean json() {
        return bytes.json();
    }

    /** What the payload as a whole turned out to be. */
    Optional<Recognition> recognition() {
        return bytes.recognition();
    }

    /** Whether the bytes are no text by what is known of them. */
    boolean binary() {
        return from.isPresent() ? !bytes.text() : entry.kind() == EntryKind.BINARY;
    }

    /** The ways to look at it, the usual first. */
    List<Aspect> aspects() {
        List<Aspect> usual = from.isPresent() ? Aspect.OF_BYTES : Aspect.of(entry.kind());
        return bytes.media().isEmpty()
                ? usual
                : usual.stream()
                        .map(aspect -> aspect == Aspect.TREE ? Aspect.PREVIEW : aspect)
                        .toList();
    }
}
