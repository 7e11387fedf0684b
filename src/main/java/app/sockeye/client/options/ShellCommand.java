package app.sockeye.client.options;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command-line tool for a POSIX shell that can connect as this program did. */
public enum ShellCommand {
    WEBSOCAT("websocat", WebsocatLine::words),
    WSCAT("wscat", WscatLine::words),
    /** Shows the answer to the handshake and the raw frames. */
    CURL("curl", CurlLine::words);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private final String label;
    private final Function<CommandFacts, List<String>> words;

    ShellCommand(String label, Function<CommandFacts, List<String>> words) {
        this.label = label;
        this.words = words;
    }

    /** The command's name. */
    public String label() {
        return label;
    }

    /**
     * The command, quoted. It carries the options that the tool has a counterpart of. Files are placeholders, as the
     * options hold what was read from them.
     *
     * @param options the tool sends the handshake's own headers itself, except Origin and User-Agent; compression,
     *     limits and timeouts are ignored
     * @param withSecrets whether to include the values of secret headers, of parameters with names like those of
     *     secrets, and user names and passwords; a placeholder replaces each otherwise
     */
    public String of(ConnectOptions options, boolean withSecrets) {
        List<String> all = words.apply(new CommandFacts(options, withSecrets));
        return Stream.concat(Stream.of(label), all.stream())
                .map(ShellCommand::quoted)
                .collect(Collectors.joining(" "));
    }

    /** Quotes a word. Within single quotes a shell interprets only the single quote itself. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
