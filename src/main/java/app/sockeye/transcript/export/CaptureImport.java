package app.sockeye.transcript.export;

import app.sockeye.transcript.capture.CaptureReader;
import app.sockeye.transcript.capture.TcpSegment;
import app.sockeye.transcript.capture.WaitingRoom;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One import of a network capture: finds the connections that may be WebSockets. Belongs to one thread. */
final class CaptureImport {
    /** Connections that are followed at once: each has files open. */
    private static final int MOST_CONNECTIONS = 500;

    /** For segments that came early, of all connections together. */
    private static final long MOST_EARLY_BYTES = 128L << 20;

    private static final byte[] GET = {'G', 'E', 'T', ' '};

    private final CaptureReader reader;
    private final ImportTarget target;
    private final Progress progress;
    private final String name;
    private final long size;
    private final WaitingRoom room = new WaitingRoom(MOST_EARLY_BYTES);
    private final Map<Peer, CapturedConnection> connections = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private long entries;
    private int sessions;

    /** Who sends to whom. */
    private record Peer(InetSocketAddress from, InetSocketAddress to) {}

    CaptureImport(Path file, CaptureReader reader, ImportTarget target, Progress progress) throws IOException {
        this.reader = reader;
        this.target = target;
        this.progress = progress;
        this.name = file.getFileName().toString();
        this.size = Math.max(1, Files.size(file));
    }

    void run() throws IOException {
        try {
            for (Optional<TcpSegment> next = reader.next(); next.isPresent(); next = reader.next()) {
                progress.check();
                take(next.get());
                progress.tell(entries, Math.min(1, (double) reader.position() / size));
            }
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
        tellLeftOut();
        progress.tell(entries, 1);
    }

    private void take(TcpSegment segment) throws IOException {
        Peer sender = new Peer(segment.from(), segment.to());
        Peer receiver = new Peer(segment.to(), segment.from());
        boolean fromClient = connections.containsKey(sender);
        Peer client = fromClient || !connections.containsKey(receiver) ? sender : receiver;
        CapturedConnection connection = connections.get(client);
        if (connection == null && begins(segment)) {
            if (connections.size() == MOST_CONNECTIONS) {
                leftOut("had no room beside " + MOST_CONNECTIONS + " others that were open");
                return;
            }
            connection = new CapturedConnection(name, segment, target, room);
            connections.put(client, connection);
            fromClient = true;
        }
        if (connection != null && !connection.take(segment, fromClient)) {
            connections.remove(client);
            end(connection);
        }
    }

    private void end(CapturedConnection connection) throws IOException {
        try (connection) {
            connection.end().ifPresent(this::leftOut);
            entries += connection.entries();
            sessions += connection.isSession() ? 1 : 0;
        }
    }

    private void leftOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    private void tellLeftOut() {
        leftOut.forEach((reason, count) ->
                target.leftOut(count + (count == 1 ? " connection " : " connections ") + reason + "."));
        if (reader.isTorn()) {
            target.leftOut("The file ends in the middle of a packet.");
        }
        if (reader.unknownPackets() > 0) {
            target.leftOut(reader.unknownPackets() + " packets are of a kind of network that is not known.");
        }
        if (sessions == 0) {
            target.leftOut("No opening handshake of a plain WebSocket was found; what is inside TLS can't be read.");
        }
    }

    private static boolean begins(TcpSegment segment) {
        boolean begins = segment.length() >= GET.length;
        for (int i = 0; begins && i < GET.length; i++) {
            begins = segment.bytes()[segment.offset() + i] == GET[i];
        }
        return begins;
    }
}
