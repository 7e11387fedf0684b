package app.sockeye.dialect.homeassistant;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.protocol.Direction;
import java.util.List;

/** The WebSocket API of Home Assistant. */
public final class HomeAssistantDialect implements Dialect {
    @Override
    public String key() {
        return "homeassistant";
    }

    @Override
    public String title() {
        return "Home Assistant";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean asks = opening.first(Direction.RECEIVED).stream()
                .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                .anyMatch(json ->
                        json.string("type").filter("auth_required"::equals).isPresent());
        boolean path = opening.path().endsWith("/api/websocket");
        return asks && path ? Confidence.CERTAIN : asks || path ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new HomeAssistantReader();
    }

    @Override
    public String longestLabel() {
        return "Auth required";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "command, result, event and so on"),
                new FieldWord("event", "type of the event"),
                new FieldWord("command", "type of the command"),
                new FieldWord("id", "id of the command"),
                new FieldWord("code", "code of an error"));
    }
}
