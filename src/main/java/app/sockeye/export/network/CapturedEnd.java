package app.sockeye.export.network;

import app.sockeye.protocol.CloseCode;
import app.sockeye.transcript.connection.ConnectionEvent;
import java.util.Optional;
import java.util.OptionalLong;

/** How the TCP connection of a capture ended: by a FIN or a RST of one side. */
record CapturedEnd(boolean byClient, boolean reset) {
    ConnectionEvent event() {
        String cause = "The " + (byClient ? "client" : "server") + (reset ? " reset" : " closed")
                + " the TCP connection without a close frame.";
        return new ConnectionEvent.Closed(
                ConnectionEvent.Closer.NETWORK,
                CloseCode.ABNORMAL,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                cause);
    }
}
