package app.sockeye.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPrinterTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("transcript"));
    }

    @AfterEach
    void close() throws IOException {
        transcript.close();
    }

    @Test
    void aTextMessageIsOneLineWithItsFacts() throws IOException {
        JsonNode line = print(EntryKind.TEXT, "Grüße \"🐟\"\n".getBytes(UTF_8));
        assertThat(line.get("index").asLong()).isZero();
        assertThat(Instant.parse(line.get("time").asText()))
                .isEqualTo(transcript.started().plusNanos(line.get("ns").asLong()));
        assertThat(line.get("direction").asText()).isEqualTo("received");
        assertThat(line.get("kind").asText()).isEqualTo("text");
        assertThat(line.get("size").asInt()).isEqualTo(15);
        assertThat(line.get("text").asText()).isEqualTo("Grüße \"🐟\"\n");
        assertThat(line.has("data")).isFalse();
    }

    @Test
    void aBinaryMessageOfAnySizeIsBase64() throws IOException {
        byte[] bytes = new byte[200_001];
        new Random(1).nextBytes(bytes);
        assertThat(print(EntryKind.BINARY, bytes).get("data").binaryValue()).isEqualTo(bytes);
    }

    @Test
    void aLongTextSplitWithinItsCharactersIsWhole() throws IOException {
        String text = "x" + "🐟".repeat(50_000);
        assertThat(print(EntryKind.TEXT, text.getBytes(UTF_8)).get("text").asText())
                .isEqualTo(text);
    }

    @Test
    void textThatIsNotUtf8IsBase64() throws IOException {
        byte[] bytes = {'a', (byte) 0xC3};
        assertThat(print(EntryKind.TEXT, bytes).get("data").binaryValue()).isEqualTo(bytes);
    }

    @Test
    void aCloseHasCodeAndReason() throws IOException {
        JsonNode line = print(EntryKind.CLOSE, new CloseReason(1011, "Oops").toPayload());
        assertThat(line.get("code").asInt()).isEqualTo(1011);
        assertThat(line.get("reason").asText()).isEqualTo("Oops");
        assertThat(print(EntryKind.CLOSE, new byte[0]).get("code").asInt()).isEqualTo(1005);
    }

    @Test
    void onlyReceivedMessagesArePrintedUnlessAllAreWanted() throws IOException {
        append(EntryKind.TEXT, Direction.SENT, new byte[0]);
        append(EntryKind.PING, Direction.RECEIVED, new byte[0]);
        append(EntryKind.TEXT, Direction.RECEIVED, new byte[0]);
        EntryPrinter printer = new EntryPrinter(out, transcript.started(), false, false);
        for (long i = 0; i < 3; i++) {
            printer.print(transcript.entry(i));
        }
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void nothingActsOnATerminalAndNothingIsLost() throws IOException {
        String text =
                "\u001b[2J\u007f\u009b31m\u202e\u200b\u2028\u0000 caf\u00e9 \u05e9\u05dc\u05d5\u05dd \ud83d\udc69\u200d\ud83d\ude80 \udb40\udc41";
        assertThat(print(EntryKind.TEXT, text.getBytes(UTF_8)).get("text").asText())
                .isEqualTo(text);
        assertThat(out.toString(UTF_8))
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f\u0080-\u009f\u202e\u200b\u2028]");
        assertThat(out.toString(UTF_8))
                .contains("\\u009b31m\\u202e\\u200b\\u2028", "caf\u00e9 \u05e9\u05dc\u05d5\u05dd");
    }

    @Test
    void rawIsThePayloadByteForByte() throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(2).nextBytes(bytes);
        append(EntryKind.BINARY, Direction.RECEIVED, bytes);
        new EntryPrinter(out, transcript.started(), false, true).print(transcript.entry(0));
        out.flush();
        assertThat(out.toByteArray()).hasSize(20_001).startsWith(bytes).endsWith('\n');
    }

    private JsonNode print(EntryKind kind, byte[] payload) throws IOException {
        append(kind, Direction.RECEIVED, payload);
        out.reset();
        new EntryPrinter(out, transcript.started(), true, false).print(transcript.entry(transcript.count() - 1));
        assertThat(out.toString(UTF_8)).endsWith("}\n");
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private void append(EntryKind kind, Direction direction, byte[] payload) {
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, payload.length);
        Appender appender = transcript.appender();
        appender.append(kind, direction, header, payload, 0, payload.length, System.nanoTime());
        appender.publish();
    }
}
