package app.sockeye.cli;

import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.history.SessionSummary;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.payload.VisibleOutput;
import app.sockeye.payload.json.JsonString;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sockeye sessions}: lists the recorded sessions, a line each. */
@Command(
        name = "sessions",
        description = "Lists the recorded sessions, the newest first.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 listed; 1 there are none; 2 some or all can't be listed."})
final class SessionsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Console console;
    private final SessionStore store;

    @Option(
            names = "--json",
            description =
                    "Prints one JSON object per line: folder, profile, url, name, pinned, encrypted, started (ISO 8601), bytes, state"
                            + " (recording, ended, cut if Sockeye ended first, or partial if an imported file does not"
                            + " show the end), entries, sent, received, ns (its duration), close_code if there is one, and last_word (how it ended).")
    private boolean json;

    @Mixin
    private final SavedSecretArguments saved;

    private boolean unreadable;

    /** @param saved open what is encrypted */
    SessionsCommand(Console console, SessionStore store, SavedSecretArguments saved) {
        this.console = console;
        this.store = store;
        this.saved = saved;
    }

    @Override
    public Integer call() {
        int listed = 0;
        try {
            for (KeptSession session : store.listAll()) {
                Optional<KeptSession> known =
                        session.summary().isPresent() ? Optional.of(session) : summarised(session);
                if (known.isPresent()) {
                    print(json ? object(known.get()) : line(known.get()));
                    listed++;
                }
            }
        } catch (IOException e) {
            console.err().println("The recorded sessions can't be listed: " + Reason.of(e) + ".");
            return ExitCode.USAGE;
        }
        if (unreadable) {
            return ExitCode.USAGE;
        }
        return listed == 0 ? ExitCode.NOT_FOUND : ExitCode.OK;
    }

    /**
     * The session with its summary; empty, after an error message, for one that can't be read, so that the others are
     * still listed.
     */
    private Optional<KeptSession> summarised(KeptSession session) {
        try {
            return Optional.of(store.summarise(session));
        } catch (IOException | UncheckedIOException e) {
            console.err().println("The session in " + session.folder() + " can't be read: " + Reason.of(e) + ".");
            unreadable = true;
            return Optional.empty();
        }
    }

    private void print(String line) throws IOException {
        OutputStream out = VisibleOutput.json(console.out());
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(KeptSession session) {
        SessionSummary summary = session.summary().orElseThrow();
        String end =
                switch (summary.state()) {
                    case RECORDING -> "live";
                    case CUT -> "cut";
                    case PARTIAL -> "part";
                    case ENDED ->
                        summary.closeCode().isPresent()
                                ? Integer.toString(summary.closeCode().getAsInt())
                                : "-";
                };
        return String.format(
                Locale.ROOT,
                "%s  %8s  %9d sent  %9d received  %8s  %4s  %s  %s",
                TIME.format(session.started()),
                Durations.brief(summary.nanos()),
                summary.sent(),
                summary.received(),
                ByteSize.format(session.bytes()),
                end,
                VisibleText.of(session.title()),
                VisibleText.of(session.folder().toString()));
    }

    private static String object(KeptSession session) {
        SessionSummary summary = session.summary().orElseThrow();
        String code = summary.closeCode().isPresent()
                ? ",\"close_code\":" + summary.closeCode().getAsInt()
                : "";
        return "{\"folder\":" + JsonString.quote(session.folder().toString())
                + ",\"profile\":" + JsonString.quote(session.profileId())
                + ",\"url\":" + JsonString.quote(session.url())
                + ",\"name\":" + JsonString.quote(session.name())
                + ",\"pinned\":" + session.pinned()
                + ",\"encrypted\":" + (session.protection() != KeptSession.Protection.NONE)
                + ",\"started\":\"" + session.started() + "\",\"bytes\":" + session.bytes()
                + ",\"state\":\"" + summary.state().name().toLowerCase(Locale.ROOT) + "\""
                + ",\"entries\":" + summary.entries()
                + ",\"sent\":" + summary.sent()
                + ",\"received\":" + summary.received()
                + ",\"ns\":" + summary.nanos()
                + code
                + ",\"last_word\":" + JsonString.quote(summary.lastWord()) + "}";
    }
}
