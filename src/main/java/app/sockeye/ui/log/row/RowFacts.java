package app.sockeye.ui.log.row;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.ui.log.look.RowColour;
import java.util.Map;
import java.util.Optional;

/**
 * What a row shows of an entry once it was read in the background.
 *
 * @param values by path; paths without a value are missing
 * @param colour that of the first matching rule
 */
public record RowFacts(Map<JsonPath, String> values, Optional<RowColour> colour) {
    /** No values and no colour. */
    public static final RowFacts NONE = new RowFacts(Map.of(), Optional.empty());

    public RowFacts {
        values = Map.copyOf(values);
    }
}
