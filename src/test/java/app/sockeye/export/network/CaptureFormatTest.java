package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.CollectedImport;
import app.sockeye.export.capture.CaptureFile;
import app.sockeye.export.capture.DamagedCaptureException;
import app.sockeye.export.capture.TcpConversation;
import app.sockeye.protocol.Deflating;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.FrameWriter;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFormatTest {
    private static final String REQUEST = "GET /chat HTTP/1.1\r\nHost: example.org\r\nUpgrade: websocket\r\n\r\n";
    private static final String RESPONSE = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
    private static final InetSocketAddress SERVER = new InetSocketAddress("192.0.2.1", 80);
    private static final long START = 1_795_357_645_000_000_000L;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private CaptureFile file;
    private int clients;

    @Test
    void connectionsBecomeSessionsHoweverTheyInterleave() throws IOException {
        TcpConversation one = open();
        TcpConversation other = open();
        text(one, true, REQUEST);
        text(other, true, REQUEST);
        text(other, false, RESPONSE);
        text(one, false, RESPONSE);
        frame(one, true, 1, "sent".getBytes(UTF_8));
        frame(other, false, 1, "other".getBytes(UTF_8));
        frame(one, false, 9, "ping".getBytes(UTF_8));
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.sessions).hasSize(2);
        assertThat(imported.entries(0))
                .containsExactly(
                        "state Connecting to ws://example.org/chat",
                        "handshake sent " + REQUEST,
                        "handshake received " + RESPONSE,
                        "text sent sent",
                        "ping received ping");
        assertThat(imported.entries(1)).endsWith("text received other");
        assertThat(imported.leftOut).isEmpty();
    }

    @Test
    void compressedMessagesAreInflatedInTheContextOfThoseBefore() throws IOException {
        String extension = "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE.substring(0, RESPONSE.length() - 2) + extension);
        Deflating deflating = new Deflating();
        byte[] deflated = {};
        for (int i = 0; i < 2; i++) {
            deflated = deflating.next("what is said twice".getBytes(UTF_8));
            write(one, false, FrameWriter.toBytes(FrameHeader.of(true, 4, 1, false, 0, deflated.length), deflated));
        }
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.entries(0))
                .endsWith("text received what is said twice", "text received what is said twice");
        try (Transcript transcript = imported.open(0)) {
            Entry last = transcript.entry(transcript.count() - 1);
            assertThat(last.flags()).containsExactly(EntryFlag.COMPRESSED);
            assertThat(last.compressed().orElseThrow().head(1000)).isEqualTo(deflated);
        }
    }

    @Test
    void aFrameThatBreaksTheRulesEndsItsDirectionWithAnError() throws IOException {
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE);
        write(one, true, FrameWriter.toBytes(FrameHeader.of(true, 0, 3, true, 7, 1), new byte[] {'x'}));
        frame(one, false, 1, "still read".getBytes(UTF_8));
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.entries(0).get(3)).startsWith("error sent ").contains("reserved opcode");
        assertThat(imported.entries(0)).endsWith("text received still read");
    }

    @Test
    void framesWithTheWrongMaskingAreShownAndCalledViolations() throws IOException {
        CollectedImport imported = importsCase("unmasked-client.pcap");
        String rule = " of the client isn't masked; a client must mask every frame.\nRule: RFC 6455 section 5.1";
        assertThat(imported.entries(0).subList(3, imported.entries(0).size()))
                .containsExactly(
                        "ping sent ",
                        "error sent A ping frame" + rule,
                        "pong received ",
                        "text sent after the ping",
                        "text sent plain",
                        "error sent A text frame" + rule,
                        "text received reply");
        assertThat(imported.leftOut).isEmpty();
    }

    @Test
    void violationsAreBounded() throws IOException {
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE);
        for (int i = 0; i < 105; i++) {
            write(one, true, FrameWriter.toBytes(FrameHeader.of(true, 0, 1, false, 0, 1), new byte[] {'x'}));
        }
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.entries(0)).filteredOn("text sent x"::equals).hasSize(105);
        assertThat(imported.entries(0))
                .filteredOn(line -> line.startsWith("error"))
                .hasSize(101);
        assertThat(imported.entries(0)).endsWith("error sent 5 more frames break a rule.");
    }

    @Test
    void aPortThatIsUsedAgainBeginsAnotherSession() throws IOException {
        CollectedImport imported = importsCase("port-reused.pcap");
        assertThat(imported.sessions).hasSize(2);
        assertThat(imported.entries(0))
                .endsWith(
                        "text received first",
                        "state Connection lost (1006 Abnormal Closure)\n"
                                + "Cause: The server closed the TCP connection without a close frame.");
        assertThat(imported.entries(1)).noneMatch("text received first"::equals);
    }

    @Test
    void anAnswerThatLiesBeforeItsRequestIsRead() throws IOException {
        CollectedImport imported = importsCase("answer-first.pcap");
        assertThat(imported.entries(0).get(1)).startsWith("handshake sent GET /live");
        assertThat(imported.entries(0).get(2)).startsWith("handshake received HTTP/1.1 101");
        assertThat(imported.entries(0)).endsWith("text received hi");
    }

    @Test
    void aTunnelIsReadThrough() throws IOException {
        CollectedImport imported = importsCase("vxlan.pcap");
        assertThat(imported.entries(0)).anyMatch(line -> line.startsWith("text "));
        assertThat(imported.leftOut).isEmpty();
    }

    @Test
    void anAnswerWhoseRequestWasNotCapturedIsASession() throws IOException {
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE);
        frame(one, true, 1, "sent".getBytes(UTF_8));
        frame(one, false, 1, "received".getBytes(UTF_8));
        byte[] whole = bytes.toByteArray();
        int from = blocks(whole, 2);
        int to = blocks(whole, 6);
        byte[] without = new byte[whole.length - (to - from)];
        System.arraycopy(whole, 0, without, 0, from);
        System.arraycopy(whole, to, without, from, whole.length - to);
        CollectedImport imported = imports(without);
        assertThat(imported.entries(0)).endsWith("text sent sent", "text received received");
        assertThat(imported.leftOut).containsExactly("1 connection had no request, so the address is unknown.");
    }

    @Test
    void tlsAndLostPacketsAreTold() throws IOException {
        TcpConversation tls = open();
        write(tls, true, new byte[] {22, 3, 1, 0, 5, 1, 2, 3, 4, 5});
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.leftOut).contains("1 connection used TLS, which can't be read.");
    }

    @Test
    void damageBehindASessionLeavesTheSession() throws IOException {
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE);
        frame(one, false, 1, "whole".getBytes(UTF_8));
        byte[] whole = bytes.toByteArray();
        byte[] damaged = Arrays.copyOf(whole, whole.length + 8);
        damaged[whole.length + 3] = 6;
        damaged[whole.length + 7] = 5;
        CollectedImport imported = imports(damaged);
        assertThat(imported.entries(0)).endsWith("text received whole");
        assertThat(imported.leftOut)
                .singleElement()
                .asString()
                .contains("The rest of the file, which can't be read: at byte ");
    }

    @Test
    void refusedUnansweredAndOtherRequestsAreNoSessions() throws IOException {
        TcpConversation refused = open();
        text(refused, true, REQUEST);
        text(refused, false, "HTTP/1.1 403 Forbidden\r\n\r\n");
        text(open(), true, REQUEST);
        TcpConversation page = open();
        text(page, true, "GET /page HTTP/1.1\r\nHost: a\r\n\r\n");
        text(page, false, "HTTP/1.1 200 OK\r\n\r\n");
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.sessions).isEmpty();
        assertThat(imported.leftOut)
                .containsExactlyInAnyOrder(
                        "1 connection got the response 403 to the handshake.",
                        "1 connection got no response to the handshake.",
                        "No opening handshake of a plain WebSocket was found; what is inside TLS can't be read.");
    }

    @Test
    void aRequestWithoutATargetIsLeftOutAndTheOthersAreImported() throws IOException {
        TcpConversation bad = open();
        TcpConversation good = open();
        text(bad, true, "GET /chat\r\nHost: example.org\r\nUpgrade: websocket\r\n\r\n");
        text(bad, false, RESPONSE);
        text(good, true, REQUEST);
        text(good, false, RESPONSE);
        CollectedImport imported = imports(bytes.toByteArray());
        assertThat(imported.sessions).hasSize(1);
        assertThat(imported.leftOut).containsExactly("1 connection did not begin with a handshake.");
    }

    @Test
    void aTornFileGivesWhatCame() throws IOException {
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE);
        frame(one, false, 1, "whole".getBytes(UTF_8));
        frame(one, false, 1, "torn".getBytes(UTF_8));
        byte[] whole = bytes.toByteArray();
        CollectedImport imported = imports(Arrays.copyOf(whole, whole.length - 10));
        assertThat(imported.entries(0)).endsWith("text received whole");
        assertThat(imported.leftOut).containsExactly("The file ends in the middle of a packet.");
    }

    @Test
    void damageIsToldWithItsPlace() throws IOException {
        text(open(), true, REQUEST);
        byte[] damaged = bytes.toByteArray();
        int second = 4 + damaged[7] + ((damaged[6] & 0xFF) << 8);
        damaged[second + 3] = 5;
        assertThatThrownBy(() -> imports(damaged))
                .isInstanceOf(DamagedCaptureException.class)
                .hasMessageContaining("at byte ");
        assertThat(folder).isDirectoryNotContaining("regex:.*(part|session|sockeye-).*");
    }

    @Test
    void cancelLeavesNothingBehind() throws IOException {
        TcpConversation one = open();
        text(one, true, REQUEST);
        text(one, false, RESPONSE);
        Path source = Files.write(folder.resolve("a.pcapng"), bytes.toByteArray());
        CollectedImport imported = new CollectedImport(folder) {
            @Override
            public Path newFolder() {
                progress.cancel();
                return super.newFolder();
            }
        };
        assertThatThrownBy(() -> imported.from(source)).isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(source));
    }

    private TcpConversation open() throws IOException {
        file = file == null ? new CaptureFile(bytes, "test", "") : file;
        return new TcpConversation(file, new InetSocketAddress("192.0.2.10", 50_000 + clients++), SERVER, START, "");
    }

    private static void text(TcpConversation conversation, boolean fromClient, String text) throws IOException {
        write(conversation, fromClient, text.getBytes(ISO_8859_1));
    }

    private static void frame(TcpConversation conversation, boolean fromClient, int opcode, byte[] payload)
            throws IOException {
        FrameHeader header = FrameHeader.of(true, 0, opcode, fromClient, fromClient ? 7 : 0, payload.length);
        write(conversation, fromClient, FrameWriter.toBytes(header, payload));
    }

    private static void write(TcpConversation conversation, boolean fromClient, byte[] content) throws IOException {
        conversation.write(fromClient, START, content, 0, content.length);
        conversation.push(fromClient, START);
    }

    /** Where a number of blocks end. */
    private static int blocks(byte[] file, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at += ByteBuffer.wrap(file, at + 4, 4).getInt();
        }
        return at;
    }

    private CollectedImport importsCase(String name) throws IOException {
        Path capture = folder.resolve(name);
        try (InputStream in = CaptureFormatTest.class.getResourceAsStream(name)) {
            Files.copy(in, capture);
        }
        return new CollectedImport(folder).from(capture);
    }

    private CollectedImport imports(byte[] capture) throws IOException {
        return new CollectedImport(folder).from(Files.write(folder.resolve("a.pcapng"), capture));
    }
}
