package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the header says of an entry: its title, a line with number, time and size, and chips. */
final class Caption {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final String GAP = " · ";

    private Caption() {}

    static String title(Entry entry) {
        boolean sent = entry.direction().filter(d -> d == Direction.SENT).isPresent();
        return switch (entry.kind()) {
            case HANDSHAKE -> sent ? InspectorTexts.REQUEST : InspectorTexts.RESPONSE;
            case STATE -> InspectorTexts.STATE;
            case TEXT, BINARY -> InspectorTexts.MESSAGE;
            case PING -> InspectorTexts.PING;
            case PONG -> InspectorTexts.PONG;
            case CLOSE -> InspectorTexts.CLOSE;
            case ERROR -> InspectorTexts.ERROR;
            case NOTE -> InspectorTexts.NOTE;
        };
    }

    /** Number, time and size, such as {@code #1204452 · 14:27:25.687 · 214 B}. */
    static String line(Entry entry, Instant started) {
        String time = TIME.format(started.plusNanos(entry.nanos()).atZone(ZoneId.systemDefault()));
        return "#" + entry.index() + GAP + time + GAP + ByteSize.format(entry.size());
    }

    /** A chip for each unusual property of an entry. */
    static List<Chip> chips(Entry entry) {
        List<Chip> chips = new ArrayList<>();
        if (entry.flags().contains(EntryFlag.COMPRESSED)) {
            chips.add(new Chip(InspectorTexts.compressed(entry.size(), entry.wireSize()), Chip.Tone.NEUTRAL));
        }
        if (entry.flags().contains(EntryFlag.FRAGMENTED)) {
            chips.add(new Chip(InspectorTexts.frames(entry.frameCount()), Chip.Tone.NEUTRAL));
        }
        if (entry.flags().contains(EntryFlag.INCOMPLETE)) {
            chips.add(new Chip(InspectorTexts.INCOMPLETE, Chip.Tone.WARNING));
        }
        if (entry.flags().contains(EntryFlag.DELIBERATE)) {
            chips.add(new Chip(InspectorTexts.DELIBERATE, Chip.Tone.WARNING));
        }
        if (entry.flags().contains(EntryFlag.NOT_SENT)) {
            chips.add(new Chip(InspectorTexts.NOT_SENT, Chip.Tone.WARNING));
        }
        if (entry.flags().contains(EntryFlag.INVALID_UTF8)) {
            chips.add(new Chip(InspectorTexts.NOT_UTF8, Chip.Tone.BAD));
        }
        return chips;
    }
}
