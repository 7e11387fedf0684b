package app.sockeye.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends numbered messages to many connections at a steady rate with little work, in bursts, once all are open; prints
 * where it is. Its argument is how many connections to wait for.
 */
final class PacedServer {
    static final int RATE = 100;
    private static final int BURST = 10;
    private static final int SIZE = 100;
    private static final String KEY = "sec-websocket-key:";

    private PacedServer() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        try (ServerSocket server = new ServerSocket(0, count, InetAddress.getLoopbackAddress())) {
            System.out.println("ws://127.0.0.1:" + server.getLocalPort() + "/");
            List<Socket> open = new ArrayList<>();
            while (open.size() < count) {
                Socket socket = server.accept();
                answer(socket);
                open.add(socket);
            }
            send(open);
        }
    }

    private static void answer(Socket socket) throws IOException {
        BufferedReader request = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        String key = "";
        for (String line = request.readLine(); !line.isEmpty(); line = request.readLine()) {
            if (line.regionMatches(true, 0, KEY, 0, KEY.length())) {
                key = line.substring(KEY.length()).strip();
            }
        }
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + AcceptKey.of(key) + "\r\n\r\n")
                        .getBytes(US_ASCII));
    }

    private static void send(List<Socket> open) throws InterruptedException {
        byte[] header =
                FrameHeader.of(true, 0, Opcode.TEXT.code(), false, 0, SIZE).toBytes();
        byte[] burst = new byte[BURST * (header.length + SIZE)];
        long start = System.nanoTime();
        for (long number = 0; !open.isEmpty(); number += BURST) {
            for (int i = 0; i < BURST; i++) {
                int at = i * (header.length + SIZE);
                System.arraycopy(header, 0, burst, at, header.length);
                byte[] text = ("%012d".formatted(number + i) + ".".repeat(SIZE - FloodOrder.DIGITS)).getBytes(US_ASCII);
                System.arraycopy(text, 0, burst, at + header.length, SIZE);
            }
            open.removeIf(socket -> !sends(socket, burst));
            long due = start + (number + BURST) * TimeUnit.SECONDS.toNanos(1) / RATE;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }

    private static boolean sends(Socket socket, byte[] burst) {
        try {
            socket.getOutputStream().write(burst);
            return true;
        } catch (IOException e) {
            // The client has left.
            return false;
        }
    }
}
