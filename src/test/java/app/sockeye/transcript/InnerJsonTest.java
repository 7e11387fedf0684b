package app.sockeye.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.registry.PayloadFormats;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.protocol.Direction;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.capture.CaptureCondition;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.ui.log.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnerJsonTest {
    private static final String JSON = "{\"price\":12.5,\"symbol\":\"BTC\"}";

    @TempDir
    Path folder;

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
    }

    private static byte[] packed(String format) throws PayloadException {
        return ((WritableFormat) PayloadFormats.of(format).orElseThrow()).write(JSON);
    }

    private void received(byte[] bytes) {
        recording.binary(bytes);
    }

    private List<Long> found(String query) throws Exception {
        List<Long> found = new ArrayList<>();
        new FilteredWalk(
                        transcript,
                        Query.parse(query).filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class)))
                .forEach(entry -> found.add(entry.index()));
        return found;
    }

    @Test
    void valuesOfBinaryFormatsAreFoundAsThoseOfJson() throws Exception {
        for (String format : List.of("msgpack", "cbor", "bson", "gzip", "zlib", "zstd")) {
            received(packed(format));
        }
        recording.received(JSON);
        received(new byte[] {0x08, (byte) 0x96, 0x01});
        recording.publish();
        assertThat(found("json:$.price > 12")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(found("json:$.price > 13")).isEmpty();
        assertThat(found("json:$.symbol ~ /bt/ not json:$.price == 1")).hasSize(7);
    }

    @Test
    void valuesInThePayloadsOfPacketsAreFound() throws Exception {
        ByteArrayOutputStream publish = new ByteArrayOutputStream();
        byte[] payload = packed("msgpack");
        publish.write(new byte[] {0x30, (byte) (4 + payload.length), 0, 2, 'a', '/'});
        publish.write(payload);
        received(publish.toByteArray());
        byte[] json = JSON.getBytes(UTF_8);
        publish.reset();
        publish.write(new byte[] {0x30, (byte) (4 + json.length), 0, 2, 'a', '/'});
        publish.write(json);
        received(publish.toByteArray());
        recording.publish();
        assertThat(found("json:$.symbol == \"BTC\"")).isEmpty();
        transcript.conversations().choose(DialectChoice.of("mqtt"));
        assertThat(found("json:$.symbol == \"BTC\"")).containsExactly(0L, 1L);
        EntryContext context = new EntryContext(transcript);
        assertThat(context.value(JsonPathText.parse("$.price"), transcript.entry(0)))
                .map(JsonFound::number)
                .hasValueSatisfying(number -> assertThat(number.orElseThrow()).isEqualByComparingTo("12.5"));
        CaptureCondition capture = new CaptureCondition(new Capture("$.price", "price"));
        assertThat(capture.valueIn(transcript.entry(0), context)).contains("12.5");
    }

    @Test
    void theBodyOfATextPacketIsSearched() throws Exception {
        recording.received("MESSAGE\ndestination:/q\nmessage-id:1\nsubscription:0\n\n" + JSON + "\0");
        recording.publish();
        transcript.conversations().choose(DialectChoice.of("stomp"));
        assertThat(found("json:$.price == 12.5")).containsExactly(0L);
    }

    @Test
    void aTextThatBeginsAsJsonIsNotReadFurther() throws Exception {
        recording.received("{\"a\":\"{}\"}");
        recording.publish();
        assertThat(new EntryContext(transcript).innerJson(transcript.entry(0))).isEmpty();
        assertThat(new EntryContext(transcript).value(JsonPathText.parse("$.b"), transcript.entry(0)))
                .isEqualTo(Optional.empty());
    }
}
