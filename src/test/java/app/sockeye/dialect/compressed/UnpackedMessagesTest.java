package app.sockeye.dialect.compressed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedMessagesTest {
    @TempDir
    Path folder;

    private final Deflater deflater = new Deflater();
    private Transcript transcript;
    private Recording recording;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        recording = new Recording(transcript);
    }

    @AfterEach
    void close() {
        transcript.close();
        deflater.end();
    }

    private byte[] packed(String text) {
        deflater.setInput(text.getBytes(UTF_8));
        byte[] out = new byte[2 * text.length() + 100];
        return Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH));
    }

    private static String text(int number) {
        return "{\"op\":0,\"s\":" + number + ",\"d\":{\"content\":\"message " + number * 7919 % 1009 + "\"}}";
    }

    private String unpacked(long entry) {
        SpokenMessage message = transcript.messages().message(entry).orElseThrow();
        return (message.text() ? "" : "binary ") + message.text(1 << 20);
    }

    private UnpackedMessage result(long entry) {
        return new EntryContext(transcript).unpacked(transcript.entry(entry)).orElseThrow();
    }

    @Test
    void anyMessageOfALongStreamIsUnpackedInAnyOrder() {
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            recording.binary(packed(text(i)));
            recording.sent("{\"op\":1}");
        }
        recording.publish();
        Random random = new Random(1);
        assertThat(unpacked(2 * (count - 1))).isEqualTo(text(count - 1));
        for (int i = 0; i < 200; i++) {
            int number = random.nextInt(count);
            assertThat(unpacked(2L * number)).isEqualTo(text(number));
        }
        assertThat(unpacked(1)).isEqualTo("{\"op\":1}");
    }

    @Test
    void valuesAreFoundInWhatIsUnpacked() throws Exception {
        for (int i = 0; i < 100; i++) {
            recording.binary(packed(text(i)));
        }
        recording.publish();
        List<Long> found = new ArrayList<>();
        new FilteredWalk(
                        transcript,
                        Query.parse("json:$.s >= 97")
                                .filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class)))
                .forEach(entry -> found.add(entry.index()));
        assertThat(found).containsExactly(97L, 98L, 99L);
    }

    @Test
    void aDialectReadsWhatIsUnpacked() {
        recording.binary(packed("{\"jsonrpc\":\"2.0\",\"method\":\"a\",\"id\":1}"));
        recording.binary(packed("{\"jsonrpc\":\"2.0\",\"method\":\"b\",\"id\":2}"));
        recording.publish();
        assertThat(new EntryContext(transcript).packets(transcript.entry(1)))
                .extracting(packet -> packet.subject())
                .containsExactly("b");
    }

    @Test
    void afterADamagedMessageEachSaysSoUntilAStreamBegins() {
        recording.binary(packed(text(0)));
        recording.binary((byte) 0xFF, (byte) 0xFF, (byte) 0, (byte) 0, (byte) 0xFF, (byte) 0xFF);
        recording.binary(packed(text(1)));
        deflater.reset();
        recording.binary(packed(text(2))).binary(packed(text(3))).publish();
        assertThat(result(1).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("does not go on"));
        assertThat(result(2).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("before this one"));
        assertThat(unpacked(2)).startsWith("binary");
        assertThat(unpacked(3)).isEqualTo(text(2));
        assertThat(unpacked(4)).isEqualTo(text(3));
    }

    @Test
    void messagesThatAreEachAStreamAreUnpackedAsSuch() {
        for (int i = 0; i < 3; i++) {
            deflater.reset();
            recording.binary(packed(text(i)));
        }
        recording.publish();
        assertThat(List.of(unpacked(2), unpacked(0), unpacked(1))).containsExactly(text(2), text(0), text(1));
    }

    @Test
    void otherBinaryMessagesAreLeftAlone() {
        recording.binary((byte) 1, (byte) 2).binary(packed(text(0))).publish();
        assertThat(new EntryContext(transcript).unpacked(transcript.entry(0))).isEmpty();
        assertThat(new EntryContext(transcript).unpacked(transcript.entry(1))).isEmpty();
    }
}
