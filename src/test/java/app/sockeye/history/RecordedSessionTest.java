package app.sockeye.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionTest {
    @TempDir
    Path folder;

    @Test
    void theSummaryIsNotMadeAnewWhereNothingWasRecordedSince() throws Exception {
        try (Transcript transcript = Transcript.createAnew(folder, Instant.EPOCH, Optional.empty())) {
            RecordedSession session = new RecordedSession(transcript);
            SessionSummary first = session.summary();
            assertThat(session.summary()).isSameAs(first);
            SampleEntries.text(transcript.appender(), "a message");
            transcript.appender().publish();
            assertThat(session.summary().received()).isEqualTo(1);
        }
    }
}
