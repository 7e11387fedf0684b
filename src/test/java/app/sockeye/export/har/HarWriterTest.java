package app.sockeye.export.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.export.Export;
import app.sockeye.export.Session;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The structure that HAR 1.2 demands, and what Chrome puts into {@code _webSocketMessages}. */
class HarWriterTest {
    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void create() throws IOException {
        session = new Session(folder.resolve("session"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everythingThatHarDemandsIsThere() throws IOException {
        session.connect().sent("hello");
        JsonNode log = export().get("log");
        assertThat(log.get("version").textValue()).isEqualTo("1.2");
        assertThat(log.at("/creator/name").textValue()).isEqualTo("Sockeye");
        assertThat(log.at("/creator/version").isTextual()).isTrue();
        JsonNode entry = log.at("/entries/0");
        assertThat(Instant.parse(entry.get("startedDateTime").textValue())).isNotNull();
        assertThat(entry.get("time").doubleValue()).isEqualTo(1, within(0.01));
        assertThat(entry.get("cache").isObject()).isTrue();
        for (String timing : List.of("send", "wait", "receive")) {
            assertThat(entry.at("/timings/" + timing).isNumber()).isTrue();
        }
        JsonNode request = entry.get("request");
        assertThat(request.get("method").textValue()).isEqualTo("GET");
        assertThat(request.get("url").textValue()).isEqualTo("wss://example.org:8443/chat?room=a%20b&x");
        assertThat(request.get("httpVersion").textValue()).isEqualTo("HTTP/1.1");
        assertThat(request.at("/queryString/0/value").textValue()).isEqualTo("a b");
        assertThat(request.at("/queryString/1/name").textValue()).isEqualTo("x");
        JsonNode response = entry.get("response");
        assertThat(response.get("status").intValue()).isEqualTo(101);
        assertThat(response.get("statusText").textValue()).isEqualTo("Switching Protocols");
        assertThat(response.get("redirectURL").isTextual()).isTrue();
        assertThat(response.at("/content/size").isInt()).isTrue();
        assertThat(response.at("/content/mimeType").isTextual()).isTrue();
        for (JsonNode side : List.of(request, response)) {
            assertThat(side.get("cookies").isArray()).isTrue();
            assertThat(side.get("headers").isArray()).isTrue();
            assertThat(side.at("/headers/0/name").isTextual()).isTrue();
            assertThat(side.get("headersSize").isInt()).isTrue();
            assertThat(side.get("bodySize").isInt()).isTrue();
        }
    }

    @Test
    void theSchemaOfHarIsKept() throws IOException {
        session.connect(Session.REQUEST, "HTTP/1.1 403\r\nContent-Type: text/plain\r\n\r\nno");
        session.connect().sent("hello").binary((byte) 0, (byte) 255);
        session.connect("no request", "no answer").received("a");
        JsonNode har = export();
        assertThat(har.at("/log/entries")).hasSize(3);
        try (InputStream schema = getClass().getResourceAsStream("har-schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                            .getSchema(schema)
                            .validate(
                                    har,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        }
    }

    @Test
    void messagesAreAsChromeWritesThem() throws IOException {
        session.connect().sent("\"hi\" 😀").ping((byte) 1).binary((byte) 0, (byte) 255);
        session.frame(EntryKind.TEXT, 1, Direction.RECEIVED, new byte[] {'a', (byte) 0xFF});
        JsonNode entry = export().at("/log/entries/0");
        assertThat(entry.get("_resourceType").textValue()).isEqualTo("websocket");
        JsonNode messages = entry.get("_webSocketMessages");
        assertThat(messages).hasSize(3);
        JsonNode text = messages.get(0);
        assertThat(text.fieldNames()).toIterable().containsExactly("type", "time", "opcode", "data");
        assertThat(text.get("type").textValue()).isEqualTo("send");
        assertThat(text.get("opcode").intValue()).isEqualTo(1);
        assertThat(text.get("data").textValue()).isEqualTo("\"hi\" 😀");
        assertThat(text.get("time").doubleValue())
                .isEqualTo(session.transcript.started().toEpochMilli() / 1000.0, within(10.0));
        assertThat(messages.get(1).get("type").textValue()).isEqualTo("receive");
        assertThat(messages.get(1).get("opcode").intValue()).isEqualTo(2);
        assertThat(messages.get(1).get("data").textValue()).isEqualTo("AP8=");
        assertThat(Base64.getDecoder().decode(messages.get(2).get("data").textValue()))
                .containsExactly('a', 0xFF);
    }

    @Test
    void eachConnectionHasItsEntryAndARefusalItsBody() throws IOException {
        session.connect(Session.REQUEST, "HTTP/1.1 403\r\nContent-Type: text/plain\r\n\r\nno, \"you\"");
        session.connect().received("a").received("b");
        JsonNode entries = export().at("/log/entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).at("/response/status").intValue()).isEqualTo(403);
        assertThat(entries.get(0).at("/response/content/text").textValue()).isEqualTo("no, \"you\"");
        assertThat(entries.get(0).at("/response/content/mimeType").textValue()).isEqualTo("text/plain");
        assertThat(entries.get(0).get("_webSocketMessages")).isEmpty();
        assertThat(entries.get(1).get("_webSocketMessages")).hasSize(2);
    }

    @Test
    void chosenMessagesKeepTheirHandshake() throws IOException {
        session.connect().received("a").received("b");
        EntryChoice last = new EntryChoice(4, 5, stopped -> LongStream.of(4).iterator());
        Path file = folder.resolve("a.har");
        new Export(session.transcript, last, ExportFormat.HAR, false).to(file, new Progress());
        JsonNode entry = new ObjectMapper().readTree(file.toFile()).at("/log/entries/0");
        assertThat(entry.at("/response/status").intValue()).isEqualTo(101);
        assertThat(entry.at("/_webSocketMessages/0/data").textValue()).isEqualTo("b");
    }

    @Test
    void handshakesThatAreMissingOrBrokenAreToldAsUnanswered() throws IOException {
        session.received("early").connect("nonsense", "nonsense").received("late");
        JsonNode entries = export().at("/log/entries");
        assertThat(entries).hasSize(2);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.at("/request/url").textValue()).isEqualTo("about:blank");
            assertThat(entry.at("/response/status").intValue()).isZero();
            assertThat(entry.get("_webSocketMessages")).hasSize(1);
        });
    }

    @Test
    void anEmptySessionHasNoEntries() throws IOException {
        assertThat(export().at("/log/entries")).isEmpty();
    }

    private JsonNode export() throws IOException {
        Path file = folder.resolve("all.har");
        session.export(ExportFormat.HAR, file);
        return new ObjectMapper().readTree(file.toFile());
    }
}
