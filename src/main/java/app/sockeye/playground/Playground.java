package app.sockeye.playground;

import app.sockeye.protocol.CloseCode;
import app.sockeye.server.Peer;
import app.sockeye.server.ServedConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The built-in WebSocket server (RFC 6455, no extensions), on the loopback interface only. Thread-safe. At most {@link
 * #MAX_CONNECTIONS} clients are served; the next ones are refused with status 503. Requests whose Host or Origin does
 * not name this machine, as those of foreign web pages, are refused with 403.
 */
public final class Playground implements AutoCloseable {
    /** How many connections are served at once. */
    public static final int MAX_CONNECTIONS = 1000;

    private static final int BACKLOG = 512;
    private static final long STOP_MILLIS = 500;
    private static final long ACCEPT_PAUSE_NANOS = 10_000_000;

    private final ServerSocket server;
    private final Endpoints endpoints = new Endpoints();
    private final Set<ServedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "playground-deadlines"));

    private Playground(ServerSocket server) {
        this.server = server;
    }

    /**
     * Starts a playground.
     *
     * @param port of the loopback interface; 0 for a free one
     * @throws IOException where the port is taken
     */
    public static Playground start(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Playground playground = new Playground(server);
        daemon(playground::accept, "playground-accept").start();
        return playground;
    }

    /** The port that the playground listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /**
     * The address of an endpoint.
     *
     * @param path with its query, such as {@code /ticker?rate=10}
     */
    public URI uri(String path) {
        return URI.create("ws://127.0.0.1:" + port() + path);
    }

    /** Each endpoint's path, its parameters as examples, and what it does in one sentence; well-behaved ones first. */
    public Map<String, String> endpoints() {
        return endpoints.sentences();
    }

    /** Sends all clients a close frame with 1001, waits half a second at most, and closes every socket. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // The server socket accepts no more clients even so.
        }
        List<Thread> goodbyes = new ArrayList<>();
        for (ServedConnection serving : connections) {
            Thread goodbye = daemon(() -> goodbye(serving.peer()), "playground-goodbye");
            goodbye.start();
            goodbyes.add(goodbye);
        }
        awaitAll(goodbyes);
        connections.forEach(serving -> serving.peer().reset());
        deadlines.shutdownNow();
    }

    private static void goodbye(Peer peer) {
        try {
            peer.close(CloseCode.GOING_AWAY, "The playground stops.");
        } catch (IOException e) {
            // The client disconnected first.
        }
    }

    private void awaitAll(List<Thread> goodbyes) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
        try {
            for (Thread goodbye : goodbyes) {
                goodbye.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
            synchronized (connections) {
                while (!connections.isEmpty() && deadline - System.nanoTime() > 0) {
                    TimeUnit.NANOSECONDS.timedWait(connections, deadline - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (connections.size() < MAX_CONNECTIONS) {
                    serve(socket);
                } else {
                    refuse(socket);
                }
            } catch (IOException e) {
                // The playground is closing, the client left before it was served, or no more sockets are available.
                LockSupport.parkNanos(ACCEPT_PAUSE_NANOS);
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        ServedConnection serving = new ServedConnection(socket, endpoints, deadlines);
        connections.add(serving);
        Runnable task = () -> {
            try {
                serving.run();
            } finally {
                synchronized (connections) {
                    connections.remove(serving);
                    connections.notifyAll();
                }
            }
        };
        daemon(task, "playground-connection").start();
    }

    private static void refuse(Socket socket) throws IOException {
        try (socket) {
            String answer =
                    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n\r\nThe playground"
                            + " serves " + MAX_CONNECTIONS + " connections, and all are taken.\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
