package app.sockeye.ui.log.look;

import app.sockeye.ui.log.words.ColumnTexts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column with the values of a field of packets.
 *
 * @param name the field's, without {@code d.}
 */
public record FieldColumn(String name) implements LogColumn {
    /** The fields that queries name without {@code d.}. */
    private static final List<String> WORDS = List.of("event", "topic", "op", "id");

    private static final String PREFIX = "d.";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final double WIDTH = 110;

    public FieldColumn {
        Objects.requireNonNull(name);
    }

    /** The column of a field as queries name it, such as {@code event} or {@code d.method}; empty if it is none. */
    public static Optional<FieldColumn> of(String word) {
        String name = word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
        boolean known = WORDS.contains(word)
                || word.startsWith(PREFIX) && NAME.matcher(name).matches();
        return known ? Optional.of(new FieldColumn(name)) : Optional.empty();
    }

    /** The field as queries name it. */
    @Override
    public String key() {
        return WORDS.contains(name) ? name : PREFIX + name;
    }

    @Override
    public String title() {
        return key();
    }

    @Override
    public String label() {
        return ColumnTexts.field(key());
    }

    @Override
    public double defaultWidth() {
        return WIDTH;
    }

    @Override
    public boolean isShownAtFirst() {
        return true;
    }

    @Override
    public boolean isRightAligned() {
        return false;
    }

    @Override
    public boolean isWire() {
        return true;
    }

    @Override
    public boolean isAdded() {
        return true;
    }
}
