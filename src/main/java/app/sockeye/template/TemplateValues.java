package app.sockeye.template;

import java.util.Optional;

/** The values that a template is filled with. */
@FunctionalInterface
public interface TemplateValues {
    /** No values; functions that need none work. */
    TemplateValues NONE = name -> Optional.empty();

    /**
     * The value of a name, such as {@code user} or {@code secret:token}. It is put in as it is: references in it are
     * not replaced, so it may come from a server.
     */
    Optional<String> value(String name);

    /**
     * Whether the value of a name comes from a server, or may: it then can't say what is read of this machine.
     */
    default boolean isReceived(String name) {
        return false;
    }

    /**
     * The value at a JSONPath (RFC 9535) of the newest received message that has it: text without its quotes, all else
     * as JSON.
     */
    default Optional<String> last(String jsonPath) {
        return Optional.empty();
    }

    /**
     * What stands in place of a function that should not be called; empty to call it.
     *
     * @param function its name
     * @param written the whole reference
     */
    default Optional<String> inPlaceOf(String function, String written) {
        return Optional.empty();
    }

    /**
     * Files, counters, rows, clock and randomness for functions. Whoever fills more than one template keeps one, or
     * else counters start again with each.
     */
    default TemplateSources sources() {
        return new TemplateSources();
    }
}
