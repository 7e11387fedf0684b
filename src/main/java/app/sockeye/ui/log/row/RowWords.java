package app.sockeye.ui.log.row;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.payload.Preview;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Words for entries that are not messages, for kinds and for flaws. */
public final class RowWords {
    private static final int MOST_BYTES = 1 << 10;
    private static final String DOT = " · ";

    private RowWords() {}

    /** The name of a kind. */
    public static String kind(EntryKind kind) {
        return switch (kind) {
            case HANDSHAKE -> "Handshake";
            case STATE -> "State";
            case TEXT -> "Text";
            case BINARY -> "Binary";
            case PING -> "Ping";
            case PONG -> "Pong";
            case CLOSE -> "Close";
            case ERROR -> "Error";
            case NOTE -> "Note";
        };
    }

    /** The name of an entry's kind; what Sockeye does by itself is told by what did it. */
    static String kind(Entry entry) {
        ConnectionEvent event = entry.kind() == EntryKind.NOTE && entry.isTyped()
                ? entry.event().orElse(null)
                : null;
        if (event instanceof AutomationEvent.RuleFire || event instanceof AutomationEvent.RulePause) {
            return "Rule";
        } else if (event instanceof AutomationEvent.ValueCapture) {
            return "Capture";
        } else if (event instanceof AutomationEvent.RepeatStart || event instanceof AutomationEvent.RepeatEnd) {
            return "Repeat";
        } else if (event instanceof AutomationEvent.ScriptRun
                || event instanceof AutomationEvent.ScriptLog
                || event instanceof AutomationEvent.ScriptFailure) {
            return "Script";
        }
        return event instanceof AutomationEvent ? "Sequence" : kind(entry.kind());
    }

    /** Whether an entry tells of something that failed, as an error does. */
    static boolean isFailure(Entry entry) {
        return entry.kind() == EntryKind.ERROR
                || entry.kind() == EntryKind.NOTE
                        && entry.isTyped()
                        && entry.event().filter(RowWords::isFailure).isPresent();
    }

    private static boolean isFailure(ConnectionEvent event) {
        return event instanceof ConnectionEvent.Unsent
                || event instanceof AutomationEvent automation && automation.isFailure();
    }

    /** What is wrong with a message; empty if nothing is. */
    static String flaw(Entry entry) {
        if (entry.flags().contains(EntryFlag.DELIBERATE)) {
            return "deliberately invalid";
        }
        if (entry.flags().contains(EntryFlag.INVALID_UTF8)) {
            return "not UTF-8";
        }
        if (entry.flags().contains(EntryFlag.NOT_SENT)) {
            return "not sent";
        }
        if (entry.flags().contains(EntryFlag.INCOMPLETE)) {
            return entry.direction().equals(Optional.of(Direction.SENT)) ? wentOut(entry) : "incomplete";
        }
        return "";
    }

    /** How much of a message was sent before the connection ended. */
    private static String wentOut(Entry entry) {
        return "incomplete: " + ByteSize.format(entry.size()) + " in "
                + String.format(Locale.ROOT, "%,d", entry.frameCount())
                + (entry.frameCount() == 1 ? " frame" : " frames") + " went out";
    }

    /** What happened, for what is not a message. */
    public static String of(Entry entry) {
        return switch (entry.kind()) {
            case PING -> "Ping" + DOT + bytes(entry.size());
            case PONG -> "Pong" + DOT + bytes(entry.size());
            case CLOSE -> close(entry);
            case HANDSHAKE -> firstLine(entry).replaceFirst("^HTTP/[0-9.]+ (?=[0-9])", "");
            case STATE -> gap(entry).map(RowWords::gap).orElseGet(() -> firstLine(entry));
            case ERROR, NOTE -> firstLine(entry);
            case TEXT, BINARY -> throw new IllegalArgumentException("a message speaks for itself");
        };
    }

    /** The gap between two connections that an entry stands for; empty for any other entry. */
    static Optional<ConnectionEvent.Gap> gap(Entry entry) {
        return entry.kind() == EntryKind.STATE && entry.isTyped()
                ? entry.event().filter(ConnectionEvent.Gap.class::isInstance).map(ConnectionEvent.Gap.class::cast)
                : Optional.empty();
    }

    private static String gap(ConnectionEvent.Gap gap) {
        return "Gap of " + Durations.brief(gap.nanos()) + DOT + "reconnected at "
                + (gap.attempt() == 1 ? "the first attempt" : "attempt " + gap.attempt());
    }

    private static String close(Entry entry) {
        boolean sent = entry.direction().filter(d -> d == Direction.SENT).isPresent();
        String way = sent ? "Close sent" : "Close received";
        String why = CloseReason.parse(entry.payload().head(MOST_BYTES)).toString();
        return way + DOT + line(why.getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(long size) {
        return size == 1 ? "1 byte" : size + " bytes";
    }

    private static String firstLine(Entry entry) {
        byte[] head = entry.payload().head(MOST_BYTES);
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        return line(Arrays.copyOf(head, end));
    }

    private static String line(byte[] utf8) {
        return Preview.text(utf8, utf8.length, MOST_BYTES);
    }
}
