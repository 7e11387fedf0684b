package app.sockeye.transcript.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.transcript.write.Appender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note, a message of 100 bytes, and one of 100 bytes that crossed the wire as 38, two bytes of its header included. */
class RatioTermTest {
    private static final int RSV1 = 4;

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws Exception {
        try (Transcript transcript = Transcript.create(folder.resolve("session"))) {
            Appender appender = transcript.appender();
            byte[] text = "a".repeat(100).getBytes(UTF_8);
            appender.append(EntryKind.NOTE, null, text, 0);
            appender.append(
                    EntryKind.TEXT,
                    Direction.RECEIVED,
                    FrameHeader.of(true, 0, 1, false, 0, text.length),
                    text,
                    0,
                    text.length,
                    0);
            Appender.OpenMessage message = appender.begin(EntryKind.TEXT, Direction.RECEIVED);
            message.frame(FrameHeader.of(true, RSV1, 1, false, 0, 36), 0);
            message.compressed(new byte[36], 0, 36);
            message.payload(text, 0, text.length);
            message.end(true, 0);
        }
    }

    @Test
    void onlyWhatWasCompressedHasARatio() throws Exception {
        assertThat(found("ratio>2.6")).containsExactly(2L);
        assertThat(found("ratio>2.7")).isEmpty();
        assertThat(found("ratio<100")).containsExactly(2L);
        assertThat(found("not ratio>0")).containsExactly(0L, 1L);
    }

    @Test
    void bytesOnTheWireIncludeHeaders() throws Exception {
        assertThat(found("wire:38")).containsExactly(2L);
        assertThat(found("wire:102")).containsExactly(1L);
        assertThat(found("wire:0")).containsExactly(0L);
        assertThat(found("size:100")).containsExactly(0L, 1L, 2L);
    }

    private List<Long> found(String query) throws Exception {
        Filter filter = Query.parse(query).filter(Filter.ALL.directions(), Filter.ALL.kinds());
        List<Long> found = new ArrayList<>();
        try (Transcript transcript = Transcript.open(folder.resolve("session"))) {
            new FilteredWalk(transcript, filter).forEach(entry -> found.add(entry.index()));
        }
        return found;
    }
}
