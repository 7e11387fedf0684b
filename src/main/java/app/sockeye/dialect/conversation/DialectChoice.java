package app.sockeye.dialect.conversation;

import java.util.Locale;
import java.util.Objects;

/**
 * Which dialect is read.
 *
 * @param kind how it is chosen
 * @param key that of the dialect, where a certain one was chosen; else empty
 */
public record DialectChoice(Kind kind, String key) {
    /** Each connection's is recognised. */
    public static final DialectChoice RECOGNISED = new DialectChoice(Kind.RECOGNISED, "");

    /** None is read. */
    public static final DialectChoice OFF = new DialectChoice(Kind.OFF, "");

    /** How it is chosen. */
    public enum Kind {
        RECOGNISED,
        OFF,
        CERTAIN
    }

    public DialectChoice {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
    }

    /** A certain dialect. */
    public static DialectChoice of(String key) {
        return new DialectChoice(Kind.CERTAIN, key);
    }

    /** Reads what {@link #word()} wrote. */
    public static DialectChoice read(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "", "auto" -> RECOGNISED;
            case "off", "none" -> OFF;
            default -> of(word.strip().toLowerCase(Locale.ROOT));
        };
    }

    /** One word for files and commands: {@code auto}, {@code off} or the dialect's key. */
    public String word() {
        return switch (kind) {
            case RECOGNISED -> "auto";
            case OFF -> "off";
            case CERTAIN -> key;
        };
    }
}
