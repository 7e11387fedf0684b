package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** A session's {@link SessionSummary} in its folder. It says nothing that the transcript doesn't, and can be rebuilt. */
final class SummaryFile {
    private static final String NAME = "summary.properties";
    private static final String STATE = "state";
    private static final String ENTRIES = "entries";
    private static final String SENT = "sent";
    private static final String RECEIVED = "received";
    private static final String NANOS = "nanos";
    private static final String CLOSED_BY = "closedBy";
    private static final String CLOSE_CODE = "closeCode";
    private static final String LAST_WORD = "lastWord";

    private SummaryFile() {}

    static void write(Path folder, SessionSummary summary) throws IOException {
        Properties values = new Properties();
        values.setProperty(STATE, summary.state().name());
        values.setProperty(ENTRIES, Long.toString(summary.entries()));
        values.setProperty(SENT, Long.toString(summary.sent()));
        values.setProperty(RECEIVED, Long.toString(summary.received()));
        values.setProperty(NANOS, Long.toString(summary.nanos()));
        summary.closedBy().ifPresent(by -> values.setProperty(CLOSED_BY, by.name()));
        summary.closeCode().ifPresent(code -> values.setProperty(CLOSE_CODE, Integer.toString(code)));
        values.setProperty(LAST_WORD, summary.lastWord());
        PropertiesFile.write(folder.resolve(NAME), values);
    }

    /** Empty where the file is missing or damaged. */
    static Optional<SessionSummary> read(Path folder) throws IOException {
        Properties values = PropertiesFile.read(folder.resolve(NAME));
        try {
            return values.isEmpty() ? Optional.empty() : Optional.of(summary(values));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SessionSummary summary(Properties values) {
        return new SessionSummary(
                SessionSummary.State.valueOf(values.getProperty(STATE, "")),
                Long.parseLong(values.getProperty(ENTRIES)),
                Long.parseLong(values.getProperty(SENT)),
                Long.parseLong(values.getProperty(RECEIVED)),
                Long.parseLong(values.getProperty(NANOS)),
                Optional.ofNullable(values.getProperty(CLOSED_BY)).map(Direction::valueOf),
                closeCode(values.getProperty(CLOSE_CODE)),
                values.getProperty(LAST_WORD, ""));
    }

    private static OptionalInt closeCode(String text) {
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
