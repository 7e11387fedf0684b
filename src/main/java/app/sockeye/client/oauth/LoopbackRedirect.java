package app.sockeye.client.oauth;

import app.sockeye.client.dial.Threads;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small web server at a port of this machine, to which a browser brings the answer to one sign-in. Whatever else comes
 * is refused and does not end the wait, as any page in the browser can send something here. Thread-safe.
 */
final class LoopbackRedirect implements Closeable {
    /** A browser opens a few connections ahead; more at once are nobody's. */
    private static final int MOST_CONNECTIONS = 32;

    private static final int MOST_MILLIS = 10_000;

    private final ServerSocket listening;
    private final URI uri;
    private final String state;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger strangers = new AtomicInteger();

    private LoopbackRedirect(ServerSocket listening, URI uri, String state) {
        this.listening = listening;
        this.uri = uri;
        this.state = state;
    }

    /**
     * Begins to listen.
     *
     * @param redirect the address to be brought the answer at; port 0 for a random one
     * @param state which the answer must have
     */
    static LoopbackRedirect open(URI redirect, String state) throws IOException {
        InetAddress here = InetAddress.getByName(redirect.getHost());
        ServerSocket listening = new ServerSocket();
        try {
            listening.bind(new InetSocketAddress(here, redirect.getPort()), MOST_CONNECTIONS);
        } catch (IOException e) {
            listening.close();
            throw e;
        }
        String path = redirect.getRawPath().isEmpty() ? "/" : redirect.getRawPath();
        URI uri = URI.create("http://" + redirect.getHost() + ":" + listening.getLocalPort() + path);
        LoopbackRedirect opened = new LoopbackRedirect(listening, uri, state);
        Threads.start("sockeye-redirect", opened::accept);
        return opened;
    }

    /** The address with its port. */
    URI uri() {
        return uri;
    }

    /** How many answers came that belong to no question of this sign-in. */
    int strangers() {
        return strangers.get();
    }

    /**
     * Waits for the answer's parameters; empty where none comes in time.
     *
     * @throws IOException where this is closed meanwhile
     */
    Optional<Map<String, String>> answer(Duration most) throws IOException {
        try {
            return Optional.of(answer.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the sign-in was given up", e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                // The system may still accept one while this closes.
                if (answer.isDone() || open.size() >= MOST_CONNECTIONS) {
                    socket.close();
                } else {
                    open.add(socket);
                    Threads.start("sockeye-redirect", () -> serve(socket));
                }
            }
        } catch (IOException e) {
            // The wait is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(MOST_MILLIS);
            RedirectRequest request = RedirectRequest.read(socket.getInputStream());
            RedirectRequest.Verdict verdict = request.verdict(uri, state);
            if (verdict == RedirectRequest.Verdict.STRANGER) {
                strangers.incrementAndGet();
            }
            socket.getOutputStream().write(verdict.page());
            socket.getOutputStream().flush();
            if (verdict == RedirectRequest.Verdict.ANSWER) {
                answer.complete(request.parameters());
            }
        } catch (IOException e) {
            // A browser may hang up; the answer comes by another connection, or not.
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        answer.completeExceptionally(new IOException("closed"));
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
