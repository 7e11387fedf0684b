package app.sockeye.profile.variable;

import app.sockeye.template.TemplateFunctions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What becomes of the functions in a text, such as <code>${uuid}</code>. */
public enum FunctionUse {
    /** They are called. */
    CALLED,
    /** They stay as they are written, where a text is only shown. */
    WRITTEN,
    /** Those that can give something else each time are replaced by a name, always the same for the same text. */
    NAMED;

    /** What stands in place of a function; empty where it is called. */
    public Optional<String> inPlaceOf(String function, String written) {
        return switch (this) {
            case CALLED -> Optional.empty();
            case WRITTEN -> Optional.of(written);
            case NAMED ->
                TemplateFunctions.isStable(function) ? Optional.empty() : Optional.of(name(function, written));
        };
    }

    /** A name that can stand in an address, and that no server has by chance. */
    private static String name(String function, String written) {
        return function + "-" + UUID.nameUUIDFromBytes(written.getBytes(StandardCharsets.UTF_8));
    }
}
