package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.Export;
import app.sockeye.export.Session;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.Deflating;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wireshark makes of an exported capture. */
class CaptureWriterTest {
    private static final String RESPONSE = Session.RESPONSE.replace("\r\n s3cret, too", "");

    @TempDir
    Path folder;

    private Session session;
    private Path capture;

    @BeforeEach
    void create() throws IOException {
        Tshark.assumeThere();
        session = new Session(folder.resolve("session"));
        capture = folder.resolve("a.pcapng");
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
    }

    @Test
    void framesAreThereWithOpcodesMasksAndPayloads() throws IOException {
        session.connect()
                .sent("hello")
                .received("größer")
                .binary((byte) 0, (byte) 255)
                .ping((byte) 1);
        session.frame(EntryKind.CLOSE, 8, Direction.SENT, new byte[] {0x0F, (byte) 0xA0, 'b', 'y', 'e'});
        export();
        assertThat(Tshark.fields(
                        capture,
                        "websocket",
                        "websocket.opcode",
                        "websocket.fin",
                        "websocket.mask",
                        "websocket.masking_key",
                        "frame.packet_flags_direction",
                        "tcp.dstport"))
                .containsExactly(
                        List.of("1", "1", "1", "00000007", "0x00000002", "8443"),
                        List.of("1", "1", "0", "", "0x00000001", "49152"),
                        List.of("2", "1", "0", "", "0x00000001", "49152"),
                        List.of("9", "1", "0", "", "0x00000001", "49152"),
                        List.of("8", "1", "1", "00000007", "0x00000002", "8443"));
        assertThat(Tshark.fields(
                        capture,
                        "websocket",
                        "websocket.payload.text",
                        "data.data",
                        "websocket.payload.ping",
                        "websocket.payload.close.status_code",
                        "websocket.payload.close.reason"))
                .containsExactly(
                        List.of("hello", "", "", "", ""),
                        List.of("größer", "", "", "", ""),
                        List.of("", "00ff", "", "", ""),
                        List.of("", "", "01", "", ""),
                        List.of("", "", "", "4000", "bye"));
    }

    @Test
    void theHandshakeIsHttpAndTellsThatTlsWasTakenOff() throws IOException {
        session.connect().sent("hello");
        export();
        assertThat(Tshark.fields(capture, "http", "tcp.srcport", "http.request.method", "http.response.code"))
                .containsExactly(List.of("49152", "GET", ""), List.of("8443", "", "101"));
        assertThat(Tshark.fields(capture, "http.request", "http.request.uri", "http.host", "http.authorization"))
                .containsExactly(List.of("/chat?room=a%20b&x", "example.org:8443", "(redacted)"));
        assertThat(Tshark.fields(capture, "http.response", "http.response.code", "http.host", "http.authorization"))
                .containsExactly(List.of("101", "", ""));
    }

    @Test
    void timesAreThoseOfTheFrames() throws IOException {
        session.connect().sent("hello");
        export();
        Instant time = session.transcript
                .started()
                .plusNanos(session.transcript.entry(3).nanos());
        assertThat(Tshark.fields(capture, "websocket", "frame.time_epoch"))
                .containsExactly(List.of("%d.%09d".formatted(time.getEpochSecond(), time.getNano())));
    }

    @Test
    void fragmentsKeepTheirFramesAndBigMessagesTakeManySegments() throws IOException {
        session.connect();
        Appender.OpenMessage message = session.transcript.appender().begin(EntryKind.TEXT, Direction.SENT);
        frame(message, FrameHeader.of(false, 0, 1, true, 0x01020304, 3), "abc".getBytes(US_ASCII));
        frame(message, FrameHeader.of(true, 0, 0, true, 0x05060708, 2), "de".getBytes(US_ASCII));
        message.end(true, System.nanoTime());
        session.binary(new byte[1_000_000]);
        session.received("after");
        export();
        assertThat(Tshark.fields(
                        capture, "websocket.opcode <= 1", "websocket.opcode", "websocket.fin", "websocket.masking_key"))
                .containsExactly(List.of("1", "0", "01020304"), List.of("0", "1", "05060708"), List.of("1", "1", ""));
        assertThat(Tshark.fields(capture, "websocket.opcode == 2", "websocket.payload_length_ext_64"))
                .containsExactly(List.of("1000000"));
        assertThat(Tshark.fields(capture, "tcp.len > 10000", "tcp.len")).hasSizeGreaterThan(60);
    }

    @Test
    void aCompressedMessageIsWrittenInflatedAndSaysSo() throws IOException {
        session.connect(compressing(Session.REQUEST), compressing(RESPONSE));
        Appender.OpenMessage message = session.transcript.appender().begin(EntryKind.TEXT, Direction.RECEIVED);
        message.frame(FrameHeader.of(true, 4, 1, false, 0, 7), System.nanoTime());
        message.payload("inflated".getBytes(US_ASCII), 0, 8);
        message.end(true, System.nanoTime());
        session.received("plain");
        export();
        assertThat(Tshark.fields(capture, "websocket", "websocket.payload.text", "websocket.pmc", "frame.comment"))
                .containsExactly(
                        List.of(
                                "inflated",
                                "0",
                                "permessage-deflate: on the wire this message was compressed, 9 bytes in 1 frame with"
                                        + " RSV1 set. Here it is inflated, in one frame."),
                        List.of("plain", "0", ""));
    }

    private int compressed(Deflating deflating, Direction direction, String text) {
        byte[] plain = text.getBytes(US_ASCII);
        byte[] bytes = deflating.next(plain);
        Appender.OpenMessage message = session.transcript.appender().begin(EntryKind.TEXT, direction);
        boolean masked = direction == Direction.SENT;
        message.frame(FrameHeader.of(true, 4, 1, masked, masked ? 7 : 0, bytes.length), System.nanoTime());
        message.compressed(bytes, 0, bytes.length);
        message.payload(plain, 0, plain.length);
        message.end(true, System.nanoTime());
        session.transcript.appender().publish();
        return bytes.length;
    }

    @Test
    void aCompressedMessageIsWrittenAsItWasOnTheWire() throws IOException {
        session.connect(compressing(Session.REQUEST), compressing(RESPONSE));
        Deflating server = new Deflating();
        List<Integer> sizes = List.of(
                compressed(server, Direction.RECEIVED, "the same again"),
                compressed(new Deflating(), Direction.SENT, "the same again"),
                compressed(server, Direction.RECEIVED, "the same again"));
        export();
        assertThat(Tshark.fields(
                        capture,
                        "websocket",
                        "websocket.pmc",
                        "websocket.masking_key",
                        "websocket.payload.text",
                        "frame.comment"))
                .containsExactly(
                        List.of("1", "", "the same again", ""),
                        List.of("1", "00000007", "the same again", ""),
                        List.of("1", "", "the same again", ""));
        assertThat(Tshark.fields(capture, "websocket", "websocket.payload_length"))
                .extracting(packet -> Integer.parseInt(packet.get(0)))
                .isEqualTo(sizes);
    }

    @Test
    void aCompressedMessageWithoutThoseBeforeItIsWrittenInflated() throws IOException {
        session.connect(compressing(Session.REQUEST), compressing(RESPONSE));
        Deflating server = new Deflating();
        compressed(server, Direction.RECEIVED, "the same again");
        compressed(server, Direction.RECEIVED, "the same again");
        EntryChoice last = new EntryChoice(4, 5, stopped -> LongStream.of(4).iterator());
        new Export(session.transcript, last, ExportFormat.PCAPNG, false).to(capture, new Progress());
        assertThat(Tshark.fields(capture, "websocket", "websocket.payload.text"))
                .containsExactly(List.of("the same again"));
    }

    @Test
    void addressesAreThoseToldOrMadeUpOfTheSameFamily() throws IOException {
        session.connect("GET / HTTP/1.1\r\nHost: [::1]:9001\r\n\r\n", RESPONSE).sent("six");
        session.connect("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", RESPONSE)
                .told(EntryKind.STATE, null, "Connected to example.org\nAddress: example.org/198.51.100.7:443")
                .sent("four");
        session.connect("GET / HTTP/1.1\r\nHost: 999.1.1.1\r\n\r\n", RESPONSE).sent("none");
        export();
        assertThat(Tshark.fields(capture, "websocket", "ip.dst", "ipv6.src", "ipv6.dst", "tcp.srcport", "tcp.dstport"))
                .containsExactly(
                        List.of("", "::1", "::1", "49152", "9001"),
                        List.of("198.51.100.7", "", "", "49153", "443"),
                        List.of("192.0.2.1", "", "", "49154", "443"));
    }

    @Test
    void chosenMessagesAndThoseWithoutAHandshakeAreUnderstoodToo() throws IOException {
        session.connect().received("a").received("b");
        EntryChoice last = new EntryChoice(4, 5, stopped -> LongStream.of(4).iterator());
        new Export(session.transcript, last, ExportFormat.PCAPNG, false).to(capture, new Progress());
        assertThat(Tshark.fields(capture, "websocket", "websocket.payload.text"))
                .containsExactly(List.of("b"));
        try (Session bare = new Session(folder.resolve("bare"))) {
            bare.received("c").export(ExportFormat.PCAPNG, capture);
        }
        assertThat(Tshark.fields(capture, "websocket", "websocket.payload.text"))
                .containsExactly(List.of("c"));
        assertThat(Tshark.fields(capture, "http", "frame.comment"))
                .allSatisfy(comment -> assertThat(comment.get(0)).contains("made up"));
    }

    private static String compressing(String head) {
        return head.substring(0, head.length() - 2) + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
    }

    private static void frame(Appender.OpenMessage message, FrameHeader header, byte[] payload) {
        message.frame(header, System.nanoTime());
        message.payload(payload, 0, payload.length);
    }

    private void export() throws IOException {
        session.export(ExportFormat.PCAPNG, capture);
    }
}
