package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryFlag;
import app.sockeye.ui.common.Chip;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words above an entry. */
final class Caption {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final String GAP = " · ";

    private Caption() {}

    static String title(Entry entry) {
        boolean sent = entry.direction().filter(d -> d == Direction.SENT).isPresent();
        return switch (entry.kind()) {
            case HANDSHAKE -> sent ? "Request" : "Response";
            case STATE -> "State";
            case TEXT, BINARY -> "Message";
            case PING -> "Ping";
            case PONG -> "Pong";
            case CLOSE -> "Close";
            case ERROR -> "Error";
            case NOTE -> "Note";
        };
    }

    /** Number, time and size, such as {@code #1204452 · 14:27:25.687 · 214 B}. */
    static String line(Entry entry, Instant started) {
        String time = TIME.format(started.plusNanos(entry.nanos()).atZone(ZoneId.systemDefault()));
        return "#" + entry.index() + GAP + time + GAP + ByteSize.format(entry.size());
    }

    /** What is special about an entry. */
    static List<Chip> chips(Entry entry) {
        List<Chip> chips = new ArrayList<>();
        if (entry.flags().contains(EntryFlag.COMPRESSED)) {
            chips.add(new Chip(ByteSize.format(entry.wireSize()) + " on the wire, compressed", Chip.Tone.NEUTRAL));
        }
        if (entry.flags().contains(EntryFlag.FRAGMENTED)) {
            chips.add(new Chip(entry.frameCount() + " frames", Chip.Tone.NEUTRAL));
        }
        if (entry.flags().contains(EntryFlag.INCOMPLETE)) {
            chips.add(new Chip("incomplete", Chip.Tone.WARNING));
        }
        if (entry.flags().contains(EntryFlag.NOT_SENT)) {
            chips.add(new Chip("not sent", Chip.Tone.WARNING));
        }
        if (entry.flags().contains(EntryFlag.INVALID_UTF8)) {
            chips.add(new Chip("not UTF-8", Chip.Tone.BAD));
        }
        return chips;
    }
}
