package app.sockeye.ui.log.filter;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that the newest packets have in a field, as suggestions. It reads only a few messages. */
public final class PacketValues {
    private static final int MOST_ENTRIES = 64;
    private static final int MOST_VALUES = 12;
    /** Longer ones are no names. */
    private static final int LONGEST = 80;

    private PacketValues() {}

    /**
     * The values, those of the newest messages first.
     *
     * @param field such as {@code event}
     */
    public static List<String> newest(Transcript transcript, String field) {
        long count = transcript.count();
        // In their order, which is quicker for dialects whose packets go over several messages.
        EntryContext context = new EntryContext(transcript);
        List<List<Packet>> packets = new ArrayList<>();
        for (long index = Math.max(0, count - MOST_ENTRIES); index < count; index++) {
            Entry entry = transcript.entry(index);
            packets.add(0, context.packets(entry));
        }
        Set<String> found = new LinkedHashSet<>();
        packets.stream()
                .flatMap(List::stream)
                .flatMap(packet -> packet.field(field).stream())
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .forEach(found::add);
        return found.stream().limit(MOST_VALUES).toList();
    }
}
