package app.sockeye.client.dial;

import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.tls.TlsRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;

/**
 * A connected byte stream, TLS done where the URI asked for it.
 *
 * @param tcp of a channel; closing it ends all at once
 * @param socket closing it ends TLS politely where there is TLS; else the same as {@code tcp}
 * @param tls what TLS with the server agreed on; empty for none
 * @param remoteAddress {@code host/ip:port}
 */
public record Wire(
        Socket tcp, Socket socket, InputStream in, OutputStream out, Optional<TlsFacts> tls, String remoteAddress) {

    static Wire of(Socket tcp, Socket socket, Optional<TlsFacts> tls, String remoteAddress) throws IOException {
        return new Wire(tcp, socket, socket.getInputStream(), socket.getOutputStream(), tls, remoteAddress);
    }

    /** Where frames go: of what it is given it tells how much was taken, also where it fails. */
    public WritableByteChannel frames() {
        return socket == tcp ? tcp.getChannel() : new TlsRecords(out);
    }
}
