package app.sockeye.bench;

import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server that shakes hands and then only reads, until its standard input ends; prints where it is. */
final class Sink {
    private static final int BUFFER = 256 << 10;

    private Sink() {}

    public static void main(String[] arguments) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println("ws://127.0.0.1:" + server.getLocalPort());
            Thread accepting = new Thread(() -> accept(server));
            accepting.setDaemon(true);
            accepting.start();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void accept(ServerSocket server) {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread reading = new Thread(() -> read(socket));
                reading.setDaemon(true);
                reading.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void read(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[BUFFER];
            HandshakeHeadReader reader = HandshakeHeadReader.forRequest();
            HandshakeHead head = null;
            while (head == null) {
                head = reader.read(ByteBuffer.wrap(buffer, 0, in.read(buffer))).orElse(null);
            }
            String key = head.headers().stream()
                    .filter(header -> header.name().equalsIgnoreCase("Sec-WebSocket-Key"))
                    .map(Header::value)
                    .findFirst()
                    .orElseThrow();
            List<String> answer = List.of(
                    "HTTP/1.1 101 Switching Protocols",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Accept: " + AcceptKey.of(key),
                    "",
                    "");
            socket.getOutputStream().write(String.join("\r\n", answer).getBytes(StandardCharsets.ISO_8859_1));
            while (in.read(buffer) >= 0) {}
        } catch (IOException e) {
            // The client has left.
        }
    }
}
