package app.sockeye.profile.environment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The colours that environments are told apart by. */
public enum EnvironmentColour {
    GREEN,
    AMBER,
    RED,
    BLUE,
    PURPLE,
    GREY;

    /** The word in a file, such as {@code amber}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of a word in a file; empty for one that this version does not know. */
    static Optional<EnvironmentColour> of(String word) {
        return Stream.of(values()).filter(colour -> colour.word().equals(word)).findFirst();
    }
}
