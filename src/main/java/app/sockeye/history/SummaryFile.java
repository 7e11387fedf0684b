package app.sockeye.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.connection.LegacyState;
import app.sockeye.transcript.file.PropertiesFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * A session's {@link SessionSummary} in its folder. It repeats what the transcript holds, so it can be rebuilt from it.
 */
public final class SummaryFile {
    private static final System.Logger LOG = System.getLogger(SummaryFile.class.getName());

    private static final String NAME = "summary.properties";
    private static final String STATE = "state";
    private static final String ENTRIES = "entries";
    private static final String SENT = "sent";
    private static final String RECEIVED = "received";
    private static final String NANOS = "nanos";
    private static final String CLOSED_BY = "closedBy";
    private static final String CLOSE_CODE = "closeCode";
    private static final String LAST = "last";
    /** The sentence in place of {@link #LAST}, as versions before format 2 wrote it. */
    private static final String LAST_WORD = "lastWord";

    private SummaryFile() {}

    /** Writes a session's summary into its folder. */
    public static void write(Path folder, SessionSummary summary) throws IOException {
        write(folder, summary, SessionSeal.PLAIN);
    }

    /** As {@link #write(Path, SessionSummary)}, of a session that may be encrypted. */
    static void write(Path folder, SessionSummary summary, SessionSeal seal) throws IOException {
        Properties values = new Properties();
        values.setProperty(STATE, summary.state().name());
        values.setProperty(ENTRIES, Long.toString(summary.entries()));
        values.setProperty(SENT, Long.toString(summary.sent()));
        values.setProperty(RECEIVED, Long.toString(summary.received()));
        values.setProperty(NANOS, Long.toString(summary.nanos()));
        summary.closedBy().ifPresent(by -> values.setProperty(CLOSED_BY, by.name()));
        summary.closeCode().ifPresent(code -> values.setProperty(CLOSE_CODE, Integer.toString(code)));
        values.setProperty(LAST, seal.print(LAST, summary.lastEvent()));
        PropertiesFile.write(folder.resolve(NAME), values);
    }

    /** Writes the summary, or logs why it can't be written, as on a full disk; it can be rebuilt later. */
    static void tryToWrite(Path folder, SessionSummary summary, SessionSeal seal) {
        try {
            write(folder, summary, seal);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The summary of " + folder + " could not be written", e);
        }
    }

    /** Removes a session's summary, which is rebuilt when the session is opened. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** Empty where the file is missing or damaged, or can't be read; the last event is unknown where the key is missing. */
    static Optional<SessionSummary> read(Path folder, SessionSeal seal) {
        try {
            Properties values = PropertiesFile.read(folder.resolve(NAME));
            return values.isEmpty() ? Optional.empty() : Optional.of(summary(values, seal));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SessionSummary summary(Properties values, SessionSeal seal) throws IOException {
        return new SessionSummary(
                SessionSummary.State.valueOf(values.getProperty(STATE, "")),
                Long.parseLong(values.getProperty(ENTRIES)),
                Long.parseLong(values.getProperty(SENT)),
                Long.parseLong(values.getProperty(RECEIVED)),
                Long.parseLong(values.getProperty(NANOS)),
                Optional.ofNullable(values.getProperty(CLOSED_BY)).map(Direction::valueOf),
                closeCode(values.getProperty(CLOSE_CODE)),
                lastEvent(values, seal));
    }

    private static String lastEvent(Properties values, SessionSeal seal) throws IOException {
        String event = values.getProperty(LAST);
        return event == null
                ? LegacyState.state(values.getProperty(LAST_WORD, "").getBytes(UTF_8))
                        .map(ConnectionEvent::brief)
                        .map(EventJson::write)
                        .orElse("")
                : seal.read(LAST, event);
    }

    private static OptionalInt closeCode(String text) {
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
