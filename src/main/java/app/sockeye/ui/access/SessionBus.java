package app.sockeye.ui.access;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Just enough of D-Bus to ask the desktop a few questions: a library would cost each start more time and memory than
 * all of this, also where nobody uses a screen reader. Blocks; for one thread, but for {@link #close}.
 */
final class SessionBus implements Closeable {
    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";
    private static final Pattern PLACE = Pattern.compile("unix:(?:[^;]*,)?path=([^,;]+)");
    /** Logs in as the owner of the connection, without a name (D-Bus Specification, "EXTERNAL"). */
    private static final String LOGIN = "\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n";

    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 200;
    /** No message that is waited for is longer. */
    private static final int MOST_BYTES = 1 << 20;

    private final SocketChannel channel;
    private int serial;
    /** Whether a signal came while an answer was waited for. */
    private boolean signalled;

    private SessionBus(SocketChannel channel) {
        this.channel = channel;
    }

    /** The socket of a bus by its address; empty where that is no file. */
    static Optional<Path> socket(String address) {
        Matcher place = PLACE.matcher(address);
        try {
            return place.find() ? Optional.of(Path.of(place.group(1))) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static SessionBus open(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            SessionBus bus = new SessionBus(channel);
            bus.login();
            bus.call(BUS, BUS_PATH, BUS, "Hello");
            return bus;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void login() throws IOException {
        write(ByteBuffer.wrap(LOGIN.getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < MOST_LINES; i++) {
            if (line().startsWith("OK ")) {
                return;
            }
        }
        throw new IOException("The session bus refuses the login.");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            char next = (char) read(1).get();
            if (next == '\n') {
                return line.toString();
            }
            line.append(next);
        }
        throw new IOException("The session bus answers in another way.");
    }

    /** Asks to be told of a signal. */
    void listen(String rule) throws IOException {
        call(BUS, BUS_PATH, BUS, "AddMatch", rule);
    }

    /** The answer's body; empty where the other side is not there or refuses. */
    Optional<ByteBuffer> call(String destination, String path, String face, String member, String... texts)
            throws IOException {
        serial++;
        write(BusMessage.call(serial, destination, path, face, member, texts));
        // One question at a time: the next answer is that of this one.
        while (true) {
            Received next = receive();
            if (next.type() == BusMessage.SIGNAL) {
                signalled = true;
            } else if (next.type() == BusMessage.METHOD_RETURN || next.type() == BusMessage.ERROR) {
                return next.type() == BusMessage.ERROR ? Optional.empty() : Optional.of(next.body());
            }
        }
    }

    /** Waits for a signal. */
    void awaitSignal() throws IOException {
        while (!signalled) {
            signalled = receive().type() == BusMessage.SIGNAL;
        }
        signalled = false;
    }

    private record Received(int type, ByteBuffer body) {}

    private Received receive() throws IOException {
        ByteBuffer header = read(BusMessage.HEADER);
        ByteOrder order = header.get(0) == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        header.order(order);
        int body = header.getInt(4);
        int fields = header.getInt(12);
        if (body < 0 || fields < 0 || body > MOST_BYTES || fields > MOST_BYTES) {
            throw new IOException("The session bus sends too much.");
        }
        read(fields + 7 & ~7);
        return new Received(header.get(1), read(body).order(order));
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private ByteBuffer read(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("The session bus is gone.");
            }
        }
        return bytes.flip();
    }

    /** Ends also what waits. Any thread. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
