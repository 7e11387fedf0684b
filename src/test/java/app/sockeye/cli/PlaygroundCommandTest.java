package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.Console;
import app.sockeye.playground.Playground;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlaygroundCommandTest {

    @Test
    void itListsItsUrlsAndRunsUntilItIsInterrupted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CountDownLatch flushed = new CountDownLatch(1);
        OutputStream told = new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void flush() {
                flushed.countDown();
            }
        };
        Console console = new Console(InputStream.nullInputStream(), told, new PrintStream(out, true, UTF_8));
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread command = new Thread(() -> status.complete(Sockeye.run(console, arguments -> {}, "playground")));
        command.start();
        assertThat(flushed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(out.toString(UTF_8)).containsPattern("ws://127.0.0.1:\\d+/echo .*same bytes");
        assertThat(status).isNotDone();
        command.interrupt();
        assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aTakenPortIsToldWithTheWayOut() throws IOException {
        try (Playground playground = Playground.start(0)) {
            CommandLineTester command =
                    CommandLineTester.run("", "playground", "--port", String.valueOf(playground.port()));
            assertThat(command.status).isEqualTo(1);
            assertThat(command.err).contains("port " + playground.port(), "--port");
        }
    }
}
