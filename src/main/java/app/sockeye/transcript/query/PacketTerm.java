package app.sockeye.transcript.query;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Matches a message with a packet that has a field with a certain text.
 *
 * @param name the field's, as dialects have it
 * @param value what the field must contain; for {@code op} and {@code id}, what it must be
 */
record PacketTerm(String name, TextPattern value) implements Query {
    /** The fields that are words of the language by themselves. */
    static final List<String> WORDS = List.of("event", "topic", Packet.OP, "id");

    /** What stands before the names of all other fields. */
    static final String PREFIX = "d.";

    PacketTerm {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        Predicate<String> fits = test();
        return (entry, context) -> {
            for (Packet packet : context.packets(entry)) {
                Optional<String> field = packet.field(name);
                if (field.isPresent() && fits.test(field.get())) {
                    return true;
                }
            }
            return false;
        };
    }

    private Predicate<String> test() {
        String text = value.text();
        boolean whole = !value.regex() && (name.equals(Packet.OP) || name.equals("id"));
        if (whole) {
            return value.ignoreCase() ? text::equalsIgnoreCase : text::equals;
        }
        return value.finder();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of(value);
    }

    @Override
    public String toString() {
        return (WORDS.contains(name) ? name : PREFIX + name) + ":" + new TextTerm(value);
    }
}
