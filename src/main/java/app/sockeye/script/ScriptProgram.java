package app.sockeye.script;

import java.util.List;
import java.util.Map;

/**
 * A script with what it can use.
 *
 * @param source what its author wrote: a plain script, not a module, whose functions are found by their names
 * @param functions the names under which the source may define functions that are called from outside
 * @param library JavaScript of ours that runs first: a function expression {@code (host, wait) => ({...})}, which gets
 *     the host's functions and {@code wait(milliseconds)}, defines what the source may use as properties of
 *     {@code globalThis}, and returns for each function that needs it a wrapper {@code (own, ...texts) => text}, which
 *     calls the author's own function; its answer may be a promise
 * @param host the functions that the library calls, by name
 */
public record ScriptProgram(String source, List<String> functions, String library, Map<String, HostFunction> host) {
    /** The most that a source may have, in characters. */
    public static final int LONGEST_SOURCE = 1 << 20;

    public ScriptProgram {
        functions = List.copyOf(functions);
        host = Map.copyOf(host);
        if (source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("a script over 1 MiB");
        }
    }

    /** A script that is on its own, with functions that take and give text. */
    public static ScriptProgram plain(String source, String... functions) {
        return new ScriptProgram(source, List.of(functions), "() => ({})", Map.of());
    }
}
