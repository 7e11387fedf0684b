package app.sockeye.client.options;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command-line tool for a POSIX shell that can connect as this program did. */
public enum ShellCommand {
    WEBSOCAT("websocat", WebsocatLine::words, facts -> List.of()),
    WSCAT("wscat", WscatLine::words, facts -> List.of()),
    /** Shows the answer to the handshake and the raw frames. */
    CURL("curl", CurlLine::words, CurlNotes::of);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private final String label;
    private final Function<CommandFacts, List<String>> words;
    private final Function<CommandFacts, List<String>> notes;

    /** @param notes what the connection has and the tool does not, as nouns */
    ShellCommand(String label, Function<CommandFacts, List<String>> words, Function<CommandFacts, List<String>> notes) {
        this.label = label;
        this.words = words;
        this.notes = notes;
    }

    /** The command's name. */
    public String label() {
        return label;
    }

    /**
     * The command, quoted. It carries the options that the tool has a counterpart of; comments tell what curl has none
     * of. Files are placeholders, as the
     * options hold what was read from them.
     *
     * @param options the tool sends the handshake's own headers itself, except Origin and User-Agent; compression,
     *     limits and timeouts are ignored
     * @param withSecrets whether to include the values of secret headers, of parameters with names like those of
     *     secrets, and user names and passwords; a placeholder replaces each otherwise
     */
    public String of(ConnectOptions options, boolean withSecrets) {
        CommandFacts facts = new CommandFacts(options, withSecrets);
        String line = Stream.concat(Stream.of(label), words.apply(facts).stream())
                .map(ShellCommand::quoted)
                .collect(Collectors.joining(" "));
        // Behind the command, as a shell that takes no comments while one types has run it by then.
        return notes.apply(facts).stream()
                .map(note -> "\n# Not in this command: " + note + ".")
                .collect(Collectors.joining("", line, ""));
    }

    /** Quotes a word. Within single quotes a shell interprets only the single quote itself. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
