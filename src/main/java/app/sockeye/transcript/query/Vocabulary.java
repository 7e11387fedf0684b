package app.sockeye.transcript.query;

import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Completion.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words of the language, for completion. */
final class Vocabulary {
    /** The words with which a term may start. */
    static final List<Word> WORDS = List.of(
            new Word("json:$.", "a JSON value: json:$.type == \"trade\""),
            new Word("size>", "bytes of the payload: size>1k"),
            new Word("kind:", "text, binary, ping, close, error…"),
            new Word("dir:", "sent or received"),
            new Word("not ", "entries that the next term does not match"),
            new Word("or ", "either of two terms"),
            new Word("and ", "both terms; may be left out"),
            new Word("time>", "time of day: time>12:03:10"),
            new Word("after:#", "entries after a number: after:#1204"),
            new Word("before:#", "entries before a number"),
            new Word("entry:#", "entries by their numbers: entry:#1204,#1207"),
            new Word("close:", "a close code: close:1006"),
            new Word("wire>", "bytes on the wire, frame headers included: wire>1k"),
            new Word("ratio>", "how much compression saved: ratio>3"),
            new Word("frames>", "frames on the wire: frames>1"),
            new Word("hex:", "bytes: hex:0d0a"),
            new Word("valid:json", "messages that are JSON"),
            new Word("starred", "rows with a star"),
            new Word("note:", "rows with a text in their note: note:later"),
            new Word("event:", "packets by their event: event:\"chat message\""),
            new Word("topic:", "packets by their topic or destination: topic:price"),
            new Word("op:", "packets by what they do: op:publish"),
            new Word("id:", "packets by their id: id:12"),
            new Word("reply:none", "requests that were not answered"),
            new Word("dialect:", "messages of a dialect: dialect:socketio"));

    /** The close codes that occur in practice. */
    private static final List<Integer> CLOSE_CODES = List.of(
            CloseCode.NORMAL,
            CloseCode.GOING_AWAY,
            CloseCode.PROTOCOL_ERROR,
            CloseCode.UNSUPPORTED_DATA,
            CloseCode.NO_STATUS,
            CloseCode.ABNORMAL,
            CloseCode.INVALID_PAYLOAD,
            CloseCode.POLICY_VIOLATION,
            CloseCode.MESSAGE_TOO_BIG,
            CloseCode.MANDATORY_EXTENSION,
            CloseCode.INTERNAL_ERROR,
            CloseCode.SERVICE_RESTART,
            CloseCode.TRY_AGAIN_LATER,
            CloseCode.BAD_GATEWAY,
            CloseCode.TLS_FAILURE,
            CloseCode.UNAUTHORIZED,
            CloseCode.FORBIDDEN,
            CloseCode.TIMEOUT);

    private Vocabulary() {}

    /** The values of a field, with its name and colon; empty if they can't be listed. */
    static Stream<Word> values(String name) {
        return switch (name) {
            case "dir" -> constants(name, Direction.values());
            case "kind" -> constants(name, EntryKind.values());
            case "dialect" ->
                Stream.concat(
                        Dialects.ALL.stream().map(each -> new Word("dialect:" + each.key(), each.title())),
                        Stream.of(new Word("dialect:" + OwnDialect.KEY, OwnDialect.TITLE)));
            case "close" -> CLOSE_CODES.stream().map(code -> new Word("close:" + code, CloseCode.nameOf(code)));
            default -> WORDS.stream().filter(word -> word.text().startsWith(name + ":"));
        };
    }

    /** The fields of a dialect that are asked for by {@code d.NAME}; none in place of a field's value. */
    static Stream<Word> fields(String word, List<FieldWord> fields) {
        return word.indexOf(':') >= 0
                ? Stream.empty()
                : fields.stream()
                        .filter(field -> !PacketTerm.WORDS.contains(field.name()))
                        .map(field -> new Word(PacketTerm.PREFIX + field.name() + ":", field.meaning()));
    }

    private static Stream<Word> constants(String name, Enum<?>[] constants) {
        return Arrays.stream(constants).map(c -> new Word(name + ":" + Words.of(c), ""));
    }
}
