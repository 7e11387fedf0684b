package app.sockeye.ui.log.command;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.ShellCommand;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.TlsRecord;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shell command that repeats a recorded opening handshake. */
final class HandshakeCommand {
    private static final String UNIX_SOCKET = "unix:";

    private HandshakeCommand() {}

    /**
     * The command; empty if the request can't be read.
     *
     * @param handshake the request or its answer
     */
    static Optional<String> of(Transcript transcript, long handshake, ShellCommand command, boolean withSecrets) {
        return transcript
                .connections()
                .at(handshake)
                .flatMap(connection -> of(transcript, connection, command, withSecrets));
    }

    private static Optional<String> of(
            Transcript transcript, ConnectionRecord connection, ShellCommand command, boolean withSecrets) {
        return request(transcript, connection)
                .flatMap(head -> address(connection, head).map(uri -> options(uri, head, connection)))
                .map(options -> command.of(options, withSecrets));
    }

    private static ConnectOptions options(URI uri, HandshakeHead request, ConnectionRecord connection) {
        return ConnectOptions.builder(uri)
                .route(connection
                        .connecting()
                        .flatMap(ConnectionEvent.Connecting::via)
                        .map(HandshakeCommand::route)
                        .orElse(RouteOptions.DEFAULT))
                .request(RequestOptions.DEFAULT
                        .withHeaders(request.headers())
                        .withSecretHeaders(connection.marked())
                        .withSubprotocols(request.listOf("Sec-WebSocket-Protocol")))
                .tls(TlsOptions.DEFAULT.withVerify(!isUnchecked(connection)))
                .build();
    }

    /** The route through the proxy or unix socket that was recorded. */
    private static RouteOptions route(String via) {
        try {
            return via.startsWith(UNIX_SOCKET)
                    ? RouteOptions.DEFAULT.withUnixSocket(Path.of(via.substring(UNIX_SOCKET.length())))
                    : RouteOptions.DEFAULT.withProxy(ProxyOptions.parse(via), List.of());
        } catch (IllegalArgumentException e) {
            // An import may tell it in other words.
            return RouteOptions.DEFAULT;
        }
    }

    private static Optional<HandshakeHead> request(Transcript transcript, ConnectionRecord connection) {
        if (connection.request() == ConnectionRecord.NONE) {
            return Optional.empty();
        }
        try {
            byte[] head = transcript.entry(connection.request()).payload().head(HandshakeHeadReader.MAX_BYTES);
            return HandshakeHeadReader.forRequest().read(ByteBuffer.wrap(head));
        } catch (MalformedHeadException e) {
            return Optional.empty();
        }
    }

    /** The recorded address; otherwise the one in the handshake, which does not tell whether TLS was used. */
    private static Optional<URI> address(ConnectionRecord connection, HandshakeHead request) {
        String[] requestLine = request.startLine().split(" ");
        String address = connection
                .target()
                .orElseGet(() -> "ws://" + request.header("Host").orElse("localhost")
                        + (requestLine.length > 1 ? requestLine[1] : "/"));
        try {
            return Optional.of(TypedAddress.read(address).uri());
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnchecked(ConnectionRecord connection) {
        return connection
                .opened()
                .flatMap(opened -> opened.reached().tls())
                .flatMap(TlsRecord::verified)
                .equals(Optional.of(false));
    }
}
