package app.sockeye.payload.format.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.compression.GzipFormat;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonInPayloadTest {
    private static Optional<String> json(byte[] payload) {
        return JsonInPayload.of(payload).map(json -> new String(PayloadInput.bytes(json), UTF_8));
    }

    @Test
    void aRecognisedFormatIsTold() throws PayloadException {
        assertThat(json(new MessagePackFormat().write("{\"a\":[1,2]}"))).contains("{\"a\":[1,2]}");
        assertThat(json(new GzipFormat().write("{\"b\" : 1}"))).contains("{\"b\" : 1}");
    }

    @Test
    void jsonAndWhatIsNotRecognisedIsNot() {
        assertThat(json("{\"a\":1}".getBytes(UTF_8))).isEmpty();
        assertThat(json(new byte[] {1, 2, 3})).isEmpty();
        assertThat(json(new byte[0])).isEmpty();
    }

    @Test
    void largePayloadsAndWhatUnpacksToThemAreLeftAlone() throws PayloadException {
        byte[] large = ("[\"" + "a".repeat(JsonInPayload.LARGEST) + "\"]").getBytes(UTF_8);
        assertThat(JsonInPayload.of(ByteSource.of(large))).isEmpty();
        assertThat(json(new GzipFormat().write(new String(large, UTF_8)))).isEmpty();
    }

    @Test
    void aToldFormatIsRead() throws PayloadException {
        byte[] number = new MessagePackFormat().write("7");
        assertThat(JsonInPayload.of(number)).isEmpty();
        assertThat(JsonInPayload.of("msgpack", number)).isPresent();
        assertThat(JsonInPayload.of("xml", number)).isEmpty();
    }
}
