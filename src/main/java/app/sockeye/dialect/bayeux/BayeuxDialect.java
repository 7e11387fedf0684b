package app.sockeye.dialect.bayeux;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.json.JsonSlice;
import java.util.List;

/** Bayeux, as CometD and Faye speak it: read, and kept alive. */
public final class BayeuxDialect implements Dialect {
    @Override
    public String key() {
        return "bayeux";
    }

    @Override
    public String title() {
        return "Bayeux";
    }

    @Override
    public Confidence recognise(Opening opening) {
        return opening.first().stream()
                        .flatMap(message -> JsonSlice.of(message.bytes()).stream())
                        .map(json -> json.element(0).orElse(json))
                        .anyMatch(json -> json.string("channel")
                                .filter(channel -> channel.startsWith("/meta/"))
                                .isPresent())
                ? Confidence.LIKELY
                : Confidence.NONE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new BayeuxReader();
    }

    @Override
    public List<FieldWord> fields() {
        return List.of(
                new FieldWord("op", "handshake, connect, subscribe, publish, message and so on"),
                new FieldWord("topic", "channel that is published to or subscribed"),
                new FieldWord("id", "id of the message"),
                new FieldWord("client", "id of the client"),
                new FieldWord("error", "why it failed"));
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        return List.of(new BayeuxConnectDuty());
    }
}
