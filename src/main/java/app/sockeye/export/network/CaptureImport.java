package app.sockeye.export.network;

import app.sockeye.export.capture.CaptureReader;
import app.sockeye.export.capture.DamagedCaptureException;
import app.sockeye.export.capture.TcpSegment;
import app.sockeye.export.capture.WaitingRoom;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.output.Progress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One import of a network capture: finds the connections that may be WebSockets. Belongs to one thread. */
final class CaptureImport {
    /** Maximum number of connections followed at once before they are known to be WebSockets. */
    private static final int MOST_CONNECTIONS = 2000;

    /** Maximum number of sessions written at once, as each has files open. */
    private static final int MOST_SESSIONS = 500;

    /** Memory for segments that came out of order, of all connections together. */
    private static final long MOST_EARLY_BYTES = 128L << 20;

    private final CaptureReader reader;
    private final ImportTarget target;
    private final Progress progress;
    private final String name;
    private final long size;
    private final WaitingRoom room = new WaitingRoom(MOST_EARLY_BYTES);
    private final Map<Peer, CapturedConnection> connections = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private long entries;
    private int sessions;
    private int openSessions;

    /** The sender and the receiver of a segment. */
    private record Peer(InetSocketAddress from, InetSocketAddress to) {}

    CaptureImport(Path file, CaptureReader reader, ImportTarget target, Progress progress) throws IOException {
        this.reader = reader;
        this.target = target;
        this.progress = progress;
        this.name = file.getFileName().toString();
        this.size = Math.max(1, Files.size(file));
    }

    /** @throws DamagedCaptureException if the file is damaged and nothing before that could be used */
    void run() throws IOException {
        Optional<DamagedCaptureException> damage = Optional.empty();
        try {
            damage = readAll();
            for (CapturedConnection connection : connections.values()) {
                progress.check();
                end(connection);
            }
            connections.clear();
        } finally {
            for (CapturedConnection connection : connections.values()) {
                connection.close();
            }
        }
        if (damage.isPresent() && sessions == 0) {
            throw damage.get();
        }
        damage.ifPresent(d -> target.leftOut("The rest of the file, which can't be read: " + d.getMessage() + "."));
        tellLeftOut();
        progress.tell(entries, 1);
    }

    /** Reads the file; returns the damage that ended the reading early, or empty if there was none. */
    private Optional<DamagedCaptureException> readAll() throws IOException {
        try {
            for (Optional<TcpSegment> next = reader.next(); next.isPresent(); next = reader.next()) {
                progress.check();
                take(next.get());
                progress.tell(entries, Math.min(1, (double) reader.position() / size));
            }
            return Optional.empty();
        } catch (DamagedCaptureException e) {
            return Optional.of(e);
        }
    }

    private void take(TcpSegment segment) throws IOException {
        Peer sender = new Peer(segment.from(), segment.to());
        Peer receiver = new Peer(segment.to(), segment.from());
        Peer client = connections.containsKey(sender) || !connections.containsKey(receiver) ? sender : receiver;
        CapturedConnection connection = connections.get(client);
        if (connection != null && segment.begins() && connection.isOther(segment, client == sender)) {
            // The same addresses and ports were used again.
            remove(client, connection);
            connection = null;
        }
        if (connection == null) {
            boolean fromServer = segment.begins() && segment.acknowledges() || segment.startsWith("HTTP/1.1 101");
            if (!fromServer && !segment.begins() && !segment.startsWith("GET ")) {
                return;
            }
            client = fromServer ? receiver : sender;
            connection = open(client, segment);
        }
        boolean wasSession = connection.isSession();
        boolean goesOn = connection.take(segment, client == sender, openSessions < MOST_SESSIONS);
        openSessions += connection.isSession() && !wasSession ? 1 : 0;
        if (!goesOn) {
            remove(client, connection);
        }
    }

    private CapturedConnection open(Peer client, TcpSegment first) throws IOException {
        if (connections.size() - openSessions >= MOST_CONNECTIONS) {
            dropEldest();
        }
        CapturedConnection connection = new CapturedConnection(name, client.to(), first.nanos(), target, room);
        connections.put(client, connection);
        return connection;
    }

    /** Drops the oldest connection that has not become a WebSocket, as it most likely won't. */
    private void dropEldest() throws IOException {
        for (Iterator<CapturedConnection> all = connections.values().iterator(); all.hasNext(); ) {
            CapturedConnection eldest = all.next();
            if (!eldest.isSession()) {
                all.remove();
                end(eldest);
                return;
            }
        }
    }

    private void remove(Peer client, CapturedConnection connection) throws IOException {
        connections.remove(client);
        openSessions -= connection.isSession() ? 1 : 0;
        end(connection);
    }

    private void end(CapturedConnection connection) throws IOException {
        try (connection) {
            connection.end().ifPresent(reason -> leftOut.merge(reason, 1, Integer::sum));
            entries += connection.entries();
            sessions += connection.isSession() ? 1 : 0;
        }
    }

    private void tellLeftOut() {
        leftOut.forEach((reason, count) ->
                target.leftOut(count + (count == 1 ? " connection " : " connections ") + reason + "."));
        if (reader.isTorn()) {
            target.leftOut("The file ends in the middle of a packet.");
        }
        reader.passedOver()
                .forEach((what, count) -> target.leftOut(count + (count == 1 ? " packet " : " packets ") + what + "."));
        if (sessions == 0) {
            target.leftOut("No opening handshake of a plain WebSocket was found; what is inside TLS can't be read.");
        }
    }
}
