package app.sockeye.session.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.preset.PresetInquiry;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InquiryAnswerTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int length = exchange.getRequestBody().readAllBytes().length;
            byte[] answer = (exchange.getRequestMethod() + " " + length + " ü").getBytes(StandardCharsets.UTF_8);
            boolean known = exchange.getRequestURI().getPath().equals("/json");
            exchange.sendResponseHeaders(known ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[(1 << 20) + 1]);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String ask(String method, String path) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return InquiryAnswer.ask(new PresetInquiry(method, url, "targets"));
    }

    @Test
    void theBodyIsTheAnswer() throws IOException {
        assertThat(ask("GET", "/json")).isEqualTo("GET 0 ü");
        assertThat(ask("POST", "/json")).isEqualTo("POST 0 ü");
    }

    @Test
    void whatIsNoAnswerIsToldInASentence() {
        assertThatThrownBy(() -> ask("GET", "/other"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The server answered 404 to http://127.0.0.1:");
        assertThatThrownBy(() -> ask("GET", "/long")).hasMessageEndingWith("is longer than 1 MiB.");
        assertThatThrownBy(() -> InquiryAnswer.ask(new PresetInquiry("GET", "h:1", "targets")))
                .hasMessage("This is no address of a server: h:1.");
    }
}
