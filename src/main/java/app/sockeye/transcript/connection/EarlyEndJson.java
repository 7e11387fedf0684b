package app.sockeye.transcript.connection;

import app.sockeye.protocol.EarlyEnd;
import java.util.Optional;

/** Why this side ended a connection by itself, as a JSON object; see {@link EventJson}. */
final class EarlyEndJson {
    private EarlyEndJson() {}

    static JsonFacts write(EarlyEnd end) {
        JsonFacts json = new JsonFacts();
        if (end instanceof EarlyEnd.Idle idle) {
            json.text("kind", "idle").number("limit", idle.limit());
        } else if (end instanceof EarlyEnd.UnansweredPing ping) {
            json.text("kind", "ping").number("ping", ping.ping()).flag("sent", ping.sent());
            json.number("unanswered", ping.unanswered()).number("silent", ping.silent());
        } else if (end instanceof EarlyEnd.TooLarge large) {
            json.text("kind", "tooLarge").number("limit", large.limit());
        }
        return json;
    }

    /** Empty where the kind is unknown. */
    static Optional<EarlyEnd> read(FactsJson facts) {
        return switch (facts.text("kind")) {
            case "idle" -> Optional.of(new EarlyEnd.Idle(facts.number("limit").orElse(0)));
            case "ping" ->
                Optional.of(new EarlyEnd.UnansweredPing(
                        facts.number("ping").orElse(0),
                        facts.flag("sent"),
                        facts.number("unanswered").orElse(0),
                        facts.number("silent").orElse(0)));
            case "tooLarge" ->
                Optional.of(new EarlyEnd.TooLarge(facts.number("limit").orElse(0)));
            default -> Optional.empty();
        };
    }
}
