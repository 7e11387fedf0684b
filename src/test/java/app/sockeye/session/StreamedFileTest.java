package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import app.sockeye.client.Connector;
import app.sockeye.client.RawServer;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file several times as large as the heap is sent and recorded, by a program of its own. */
class StreamedFileTest {
    private static final long BYTES = 96L << 20;
    private static final int HEAP_MEGABYTES = 24;
    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void aFileLargerThanTheHeapIsSentWhole() throws Exception {
        Path file = folder.resolve("large");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(BYTES);
        }
        CompletableFuture<Long> read = new CompletableFuture<>();
        try (RawServer server = RawServer.open(peer -> {
            long bytes = 0;
            FrameHeader header;
            do {
                header = peer.readFrame().header();
                bytes += header.payloadLength();
            } while (!header.fin());
            read.complete(bytes);
            peer.drain();
        })) {
            Process child = new ProcessBuilder(ChildJava.command(
                            "-Xmx" + HEAP_MEGABYTES + "m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StreamedFileTest.class.getName(),
                            server.uri().toString(),
                            file.toString(),
                            folder.resolve("transcript").toString()))
                    .redirectErrorStream(true)
                    .start();
            String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(told.strip()).isEqualTo(BYTES + " bytes in " + BYTES / (64 << 10) + " frames");
            assertThat(read.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(BYTES);
        }
    }

    /** The program in the small heap: sends a file and tells how much of it went out. */
    public static void main(String[] arguments) throws Exception {
        ClientSession session = new ClientSession(new Connector(), Transcript.create(Path.of(arguments[2])));
        CountDownLatch open = new CountDownLatch(1);
        session.onChange(() -> {
            if (session.status().state() == SessionState.OPEN) {
                open.countDown();
            }
        });
        session.connect(ConnectOptions.to(URI.create(arguments[0])));
        open.await();
        SentMessage sent = session.sender()
                .send(new WrittenMessage(Format.FILE, arguments[1]), TemplateValues.NONE)
                .get();
        System.out.println(sent.bytes() + " bytes in " + sent.frames() + " frames");
        System.exit(0);
    }
}
