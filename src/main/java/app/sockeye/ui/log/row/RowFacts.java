package app.sockeye.ui.log.row;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.ui.log.look.RowColour;
import java.util.Map;
import java.util.Optional;

/**
 * What a row shows of an entry once it was read in the background.
 *
 * @param values by path; paths without a value are missing
 * @param fields the packets' fields that have a column, by name; missing where no packet has one
 * @param colour that of the first matching rule
 * @param unpacked the beginning of what the message unpacks to, or why it can't be; empty for one of no compressed stream
 * @param packet what the message is to the dialect that is spoken; empty where none is
 */
public record RowFacts(
        Map<JsonPath, String> values,
        Map<String, String> fields,
        Optional<RowColour> colour,
        Optional<String> unpacked,
        Optional<RowPacket> packet) {
    /** Nothing. */
    public static final RowFacts NONE =
            new RowFacts(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public RowFacts {
        values = Map.copyOf(values);
        fields = Map.copyOf(fields);
    }
}
