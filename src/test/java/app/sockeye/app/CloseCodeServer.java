package app.sockeye.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.sockeye.protocol.AcceptKey;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A WebSocket server on the loopback interface that keeps the code of each close frame, 1006 where none came. */
final class CloseCodeServer implements AutoCloseable {
    final List<Integer> codes = new CopyOnWriteArrayList<>();
    /** Before, nothing is read behind the handshake. */
    private final CountDownLatch reading;

    private final ServerSocket socket;

    /** @param reads whether it reads at once, not only after {@link #read()} */
    CloseCodeServer(boolean reads) throws IOException {
        reading = new CountDownLatch(reads ? 0 : 1);
        socket = new ServerSocket();
        // Small, so that the client soon has to wait.
        socket.setReceiveBufferSize(16 << 10);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        run(() -> {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                run(() -> serve(client));
            }
        });
    }

    String url() {
        return "ws://127.0.0.1:" + socket.getLocalPort() + "/codes";
    }

    void read() {
        reading.countDown();
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        try (client) {
            InputStream in = client.getInputStream();
            String key = head(in).lines()
                    .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("Sec-WebSocket-Key: ".length());
            client.getOutputStream()
                    .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Accept: " + AcceptKey.of(key) + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            reading.await();
            int code = closeCode(new DataInputStream(in));
            codes.add(code);
            client.getOutputStream().write(new byte[] {(byte) 0x88, 2, (byte) (code >> 8), (byte) code});
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static int closeCode(DataInputStream in) {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0xF;
                long length = in.readUnsignedByte() & 0x7F;
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
                byte[] mask = in.readNBytes(4);
                byte[] payload = in.readNBytes((int) length);
                if (opcode == 8) {
                    return (payload[0] ^ mask[0]) << 8 & 0xFF00 | (payload[1] ^ mask[1]) & 0xFF;
                }
            }
        } catch (IOException e) {
            return 1006;
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // The test is over, or the client went.
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
