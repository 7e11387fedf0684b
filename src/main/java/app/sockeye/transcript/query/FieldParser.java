package app.sockeye.transcript.query;

import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code name:value}, and comparisons of amounts and times. */
final class FieldParser {
    private static final int LAST_CODE = 4999;

    private final QueryText text;
    private final TermParser terms;
    private final JsonTermParser json;

    FieldParser(QueryText text, TermParser terms) {
        this.text = text;
        this.terms = terms;
        this.json = new JsonTermParser(text, terms);
    }

    /**
     * Reads a field at the current position; reads nothing if there is none.
     *
     * @param inGroup whether a parenthesis is open
     */
    Optional<Query> field(boolean inGroup) throws QuerySyntaxException {
        int start = text.position();
        String name = name();
        if (text.take(":")) {
            Optional<Query> term = named(name, inGroup);
            if (term.isPresent()) {
                return term;
            }
        } else if (Words.read(Amount.class, name).isPresent() || name.equals("time") || name.equals("ratio")) {
            text.skipSpace();
            Optional<Comparison> comparison = text.takeComparison();
            if (comparison.isPresent()) {
                text.skipSpace();
                return Optional.of(compared(name, comparison.get()));
            }
        }
        text.moveTo(start);
        return Optional.empty();
    }

    private Optional<Query> named(String name, boolean inGroup) throws QuerySyntaxException {
        return Optional.ofNullable(
                switch (name) {
                    case "dir" -> new DirectionTerm(constant(Direction.class));
                    case "kind" -> new KindTerm(constant(EntryKind.class));
                    case "after", "before" -> place(name.equals("after"));
                    case "entry" -> entries();
                    case "close" -> close();
                    case "hex" -> hex();
                    case "valid" -> valid();
                    case "note" -> note(inGroup);
                    case "json" -> json.term();
                    case "size", "wire", "frames", "ratio" -> compared(name, Comparison.EQUAL);
                    case "event", "topic", "op", "id" -> packet(name, inGroup);
                    case "dialect" -> dialect();
                    case "reply" -> reply();
                    default ->
                        name.startsWith(PacketTerm.PREFIX)
                                ? packet(name.substring(PacketTerm.PREFIX.length()), inGroup)
                                : null;
                });
    }

    private Query compared(String name, Comparison comparison) throws QuerySyntaxException {
        return switch (name) {
            case "time" -> new TimeTerm(comparison, time());
            case "ratio" -> new RatioTerm(comparison, ratio());
            default -> new AmountTerm(Words.read(Amount.class, name).orElseThrow(), comparison, amount());
        };
    }

    private <E extends Enum<E>> E constant(Class<E> type) throws QuerySyntaxException {
        int start = text.position();
        return Words.read(type, value())
                .orElseThrow(() -> new QuerySyntaxException(start, "Expected one of " + Words.list(type) + "."));
    }

    private Query place(boolean after) throws QuerySyntaxException {
        int start = text.position();
        text.take("#");
        return new PlaceTerm(after, number(start, value(), 1, "Expected an entry's number, such as #1204."));
    }

    private Query entries() throws QuerySyntaxException {
        int start = text.position();
        List<Long> numbers = new ArrayList<>();
        for (String number : value().split(",", -1)) {
            String digits = number.startsWith("#") ? number.substring(1) : number;
            numbers.add(number(start, digits, 1, "Expected entries' numbers, such as #1204,#1207."));
        }
        return new EntriesTerm(numbers);
    }

    private Query close() throws QuerySyntaxException {
        int start = text.position();
        long code = number(start, value(), 1, "Expected a close code, such as 1006.");
        if (code > LAST_CODE) {
            throw new QuerySyntaxException(start, "The largest close code is " + LAST_CODE + ".");
        }
        return new CloseTerm((int) code);
    }

    private Query note(boolean inGroup) throws QuerySyntaxException {
        char first = text.peek();
        if (text.atEnd() || Character.isWhitespace(first) || inGroup && first == ')') {
            throw text.failure("Expected a text from the note, such as \"later\", or /./ for any note.");
        }
        return new NoteTerm(terms.pattern(inGroup));
    }

    private Query packet(String field, boolean inGroup) throws QuerySyntaxException {
        char first = text.peek();
        if (text.atEnd() || Character.isWhitespace(first) || inGroup && first == ')') {
            throw text.failure("Expected a text from the packet, such as \"chat message\", or /./ for any.");
        }
        return new PacketTerm(field, terms.pattern(inGroup));
    }

    private Query dialect() throws QuerySyntaxException {
        int start = text.position();
        String key = value().toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw new QuerySyntaxException(start, "Expected a dialect's name, such as socketio.");
        }
        return new DialectTerm(key);
    }

    private Query reply() throws QuerySyntaxException {
        int start = text.position();
        if (!value().equals("none")) {
            throw new QuerySyntaxException(start, "Expected reply:none.");
        }
        return new UnansweredTerm();
    }

    private Query hex() throws QuerySyntaxException {
        int start = text.position();
        InputResult bytes = HexInput.parse(value());
        if (bytes instanceof InputError error) {
            throw new QuerySyntaxException(start + error.position(), error.sentence());
        }
        String hex = HexFormat.of().formatHex(((InputBytes) bytes).bytes());
        if (hex.isEmpty()) {
            throw new QuerySyntaxException(start, "Expected bytes, such as 0d0a.");
        }
        return new HexTerm(hex);
    }

    private Query valid() throws QuerySyntaxException {
        int start = text.position();
        if (!value().equals("json")) {
            throw new QuerySyntaxException(start, "Expected valid:json.");
        }
        return new ValidJsonTerm();
    }

    private LocalTime time() throws QuerySyntaxException {
        int start = text.position();
        try {
            return LocalTime.parse(value());
        } catch (DateTimeException e) {
            throw new QuerySyntaxException(start, "Expected a time of day, such as 12:03, 12:03:10 or 12:03:10.250.");
        }
    }

    private BigDecimal ratio() throws QuerySyntaxException {
        int start = text.position();
        String value = value();
        if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new QuerySyntaxException(start, "Expected a number, such as 3 or 1.5.");
        }
        return new BigDecimal(value);
    }

    private long amount() throws QuerySyntaxException {
        int start = text.position();
        String sentence = "Expected a number, such as 100, 1k (1000), 4ki (4096) or 2M.";
        String value = value();
        int digits = 0;
        while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        long factor =
                Units.factor(value.substring(digits)).orElseThrow(() -> new QuerySyntaxException(start, sentence));
        return number(start, value.substring(0, digits), factor, sentence);
    }

    private static long number(int start, String digits, long factor, String sentence) throws QuerySyntaxException {
        try {
            if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new QuerySyntaxException(start, sentence);
            }
            return Math.multiplyExact(Long.parseLong(digits), factor);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new QuerySyntaxException(start, "The number is too large.");
        }
    }

    private String name() {
        int start = text.position();
        while (text.peek() >= 'a' && text.peek() <= 'z') {
            text.next();
        }
        if (text.from(start).equals("d") && text.take(".")) {
            while (text.peek() >= 'a' && text.peek() <= 'z'
                    || text.peek() >= '0' && text.peek() <= '9'
                    || text.peek() == '_') {
                text.next();
            }
        }
        return text.from(start);
    }

    /** The text up to white space or a parenthesis. */
    private String value() {
        int start = text.position();
        while (!text.atEnd() && !Character.isWhitespace(text.peek()) && text.peek() != ')') {
            text.next();
        }
        return text.from(start);
    }
}
