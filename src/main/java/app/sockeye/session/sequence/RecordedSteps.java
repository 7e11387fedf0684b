package app.sockeye.session.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.JsonInPayload;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.payload.json.JsonString;
import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The steps that do again what was recorded: what was sent is sent, and what was received is waited for. */
public final class RecordedSteps {
    /** The largest message that becomes a step, in bytes. */
    public static final int LARGEST_MESSAGE = 64 << 10;

    /** Names of members by which messages are usually told apart. */
    private static final List<String> TELLING = List.of("type", "event", "op", "method", "action", "kind", "channel");

    private static final int LONGEST_VALUE = 100;

    private RecordedSteps() {}

    /** The step for an entry; empty for one that no step stands for, and for a large message that was sent. */
    public static Optional<Step> of(Entry entry) {
        boolean sent = entry.direction().filter(Direction.SENT::equals).isPresent();
        return (sent ? sent(entry) : received(entry)).map(Step::of);
    }

    private static Optional<SequenceAction> sent(Entry entry) {
        byte[] bytes = entry.payload().head(LARGEST_MESSAGE);
        return switch (entry.kind()) {
            case TEXT, BINARY -> entry.size() > LARGEST_MESSAGE ? Optional.empty() : Optional.of(message(entry, bytes));
            case PING -> Optional.of(new SequenceAction.Ping(new String(bytes, UTF_8)));
            case CLOSE -> {
                CloseReason close = CloseReason.parse(bytes);
                boolean coded =
                        CloseCode.complaint(close.code(), close.reason()).isEmpty();
                yield Optional.of(
                        new SequenceAction.Close(coded ? close.code() : CloseCode.NORMAL, coded ? close.reason() : ""));
            }
            default -> Optional.empty();
        };
    }

    private static SequenceAction message(Entry entry, byte[] bytes) {
        if (entry.kind() == EntryKind.BINARY) {
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes);
            return new SequenceAction.Send(new WrittenMessage(Format.HEX, hex, Fragmentation.WHOLE, false));
        }
        String text = new String(bytes, UTF_8);
        boolean json = JsonText.looksLikeJson(bytes) && JsonText.check(text).isEmpty();
        WrittenMessage written = json ? new WrittenMessage(Format.JSON, text) : WrittenMessage.text(text);
        return new SequenceAction.Send(
                new WrittenMessage(written.format(), written.body(), Fragmentation.WHOLE, !text.contains("${")));
    }

    private static Optional<SequenceAction> received(Entry entry) {
        return switch (entry.kind()) {
            case TEXT -> Optional.of(await(telling(entry).orElse("kind:text")));
            case BINARY -> Optional.of(await(telling(entry).orElse("kind:binary")));
            case CLOSE -> Optional.of(await("kind:close"));
            default -> Optional.empty();
        };
    }

    private static SequenceAction await(String query) {
        return new SequenceAction.WaitFor(query, SequenceAction.USUAL_TIMEOUT);
    }

    /** A query for messages like this one, by a member that tells what it is. */
    private static Optional<String> telling(Entry entry) {
        for (String name : TELLING) {
            JsonPath path = new JsonPath(List.of(new JsonStep.Key(name)));
            Optional<String> query = JsonInPayload.value(path, entry.payload())
                    .filter(found ->
                            found.kind() == JsonKind.STRING && found.span().length() <= LONGEST_VALUE)
                    .map(found -> "json:$." + name + " == " + JsonString.quote(found.text(LONGEST_VALUE)))
                    .filter(RecordedSteps::isQuery);
            if (query.isPresent()) {
                return query;
            }
        }
        return Optional.empty();
    }

    private static boolean isQuery(String text) {
        try {
            Query.parse(text);
            return true;
        } catch (QuerySyntaxException e) {
            return false;
        }
    }
}
