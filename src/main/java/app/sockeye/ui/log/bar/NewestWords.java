package app.sockeye.ui.log.bar;

import app.sockeye.ui.log.filter.JsonPaths;
import app.sockeye.ui.log.filter.PacketValues;
import app.sockeye.ui.log.model.LogModel;
import java.util.List;

/** What the newest messages of a log offer for queries. */
public record NewestWords(LogModel log) {
    /** JSON paths that they have. */
    public List<String> jsonPaths() {
        return log.transcript().map(JsonPaths::newest).orElse(List.of());
    }

    /** The values that packets have in a field. */
    public List<String> packetValues(String field) {
        return log.transcript().map(shown -> PacketValues.newest(shown, field)).orElse(List.of());
    }
}
