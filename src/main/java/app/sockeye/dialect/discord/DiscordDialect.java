package app.sockeye.dialect.discord;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Discord's gateway: read, and kept alive. */
public final class DiscordDialect implements Dialect {
    private static final Pattern HOST = Pattern.compile("wss?://gateway[a-z0-9-]*\\.discord\\.gg(?::\\d+)?(?:[/?].*)?");

    @Override
    public String key() {
        return "discord";
    }

    @Override
    public String title() {
        return "Discord gateway";
    }

    @Override
    public Confidence recognise(Opening opening) {
        boolean greets = opening.first(Direction.RECEIVED).stream().limit(1).anyMatch(DiscordDialect::isHello);
        return greets || HOST.matcher(opening.target()).matches() ? Confidence.CERTAIN : Confidence.NONE;
    }

    private static boolean isHello(SpokenMessage message) {
        return JsonSlice.of(message.bytes())
                .filter(json ->
                        json.member("op").filter(op -> op.raw().equals("10")).isPresent())
                .flatMap(json -> json.member("d"))
                .flatMap(data -> data.member("heartbeat_interval"))
                .isPresent();
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new DiscordReader();
    }

    @Override
    public String longestLabel() {
        return "Presence update";
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "dispatch, identify, heartbeat and so on"),
                new FieldWord("event", "name of the event, such as MESSAGE_CREATE"),
                new FieldWord("id", "sequence number of the event"),
                new FieldWord("guild", "id of the guild"),
                new FieldWord("channel", "id of the channel"));
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new DiscordHeartbeatDuty());
    }

    @Override
    public Optional<String> closeMeaning(int code) {
        return DiscordTexts.closeMeaning(code);
    }
}
