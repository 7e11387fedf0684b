package app.sockeye.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on a free loopback port that does with each connection exactly what the test says. */
public final class RawServer implements AutoCloseable {

    /** What happens on one accepted connection, which is closed behind it. */
    public interface Script {
        void play(RawPeer peer) throws Exception;
    }

    private final ServerSocket listening;
    private final String scheme;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket listening, String scheme, Script script) {
        this.listening = listening;
        this.scheme = scheme;
        start("accept", () -> accept(script));
    }

    public static RawServer plain(Script script) throws IOException {
        return of(ServerSocketFactory.getDefault(), "ws", script);
    }

    public static RawServer of(ServerSocketFactory factory, String scheme, Script script) throws IOException {
        return new RawServer(factory.createServerSocket(0, 600, InetAddress.getLoopbackAddress()), scheme, script);
    }

    /** A server that finishes the opening handshake before the script begins. */
    public static RawServer open(Script script) throws IOException {
        return plain(peer -> {
            peer.shakeHands();
            script.play(peer);
        });
    }

    public int port() {
        return listening.getLocalPort();
    }

    public URI uri() {
        return URI.create(scheme + "://localhost:" + port() + "/");
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                accepted.add(socket);
                start("peer", () -> play(script, socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void play(Script script, Socket socket) {
        try (socket) {
            script.play(new RawPeer(socket));
        } catch (Exception e) {
            // A script ends as its client does; the test judges what the client saw.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "raw-server " + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : accepted) {
            socket.close();
        }
    }
}
