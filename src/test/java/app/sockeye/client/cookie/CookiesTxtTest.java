package app.sockeye.client.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.RawServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CookiesTxtTest {
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final Instant LATER = Instant.ofEpochSecond(4_000_000_000L);
    private static final List<Cookie> COOKIES = List.of(
            new Cookie("sid", "31d4", "localhost", true, "/", false, true, SameSite.UNSAID, Optional.empty()),
            new Cookie("lang", "en", "example.org", false, "/a", true, false, SameSite.UNSAID, Optional.of(LATER)),
            new Cookie("empty", "", "example.org", true, "/", false, false, SameSite.UNSAID, Optional.empty()));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        String text = CookiesTxt.write(COOKIES);
        assertThat(text)
                .isEqualTo(
                        """
                        # Netscape HTTP Cookie File
                        #HttpOnly_localhost\tFALSE\t/\tFALSE\t0\tsid\t31d4
                        .example.org\tTRUE\t/a\tTRUE\t4000000000\tlang\ten
                        example.org\tFALSE\t/\tFALSE\t0\tempty\t
                        """);
        assertThat(CookiesTxt.read(text)).isEqualTo(new CookiesTxt(COOKIES, List.of()));
    }

    @Test
    void linesThatAreNoCookiesAreCounted() {
        CookiesTxt read = CookiesTxt.read("# a comment\r\n\r\nno cookie\na.b\tTRUE\t/\tFALSE\tsoon\tn\tv\n"
                + "a.b\tTRUE\tpath\tFALSE\t0\tn\tv\nA.b\tTRUE\t/\tFALSE\t0\tn\n");
        assertThat(read.unread()).containsExactly(3, 4, 5);
        assertThat(read.cookies()).extracting(Cookie::toString).containsExactly("n=… for .a.b/");
    }

    @Test
    @Timeout(60)
    void curlReadsWhatIsWrittenAndWritesWhatIsRead() throws Exception {
        assumeTrue(Files.isExecutable(CURL), "needs curl: apt-get install curl");
        Path file = folder.resolve("cookies.txt");
        Files.writeString(file, CookiesTxt.write(COOKIES));
        BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        try (RawServer server = RawServer.plain(peer -> {
            sent.add(peer.readRequest().header("Cookie").orElse(""));
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nSet-Cookie: new=1; HttpOnly; Path=/x\r\n\r\n");
        })) {
            Process curl = new ProcessBuilder(
                            CURL.toString(),
                            "-sS",
                            "--noproxy",
                            "*",
                            "-b",
                            file.toString(),
                            "-c",
                            file.toString(),
                            server.uri().toString().replace("ws:", "http:"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(curl.waitFor()).as(said).isZero();
        }
        assertThat(sent.take()).isEqualTo("sid=31d4");
        assertThat(CookiesTxt.read(Files.readString(file)).cookies())
                .containsAll(COOKIES)
                .contains(new Cookie(
                        "new", "1", "localhost", true, "/x", false, true, SameSite.UNSAID, Optional.empty()));
    }
}
