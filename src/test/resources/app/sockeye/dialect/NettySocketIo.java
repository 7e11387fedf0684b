import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A Socket.IO server by other hands, for Engine.IO 4 and 3. Prints its port; ends with its standard input. */
public final class NettySocketIo {
    private static final int PING_MILLIS = 400;
    private static final int PATIENCE_MILLIS = 2600;

    public static void main(String[] arguments) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setHostname("127.0.0.1");
        configuration.setPort(freePort());
        configuration.setPingInterval(PING_MILLIS);
        configuration.setPingTimeout(PATIENCE_MILLIS);
        configuration.setBossThreads(1);
        configuration.setWorkerThreads(2);
        SocketIOServer server = new SocketIOServer(configuration);
        server.addNamespace("/admin")
                .addEventListener("echo", String.class, (client, text, ack) -> ack.sendAckData(text));
        server.addConnectListener(client -> client.sendEvent("welcome", Map.of("n", 1)));
        server.addMultiTypeEventListener(
                "sum",
                (client, numbers, ack) -> ack.sendAckData(numbers.<Integer>get(0) + numbers.<Integer>get(1)),
                Integer.class,
                Integer.class);
        server.addEventListener("upload", byte[].class, (client, bytes, ack) -> {
            client.sendEvent("file", "a.bin", bytes);
            ack.sendAckData(bytes.length);
        });
        server.addEventListener("ask", String.class, (client, question, ack) -> ask(client, question));
        server.start();
        System.out.println(configuration.getPort());
        System.in.transferTo(System.err);
        server.stop();
        System.exit(0);
    }

    private static void ask(SocketIOClient client, String question) {
        client.sendEvent(
                "question",
                new AckCallback<>(Integer.class) {
                    @Override
                    public void onSuccess(Integer answer) {
                        client.sendEvent("answered", answer);
                    }
                },
                question);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
