package app.sockeye.ui.log.row;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.ui.log.look.RowColour;
import java.util.Map;
import java.util.Optional;

/**
 * What a row shows of an entry as soon as it is found out in the background.
 *
 * @param values by their place in the message; nothing where there is none
 * @param colour the one of the first rule that fits
 */
public record RowFacts(Map<JsonPath, String> values, Optional<RowColour> colour) {
    public static final RowFacts NONE = new RowFacts(Map.of(), Optional.empty());

    public RowFacts {
        values = Map.copyOf(values);
    }
}
