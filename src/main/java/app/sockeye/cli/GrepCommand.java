package app.sockeye.cli;

import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.EntryPrinter;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.cli.output.RedactedPrinter;
import app.sockeye.export.redaction.HandshakeSecrets;
import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretValues;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockeye grep}: entries that match a query, in the given sessions or in all recorded ones, as NDJSON. */
@Command(
        name = "grep",
        description =
                "Searches recorded sessions and prints the entries found, one JSON object per line as connect does.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A query has words, \"phrases\" and /regular expressions/i, joined by and (or nothing), or, not and"
                    + " parentheses; dir:sent, kind:text, size>1k, wire>1k, ratio>3, frames>1, time>12:03:10, after:#1204, before:#1300,"
                    + " close:1006, hex:0d0a, valid:json, json:$.type == \"trade\", starred, note:later. Of packets of a dialect:"
                    + " event:\"chat message\", topic:orders, op:publish, id:12, d.qos:1 for any other field, dialect:mqtt, and"
                    + " reply:none for requests without an answer. Texts"
                    + " without an upper-case letter ignore case.",
            "",
            "Invisible characters, and those that a terminal would obey, are JSON escapes; --raw prints bytes as they are.",
            "",
            "Exit status: 0 something was found; 1 nothing; 2 bad arguments, or a session that can't be read."
        })
final class GrepCommand implements Callable<Integer> {
    private static final int OUTPUT_BYTES = 1 << 16;

    private final Console console;
    private final SessionStore store;
    private long found;
    private boolean failed;

    @Parameters(index = "0", paramLabel = "QUERY", description = "The query.")
    private String query;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SESSION-FOLDER",
            description = "Folders of recorded sessions; each is one session. Without any, all recorded sessions are"
                    + " searched, the newest first, and each line begins with session, its folder.")
    private List<Path> folders = List.of();

    @Option(
            names = "--secrets",
            description =
                    "Also print the values of Authorization, Cookie and other secret headers. Without this option"
                            + " they, the cookies of all jars, and the secrets saved in the keyring or the vault, are left out wherever they are.")
    private boolean withSecrets;

    @Option(
            names = "--raw",
            description =
                    "Print payloads byte for byte, each followed by a line break, instead of JSON. Don't print them"
                            + " to a terminal: it would obey escape sequences from the server.")
    private boolean raw;

    @Mixin
    private final SavedSecretArguments saved;

    /** @param saved the secrets to leave out */
    GrepCommand(Console console, SessionStore store, SavedSecretArguments saved) {
        this.console = console;
        this.store = store;
        this.saved = saved;
    }

    @Override
    public Integer call() {
        Filter filter;
        try {
            filter = Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
        } catch (QuerySyntaxException e) {
            console.err().println("Character " + (e.position() + 1) + " of the query: " + e.getMessage());
            return ExitCode.USAGE;
        }
        SecretValues known;
        try {
            known = withSecrets ? new SecretValues() : saved.values();
        } catch (SecretFault e) {
            console.err().println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (folders.isEmpty()) {
            searchKept(filter, known);
        } else {
            folders.forEach(folder -> search(folder, filter, known, () -> Transcript.open(folder, saved.keys()), ""));
        }
        return failed ? ExitCode.USAGE : found > 0 ? ExitCode.OK : ExitCode.NOT_FOUND;
    }

    private void searchKept(Filter filter, SecretValues known) {
        try {
            for (KeptSession session : store.listAll()) {
                String folder = session.folder().toString();
                search(session.folder(), filter, known, () -> store.open(session), folder);
            }
        } catch (IOException e) {
            console.err().println("The recorded sessions can't be listed: " + Reason.of(e) + ".");
            failed = true;
        }
    }

    private void search(Path folder, Filter filter, SecretValues known, Opener opener, String told) {
        try (Transcript transcript = opener.open()) {
            OutputStream out = new BufferedOutputStream(console.out(), OUTPUT_BYTES);
            Function<OutputStream, EntryPrinter> printing =
                    to -> new EntryPrinter(to, transcript.started(), true, raw, told)
                            .withPackets(new EntryContext(transcript));
            found += new FilteredWalk(transcript, filter)
                    .forEach(
                            withSecrets
                                    ? printing.apply(out)::print
                                    : redacted(out, transcript, known, printing)::print);
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            console.err().println("The session in " + folder + " can't be searched: " + Reason.of(e) + ".");
            failed = true;
        }
    }

    private static RedactedPrinter redacted(
            OutputStream out, Transcript transcript, SecretValues known, Function<OutputStream, EntryPrinter> printing)
            throws IOException {
        // A session must not change what is left out of the next one.
        SecretValues values = known.copy();
        HandshakeSecrets.in(transcript).forEach(values::add);
        return new RedactedPrinter(out, transcript, values, printing);
    }

    /** Opens one of the sessions. */
    @FunctionalInterface
    private interface Opener {
        Transcript open() throws IOException;
    }
}
