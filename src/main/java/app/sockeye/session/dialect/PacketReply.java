package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be sent in answer to a packet of the log.
 *
 * @param dialect the key of its dialect
 * @param reply what users choose, and the form that is filled as far as the packet says
 */
public record PacketReply(String dialect, SuggestedReply reply) {

    /** What can be sent in answer to an entry; reads the disk. */
    public static List<PacketReply> to(Transcript transcript, Entry entry) {
        List<PacketReply> all = new ArrayList<>();
        for (Packet packet : new EntryContext(transcript).packets(entry)) {
            all.addAll(to(transcript, entry, packet));
        }
        return all;
    }

    /** What can be sent in answer to one packet of an entry. */
    public static List<PacketReply> to(Transcript transcript, Entry entry, Packet packet) {
        Optional<Dialect> spoken = transcript.conversations().at(entry.index()).map(connection -> connection.dialect());
        Optional<Direction> direction = entry.direction();
        if (spoken.isEmpty() || direction.isEmpty()) {
            return List.of();
        }
        return spoken.get().replies(direction.get(), packet).stream()
                .map(reply -> new PacketReply(spoken.get().key(), reply))
                .toList();
    }
}
