package app.sockeye.client;

import app.sockeye.client.failure.ConnectFailure;
import jakarta.websocket.ClientEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.tyrus.spi.ClientContainer;
import org.glassfish.tyrus.spi.ClientEngine;

/**
 * Gives Tyrus our transport. Public because Tyrus creates it by its class name; the {@link EngineOpening} in the
 * endpoint's configuration does the work.
 */
public final class WireContainer implements ClientContainer {
    static final String OPENING = WireContainer.class.getName() + ".opening";

    /**
     * Turned off, as Tyrus logs each failed connection as severe, which we report ourselves. Referenced here because a
     * logger that is garbage-collected loses its level.
     */
    private static final Logger TYRUS = Logger.getLogger("org.glassfish.tyrus");

    static {
        if (TYRUS.getLevel() == null) {
            TYRUS.setLevel(Level.OFF);
        }
    }

    /** The part of connecting that Tyrus asks its container to do. */
    interface EngineOpening {
        /** Dials, sends the engine's upgrade request, and passes the answer back to the engine. */
        void open(ClientEngine engine) throws IOException, ConnectFailure;
    }

    /**
     * Wraps a {@link ConnectFailure} into the cause of an {@link IOException}, the only exception that Tyrus lets
     * through.
     */
    @Override
    public void openClientSocket(ClientEndpointConfig config, Map<String, Object> properties, ClientEngine engine)
            throws IOException {
        try {
            ((EngineOpening) config.getUserProperties().get(OPENING)).open(engine);
        } catch (ConnectFailure e) {
            throw new IOException(e);
        }
    }
}
