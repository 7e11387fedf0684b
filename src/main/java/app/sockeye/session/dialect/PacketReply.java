package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
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
        Optional<Dialect> spoken = transcript.conversations().at(entry.index()).map(connection -> connection.dialect());
        if (spoken.isEmpty() || entry.direction().isEmpty()) {
            return List.of();
        }
        Direction direction = entry.direction().get();
        List<PacketReply> all = new ArrayList<>();
        for (Packet packet : new EntryContext(transcript).packets(entry)) {
            spoken.get()
                    .replies(direction, packet)
                    .forEach(reply -> all.add(new PacketReply(spoken.get().key(), reply)));
        }
        return all;
    }
}
