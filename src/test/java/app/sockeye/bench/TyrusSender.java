package app.sockeye.bench;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.net.URI;
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
            session.getBasicRemote().sendText(message);
        }
        long nanos = System.nanoTime() - begun;
        session.close();
        return nanos;
    }

    /** Public for Tyrus. */
    public static final class Silent extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {}
    }
}
