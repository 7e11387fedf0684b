package app.sockeye.bench;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.net.URI;
import org.glassfish.tyrus.client.ClientManager;

/** Tyrus' own JDK client with a handler that only checks the numbers. */
final class TyrusReceiver implements Receiver {
    private static final String CONTAINER = "org.glassfish.tyrus.container.jdk.client.JdkClientContainer";

    private final boolean tuned;

    /** @param tuned whether its idle timer is off and messages are handled in parts, which is faster */
    TyrusReceiver(boolean tuned) {
        this.tuned = tuned;
    }

    @Override
    public Received receive(URI flood, int count) throws Exception {
        FloodOrder sequence = new FloodOrder(count);
        ClientManager manager = ClientManager.createClient(CONTAINER);
        if (tuned) {
            manager.setDefaultMaxSessionIdleTimeout(-1);
        }
        Session session = manager.connectToServer(
                new Numbers(sequence, tuned),
                ClientEndpointConfig.Builder.create().build(),
                flood);
        Received received = sequence.awaitEnd();
        session.close();
        return received;
    }

    /** Public for Tyrus. */
    public static final class Numbers extends Endpoint {
        private final FloodOrder sequence;
        private final boolean inParts;

        Numbers(FloodOrder sequence, boolean inParts) {
            this.sequence = sequence;
            this.inParts = inParts;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            if (inParts) {
                session.addMessageHandler(String.class, new MessageHandler.Partial<String>() {
                    @Override
                    public void onMessage(String part, boolean last) {
                        sequence.accept(part);
                    }
                });
            } else {
                session.addMessageHandler(String.class, new MessageHandler.Whole<String>() {
                    @Override
                    public void onMessage(String message) {
                        sequence.accept(message);
                    }
                });
            }
        }
    }
}
