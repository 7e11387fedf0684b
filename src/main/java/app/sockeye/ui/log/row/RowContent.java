package app.sockeye.ui.log.row;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.words.LogTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row shows of an entry right away, without waiting for the background.
 *
 * @param nanos since the session's start
 * @param kindLabel the name of the kind
 * @param failure whether it tells of something that failed
 * @param preview the payload's beginning, or what happened, in one line
 * @param flaw what is wrong with a message; empty if nothing is
 * @param gap whether it stands for the time without a connection between two of them
 * @param hits where the preview contains what is searched for
 */
public record RowContent(
        long entry,
        long nanos,
        EntryKind kind,
        String kindLabel,
        boolean failure,
        Optional<Direction> direction,
        Mark mark,
        RowSizes sizes,
        String preview,
        String flaw,
        boolean gap,
        List<TextPattern.Span> hits) {

    /**
     * What a screen reader says of the row.
     *
     * @param facts what was read of it in the background
     */
    public String spoken(String time, RowFacts facts) {
        Optional<RowPacket> packet = facts.packet();
        String way = direction
                .map(d -> d == Direction.SENT ? LogTexts.ROW_SENT : LogTexts.ROW_RECEIVED)
                .orElse("");
        String star = mark.starred() ? LogTexts.ROW_STARRED : "";
        String note = mark.note().isEmpty() ? "" : LogTexts.rowNote(mark.note());
        String kind = packet.map(RowPacket::label).orElse(kindLabel);
        String text = packet.map(RowPacket::spoken).or(facts::unpacked).orElse(preview);
        return Stream.of(LogTexts.row(entry), way, kind, time, sizes.spoken(), flaw, text, star, note)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
