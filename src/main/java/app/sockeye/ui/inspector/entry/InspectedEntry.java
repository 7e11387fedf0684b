package app.sockeye.ui.inspector.entry;

import app.sockeye.dialect.compressed.UnpackedMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.recognise.Part;
import app.sockeye.payload.recognise.Recognition;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.TranscriptMessages;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.ui.inspector.diff.DiffPartner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The entry shown, with what is known before its payload is read as a whole.
 *
 * @param started the wall-clock time of the session's nanosecond 0
 * @param facts what it says; none for a message
 * @param bytes the payload, or what was opened within it
 * @param from what it was opened from; empty where the bytes are the entry's payload
 * @param received the entry with its bytes as they were received, where these are unpacked from a compressed stream
 * @param unpacked how these were compressed, or why they could not be unpacked; empty for an entry of no such stream
 * @param ticket stale once another entry is on show
 * @param transcript where the entry is
 * @param template how it was written, where it referred to values
 * @param dialect the name of what the message's connection speaks; empty for anything but whole messages of a dialect
 * @param partner the entry to compare it with; empty for the one that {@link DiffPartner} finds
 * @param formats of the connection's binary messages
 */
public record InspectedEntry(
        Entry entry,
        Instant started,
        Facts facts,
        ShownBytes bytes,
        Optional<InspectedEntry> from,
        Optional<InspectedEntry> received,
        Optional<UnpackedMessage> unpacked,
        Ticket ticket,
        Transcript transcript,
        Optional<String> template,
        Optional<String> dialect,
        OptionalLong partner,
        EntryFormats formats) {

    /** Reads an entry; for a background thread. */
    public static InspectedEntry read(
            Transcript transcript, long index, OptionalLong partner, EntryFormats formats, Ticket ticket) {
        Entry entry = transcript.entry(index);
        ShownBytes looked =
                entry.kind().isMessage() ? ShownBytes.of(entry.payload(), "") : ShownBytes.plain(entry.payload());
        Optional<UnpackedMessage> unpacked = new EntryContext(transcript, ticket::isStale).unpacked(entry);
        boolean packet = entry.kind().isMessage()
                && transcript.conversations().at(entry.index()).isPresent();
        boolean ruled = !packet && formats.chosen(transcript, entry).isPresent();
        ShownBytes bytes = ruled && unpacked.isEmpty() ? looked.ofFormat() : looked;
        InspectedEntry received = new InspectedEntry(
                entry,
                transcript.started(),
                FactsReader.read(entry),
                bytes,
                Optional.empty(),
                Optional.empty(),
                unpacked,
                ticket,
                transcript,
                entry.kind().isMessage() ? written(transcript, entry) : Optional.empty(),
                TranscriptMessages.message(entry).isPresent()
                        ? transcript.conversations().at(index).map(spoken -> spoken.dialect()
                                .title())
                        : Optional.empty(),
                partner,
                formats);
        return unpacked.filter(message -> message.problem().isEmpty())
                .map(message -> ShownBytes.of(Payload.of(message.bytes()), ""))
                .map(within -> received.unpacked(ruled && !within.text() ? within.ofFormat() : within))
                .orElse(received);
    }

    private static Optional<String> written(Transcript transcript, Entry entry) {
        return entry.flags().contains(EntryFlag.REPEATED)
                ? transcript.templates().ofRepeated(entry.index())
                : transcript.templates().of(entry.index());
    }

    private InspectedEntry unpacked(ShownBytes within) {
        return new InspectedEntry(
                entry,
                started,
                facts,
                within,
                Optional.empty(),
                Optional.of(this),
                unpacked,
                ticket,
                transcript,
                template,
                dialect,
                partner,
                formats);
    }

    /** The same entry with content within its bytes shown on its own. */
    public InspectedEntry opened(Part.Content content, String name) {
        ShownBytes within = ShownBytes.of(Payload.of(content.bytes()), name);
        return new InspectedEntry(
                entry,
                started,
                Facts.NONE,
                within,
                Optional.of(this),
                Optional.empty(),
                Optional.empty(),
                ticket,
                transcript,
                template,
                Optional.empty(),
                OptionalLong.empty(),
                formats);
    }

    /** The format that the connection's rules say for the whole message; empty where they say none. */
    public Optional<ChosenFormat> chosenFormat() {
        boolean compressed = unpacked.isPresent() && received.isEmpty();
        return from.isEmpty() && dialect.isEmpty() && !compressed
                ? formats.chosen(transcript, entry)
                : Optional.empty();
    }

    /** The bytes shown: the payload, or what was opened within it. */
    public Payload payload() {
        return bytes.payload();
    }

    /** Whether the payload begins like a JSON object or array. */
    public boolean json() {
        return bytes.json();
    }

    /** What the bytes as a whole were recognised as. */
    public Optional<Recognition> recognition() {
        return bytes.recognition();
    }

    /** Whether the bytes are binary, as far as is known. */
    public boolean binary() {
        return from.isPresent() || received.isPresent() ? !bytes.text() : entry.kind() == EntryKind.BINARY;
    }

    /** The views of the entry, the usual one first. */
    public List<Aspect> aspects() {
        List<Aspect> usual = from.isPresent() ? Aspect.OF_BYTES : ofEntry();
        return bytes.media().isEmpty()
                ? usual
                : usual.stream()
                        .map(aspect -> aspect == Aspect.TREE ? Aspect.PREVIEW : aspect)
                        .toList();
    }

    private List<Aspect> ofEntry() {
        if (entry.kind() == EntryKind.STATE) {
            ConnectionEvent event = entry.event().orElse(null);
            if (event instanceof ConnectionEvent.Opened) {
                return List.of(Aspect.FACTS, Aspect.HANDSHAKE, Aspect.TEXT);
            }
            if (event instanceof ConnectionEvent.Closed) {
                return List.of(Aspect.CLOSE, Aspect.FACTS, Aspect.TEXT);
            }
        }
        List<Aspect> views = Aspect.of(entry.kind());
        return dialect.isEmpty()
                ? views
                : Stream.concat(Stream.of(Aspect.PACKET), views.stream()).toList();
    }
}
