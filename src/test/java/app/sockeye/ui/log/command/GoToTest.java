package app.sockeye.ui.log.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.RestoredTranscript;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.log.model.LogModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session of a hundred entries, one every two seconds from shortly before midnight. */
class GoToTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    @TempDir
    Path folder;

    private Transcript transcript;

    @BeforeEach
    void create() throws IOException {
        Path session = folder.resolve("session");
        try (RestoredTranscript restoring =
                new RestoredTranscript(session, Instant.parse("2026-11-22T23:58:20.500Z"))) {
            for (long i = 0; i < 100; i++) {
                restoring.begin(EntryKind.NOTE, Optional.empty()).end(Set.of(), 0, i * 2_000_000_000L);
            }
        }
        transcript = Transcript.open(session);
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @ParameterizedTest
    @CsvSource({
        "#12, 12",
        " 99 , 99",
        "0, 0",
        "23:58:20, 0",
        "23:58:21, 1",
        "23:58:22.5, 1",
        "23:58:22.501, 2",
        "23:59, 20",
        "00:00:00, 50",
        "00:01:38.5, 99",
        "+5s, 13",
        "+4s, 12",
        "-4s, 8",
        "-1.5s, 10",
        "+2500ms, 12",
        "+1m, 40",
        "-1h, 0"
    })
    void whereToGoIsUnderstood(String typed, long entry) {
        assertThat(GoTo.find(typed, transcript, 10, ZONE)).isEqualTo(new GoTo(entry, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100        | The last entry is #99.",
                "00:01:38.6 | The last entry is #99 at 00:01:38.500.",
                "12:00      | The last entry is #99 at 00:01:38.500.",
                "+1h        | The last entry is #99 at 00:01:38.500."
            })
    void behindTheEndIsNothing(String typed, String error) {
        assertThat(GoTo.find(typed, transcript, 10, ZONE)).isEqualTo(new GoTo(LogModel.NONE, error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "#", "5s", "+s", "+5d", "25:00", "1 2", "9999999999999999999"})
    void whatIsNotUnderstoodIsTold(String typed) {
        assertThat(GoTo.find(typed, transcript, 10, ZONE).error()).isEqualTo("Type a row number, a time or an offset.");
    }

    @Test
    void anEmptyLogHasNowhereToGo() throws IOException {
        try (Transcript empty = Transcript.create(folder.resolve("empty"))) {
            assertThat(GoTo.find("0", empty, 0, ZONE).error()).isEqualTo("There are no entries yet.");
        }
    }
}
