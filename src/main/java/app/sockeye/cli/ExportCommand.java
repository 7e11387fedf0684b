package app.sockeye.cli;

import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.export.Export;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.redaction.HandshakeSecrets;
import app.sockeye.files.Reason;
import app.sockeye.secret.Redactor;
import app.sockeye.secret.SecretFault;
import app.sockeye.secret.SecretValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockeye export}: a recorded session as a file for others. */
@Command(
        name = "export",
        description = "Writes a recorded session to a file, or its messages to a folder of files.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "NDJSON begins with a line that has sockeye (transcript), version (1), started (ISO 8601) and redacted"
                    + " (false with --secrets). Each other line is an entry with index, time (ISO 8601), ns (since"
                    + " started), direction (sent or received), kind, size in bytes, flags (compressed, fragmented,"
                    + " incomplete, invalid_utf8, not_sent, automatic, repeated), starred, note, secret, wire (bytes on the wire), frames (of"
                    + " each ns and header, its bytes in hexadecimal), event for a state or an error, and last text, or"
                    + " data in Base64 for what is not UTF-8 text. secret is there with --secrets only: the names of the headers that were marked secret"
                    + " from that entry on, where no entry in the file tells them. The import command reads it.",
            "",
            "An event has the facts of a connection as typed members: v (1) and event, which is connecting (target,"
                    + " secretHeaders), secret (secretHeaders), opened (host, ip, port, tls, subprotocol, extensions, via as a proxy script chose;"
                    + " dns, tcp, tlsHandshake, upgrade and total in ns), failed (stage, cancelled, sentence, nextStep,"
                    + " details), closed (by, code, sent, received, answered, firstMessage, cause, early) or fault"
                    + " (sentence, section, closeCode, limit, bytes). What is not known is left out. The text beside it is made of"
                    + " it; sessions that an older Sockeye recorded have only the text.",
            "",
            "PCAP-NG holds the handshakes and frames, TLS taken off, in TCP connections that are made up around them."
                    + " A compressed message without those before it, or from an older Sockeye, is written inflated, and"
                    + " a comment says so. Wireshark opens it.",
            "",
            "Exit status: 0 exported; 1 nothing was exported; 2 bad arguments."
        })
final class ExportCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final Path DEVICE = Path.of("/dev/stdout");

    private final Console console;

    @Parameters(paramLabel = "SESSION-FOLDER", description = "The folder of a recorded session.")
    private Path session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson (the default), har, pcapng, csv, names, text or payloads."
                    + " names is a table (CSV) of events, topics, methods and operations: packets, bytes, answers and"
                    + " how long they took.",
            defaultValue = "ndjson")
    private ExportFormat format;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "The file to write, or - for standard output; an existing one is replaced. For payloads, a folder"
                            + " that does not exist yet.")
    private Path out;

    @Option(
            names = "--secrets",
            description =
                    "Also write the values of Authorization, Cookie and the other secret headers, and of those that"
                            + " were marked secret. Without this option they, the cookies of all jars, and the secrets saved in the keyring or"
                            + " the vault, are left out wherever they are, in Base64 and percent-encoded, too; in"
                            + " messages, an asterisk stands for each byte.")
    private boolean withSecrets;

    @Option(
            names = "--spreadsheet",
            description =
                    "In CSV and names, put an apostrophe before text that begins with =, +, -, @ or white space: a spreadsheet"
                            + " would run a server's message as a formula. Without this option the text stays exact.")
    private boolean forSpreadsheets;

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Only the entries that match; see the grep command.",
            defaultValue = "")
    private String query;

    @Mixin
    private final SavedSecretArguments saved;

    /** @param saved the secrets to leave out */
    ExportCommand(Console console, SavedSecretArguments saved) {
        this.console = console;
        this.saved = saved;
    }

    @Override
    public Integer call() {
        Filter filter;
        try {
            filter = query.isEmpty()
                    ? Filter.ALL
                    : Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
        } catch (QuerySyntaxException e) {
            console.err().println("Character " + (e.position() + 1) + " of the query: " + e.getMessage());
            return ExitCode.USAGE;
        }
        try (Transcript transcript = Transcript.open(session, saved.keys());
                StoppableWork work = new StoppableWork()) {
            transcript.recovery().ifPresent(console.err()::println);
            EntryChoice chosen =
                    filter.isAll() ? EntryChoice.all(transcript) : EntryChoice.matching(transcript, filter, 0);
            new Export(transcript, chosen, format, withSecrets, forSpreadsheets, known(transcript))
                    .to(out.equals(STANDARD_OUTPUT) ? DEVICE : out, work.progress());
            return ExitCode.OK;
        } catch (SecretFault e) {
            console.err().println(e.getMessage());
            return ExitCode.USAGE;
        } catch (CancellationException e) {
            console.err().println("Nothing was exported: the export was stopped.");
            return ExitCode.FAILED;
        } catch (IOException | UncheckedIOException e) {
            console.err().println("Nothing was exported: " + Reason.of(e) + ".");
            return ExitCode.FAILED;
        }
    }

    private Redactor known(Transcript transcript) throws IOException, SecretFault {
        if (withSecrets) {
            return Redactor.NONE;
        }
        SecretValues values = saved.values();
        HandshakeSecrets.in(transcript).forEach(values::add);
        return values.redactor();
    }
}
