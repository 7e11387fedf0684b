package app.sockeye.session.dialect;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A hub of SignalR whose clients are sent to a service, as those of the Azure service are: it answers negotiation at
 * {@code /hub} for a token, and at {@code /client/} for the token that it gave out, and is a WebSocket server there.
 */
final class NegotiatingHub implements AutoCloseable {
    private static final String END = "\u001e";

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();

    NegotiatingHub() throws IOException {
        new Thread(this::accept, "hub").start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The first lines of the requests. */
    List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> serve(socket), "hub client").start();
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String head = head(in);
            String first = head.lines().findFirst().orElse("");
            asked.add(first);
            String token = header(head, "Authorization");
            if (first.startsWith("POST /hub/negotiate?") && token.equals("Bearer app")) {
                answer(out, "200 OK", "{\"url\":\"" + url() + "/client/?hub=lifts\",\"accessToken\":\"service\"}");
            } else if (first.startsWith("POST /client/negotiate?hub=lifts&") && token.equals("Bearer service")) {
                answer(out, "200 OK", "{\"negotiateVersion\":1,\"connectionToken\":\"t 1\"}");
            } else if (first.startsWith("GET /client/?hub=lifts&id=t%201&access_token=service ")) {
                speak(in, out, header(head, "Sec-WebSocket-Key"));
            } else {
                answer(out, "401 Unauthorized", "");
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static void answer(OutputStream out, String status, String body) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n";
        out.write((head + body).getBytes(StandardCharsets.US_ASCII));
    }

    private static void speak(DataInputStream in, OutputStream out, String key) throws IOException {
        String head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        receive(in);
        send(out, "{}" + END);
        receive(in);
        send(out, "{\"type\":3,\"invocationId\":\"0\",\"result\":42}" + END);
        in.read();
    }

    private static String accept(String key) {
        try {
            byte[] bytes = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a short masked frame. */
    private static void receive(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        in.readFully(new byte[4 + (in.readUnsignedByte() & 0x7f)]);
    }

    private static void send(OutputStream out, String text) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(text.length());
        frame.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        out.write(frame.toByteArray());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
