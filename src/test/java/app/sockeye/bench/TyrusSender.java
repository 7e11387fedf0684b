package app.sockeye.bench;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.tyrus.client.ClientManager;

/** Tyrus' own JDK client, its idle timer off, each message sent when the one before was. */
final class TyrusSender implements FloodSender {
    private static final String CONTAINER = "org.glassfish.tyrus.container.jdk.client.JdkClientContainer";

    @Override
    public long send(URI sink, int count) throws Exception {
        String message = "x".repeat(100);
        ClientManager manager = ClientManager.createClient(CONTAINER);
        manager.setDefaultMaxSessionIdleTimeout(-1);
        Session session = manager.connectToServer(
                new Silent(), ClientEndpointConfig.Builder.create().build(), sink);
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            await(session.getAsyncRemote().sendText(message), session);
        }
        long nanos = System.nanoTime() - begun;
        session.close();
        return nanos;
    }

    /**
     * Waits until a message is sent. Tyrus' queue of writes forgets one that comes while it finds itself empty, until
     * the next one comes.
     */
    private static void await(Future<Void> sent, Session session) throws Exception {
        try {
            sent.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException forgotten) {
            session.getAsyncRemote().sendPong(ByteBuffer.allocate(0));
            sent.get();
        }
    }

    /** Public for Tyrus. */
    public static final class Silent extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {}
    }
}
