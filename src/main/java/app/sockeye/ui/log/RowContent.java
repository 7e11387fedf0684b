package app.sockeye.ui.log;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.TextPattern;
import java.util.List;
import java.util.Optional;

/**
 * What a row shows of an entry.
 *
 * @param nanos since the session's start
 * @param kindLabel the kind's name
 * @param size empty for what has none
 * @param preview the payload's beginning or what happened, in one line
 * @param flaw what is wrong with a message, empty where nothing is
 * @param hits where what the filter looks for is in the preview
 * @param settled whether it will stay so; a ping without its pong yet may change
 */
record RowContent(
        long entry,
        long nanos,
        EntryKind kind,
        Optional<Direction> direction,
        String kindLabel,
        String size,
        String preview,
        String flaw,
        List<TextPattern.Span> hits,
        boolean settled) {

    /** What a screen reader says of the row. */
    String spoken(String time) {
        String way = direction
                .map(d -> d == Direction.SENT ? "sent, " : "received, ")
                .orElse("");
        String bytes = size.isEmpty() ? "" : size + ", ";
        String wrong = flaw.isEmpty() ? "" : flaw + ", ";
        return "Row " + entry + ", " + way + kindLabel + ", " + time + ", " + bytes + wrong + preview;
    }
}
