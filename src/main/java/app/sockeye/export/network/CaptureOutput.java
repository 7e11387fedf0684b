package app.sockeye.export.network;

import app.sockeye.export.capture.CaptureFile;
import java.io.IOException;
import java.io.OutputStream;

/** A capture that the connections of one transcript or of several are written to. */
public final class CaptureOutput {
    private static final String COMMENT =
            """
            Written by Sockeye from a recorded WebSocket session. Handshakes and frames are as they were inside TLS; \
            the segments of TCP, the client's address and port, and addresses from documentation ranges are made up. \
            Where Wireshark takes the port to be another protocol's: Decode As, HTTP.""";

    private final CaptureFile file;
    private final boolean withSecrets;
    private int connections;

    /**
     * Starts the file.
     *
     * @param withSecrets whether secrets are written, too
     */
    public CaptureOutput(OutputStream out, boolean withSecrets) throws IOException {
        this.withSecrets = withSecrets;
        file = new CaptureFile(
                out, "Sockeye", withSecrets ? COMMENT : COMMENT + " Values of secret headers were left out.");
    }

    CaptureFile file() {
        return file;
    }

    boolean withSecrets() {
        return withSecrets;
    }

    /** A number for another connection, from 0 on. */
    int nextConnection() {
        return connections++;
    }
}
