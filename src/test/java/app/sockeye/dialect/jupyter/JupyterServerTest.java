package app.sockeye.dialect.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.stream.LocalServer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Jupyter server with a Python kernel. */
class JupyterServerTest {
    private static final String TOKEN = "made-up";
    private static final String V1 = "v1.kernel.websocket.jupyter.org";

    private static final String EXECUTE = "execute_request";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_ASKED = 40;

    private static LocalServer server;
    private static String kernel;

    @BeforeAll
    static void startKernel(@TempDir Path folder) throws Exception {
        server = LocalServer.start(
                folder,
                "/usr/bin/jupyter-server",
                "jupyter-server python3-ipykernel",
                "--config=",
                port -> "c.ServerApp.ip = '127.0.0.1'\nc.ServerApp.port = " + port
                        + "\nc.ServerApp.port_retries = 0\nc.ServerApp.token = '" + TOKEN
                        + "'\nc.ServerApp.open_browser = False\nc.ServerApp.allow_root = True\n");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/kernels?token=" + TOKEN))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        kernel = JsonSlice.of(answer.body()).orElseThrow().string("id").orElseThrow();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    /**
     * Opens a connection whose kernel answers. Before that, the server takes the kernel's messages for itself, so that an
     * answer may be lost.
     */
    private static SpokenSocket open(String session, List<String> subprotocols, Request request) throws Exception {
        String url = server.url("/api/kernels/" + kernel + "/channels?session_id=" + session + "&token=" + TOKEN);
        SpokenSocket live = SpokenSocket.connect(
                new JupyterDialect(), new ConnectPlan(url, subprotocols, List.of(), List.of()), true);
        int asked = 0;
        do {
            assertThat(asked).as("requests that the kernel left unanswered").isLessThan(MOST_ASKED);
            live.send(request.of("ready" + asked++, "kernel_info_request", "{}"));
        } while (live.await("< Kernel info reply", PATIENCE).isEmpty());
        return live;
    }

    private static String header(String id, String type) {
        return "{\"msg_id\":\"" + id + "\",\"msg_type\":\"" + type + "\",\"username\":\"u\",\"session\":\"s\","
                + "\"date\":\"2026-01-02T03:04:05Z\",\"version\":\"5.3\"}";
    }

    private static String execute(String code) {
        return "{\"code\":\"" + code + "\",\"silent\":false,\"store_history\":false,\"user_expressions\":{},"
                + "\"allow_stdin\":false,\"stop_on_error\":true}";
    }

    private static void awaitResults(SpokenSocket live, String id) throws InterruptedException {
        live.await("> Execute request | print('hi'); 6 * 7 ~ request s " + id);
        live.await("< Status | busy ~ progress s " + id);
        live.await("< Stream stdout | hi¶ ~ progress s " + id);
        assertThat(live.await("< Execute result")).contains(" 42 ~ progress s " + id);
        assertThat(live.await("< Execute reply")).endsWith("ok ~ answer s " + id);
    }

    private static MessagePayload json(String id, String type, String content) {
        return MessagePayload.text("{\"channel\":\"shell\",\"header\":" + header(id, type)
                + ",\"parent_header\":{},\"metadata\":{},\"content\":" + content + ",\"buffers\":[]}");
    }

    private static MessagePayload binary(String id, String type, String content) {
        return MessagePayload.binary(framed("shell", header(id, type), "{}", "{}", content));
    }

    @Test
    void messagesAreReadAsJson() throws Exception {
        try (SpokenSocket live = open("a", List.of(), JupyterServerTest::json)) {
            live.send(json("j1", EXECUTE, execute("print('hi'); 6 * 7")));
            awaitResults(live, "j1");
        }
    }

    @Test
    void messagesAreReadInTheBinaryFormOfVersion1() throws Exception {
        try (SpokenSocket live = open("b", List.of(V1), JupyterServerTest::binary)) {
            live.send(binary("v1", EXECUTE, execute("print('hi'); 6 * 7")));
            awaitResults(live, "v1");
            live.send(binary("v2", EXECUTE, execute("1/0")));
            live.await("< Error | ZeroDivisionError: division by zero ~ progress s v2");
            live.await("< Execute reply | ZeroDivisionError: division by zero ~ answer s v2");
        }
    }

    private static byte[] framed(String... parts) {
        List<byte[]> bytes = Stream.of(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        int at = Long.BYTES * (bytes.size() + 2);
        ByteBuffer head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(bytes.size() + 1L).putLong(at);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (byte[] part : bytes) {
            at += part.length;
            head.putLong(at);
        }
        message.writeBytes(head.array());
        bytes.forEach(message::writeBytes);
        return message.toByteArray();
    }

    /** Writes a request to the kernel. */
    @FunctionalInterface
    private interface Request {
        MessagePayload of(String id, String type, String content);
    }
}
