package app.sockeye.client.dial;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.ConnectOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Opens the stream to a target: name look-up, TCP, TLS. Runs on the reader thread and blocks it. */
public final class Dialer {
    private final Target target;
    private final ConnectOptions options;
    private final NameLookup names;
    private final SocketGuard guard;
    private final StageClock clock;

    public Dialer(Target target, ConnectOptions options, NameLookup names, SocketGuard guard, StageClock clock) {
        this.names = names;
        this.target = target;
        this.options = options;
        this.guard = guard;
        this.clock = clock;
    }

    /** @throws IOException where there is no stream; {@link StageClock#stage()} tells how far it got */
    public Wire dial() throws IOException {
        clock.begin(ConnectStage.DNS);
        InetAddress[] addresses = guard.within(options.timeouts().connect(), this::lookUp);
        clock.end();
        clock.begin(ConnectStage.TCP);
        Socket socket = connect(addresses);
        clock.end();
        socket.setTcpNoDelay(true);
        String remote = target.host() + "/" + socket.getInetAddress().getHostAddress() + ":" + target.port();
        if (!target.secure()) {
            return Wire.of(socket, socket, Optional.empty(), remote);
        }
        clock.begin(ConnectStage.TLS);
        Wire wire = guard.within(
                options.timeouts().connect(), () -> new TlsLayer(target, options.tls()).wrap(socket, remote));
        clock.end();
        return wire;
    }

    /** Looks the name up on a thread of its own: the system's look-up can't be interrupted, but left behind. */
    private InetAddress[] lookUp() throws IOException {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        guard.guard(() -> found.completeExceptionally(new IOException("look-up given up")));
        Threads.startPlatform("sockeye-dns " + target.host(), () -> {
            try {
                found.complete(names.lookUp(target.hostInZone()));
            } catch (UnknownHostException e) {
                found.completeExceptionally(e);
            }
        });
        try {
            return found.get();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /** Tries the addresses in order, each with its share of the time that is left. */
    private Socket connect(InetAddress[] addresses) throws IOException {
        long end = System.nanoTime() + options.timeouts().connect().toNanos();
        IOException first = null;
        for (int i = 0; i < addresses.length && guard.cut() == SocketGuard.Cut.NONE; i++) {
            // Of a channel is known what it took where a write fails.
            Socket socket = SocketChannel.open().socket();
            guard.guard(socket);
            long share = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis() / (addresses.length - i));
            try {
                socket.connect(
                        new InetSocketAddress(addresses[i], target.port()), (int) Math.min(share, Integer.MAX_VALUE));
                return socket;
            } catch (IOException e) {
                socket.close();
                first = first == null || first instanceof SocketTimeoutException ? e : first;
            }
        }
        throw first == null ? new IOException("no address to connect to") : first;
    }
}
