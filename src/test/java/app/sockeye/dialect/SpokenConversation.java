package app.sockeye.dialect;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.payload.ByteSource;
import app.sockeye.protocol.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A conversation written down in a test's resource, with what is to be told of it.
 *
 * <pre>
 * # target: ws://host/socket.io/?EIO=4
 * # subprotocol: mqtt
 * &gt; text sent, with \n \r \0 \x1e \\ as escapes
 * &lt; text received
 * &gt;hex 30 05 00 01    binary sent
 * &lt;hex 40 02          binary received
 *   = Label subject | line        one for each packet that ends in the message, in their order
 *   = Label subject | line ~ request s 1     with its pair
 * </pre>
 */
public final class SpokenConversation {
    private final String target;
    private final Optional<String> subprotocol;
    private final List<SpokenMessage> messages = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private SpokenConversation(List<String> lines) {
        String address = "";
        Optional<String> chosen = Optional.empty();
        for (String line : lines) {
            if (line.startsWith("# target: ")) {
                address = line.substring(10);
            } else if (line.startsWith("# subprotocol: ")) {
                chosen = Optional.of(line.substring(15));
            } else if (line.startsWith("  = ")) {
                told.add((messages.size() - 1) + " " + line.substring(4));
            } else if (line.startsWith(">") || line.startsWith("<")) {
                messages.add(message(line));
            }
        }
        target = address;
        subprotocol = chosen;
    }

    /** Reads a resource beside a test class. */
    public static SpokenConversation of(Class<?> test, String resource) {
        try (InputStream in = test.getResourceAsStream(resource)) {
            return new SpokenConversation(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpokenMessage message(String line) {
        Direction direction = line.startsWith(">") ? Direction.SENT : Direction.RECEIVED;
        boolean hex = line.startsWith("hex ", 1);
        byte[] bytes = hex
                ? HexFormat.of().parseHex(line.substring(5).replace(" ", ""))
                : unescaped(line.substring(Math.min(2, line.length()))).getBytes(StandardCharsets.UTF_8);
        return new SpokenMessage(messages.size(), direction, !hex, ByteSource.of(bytes));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case '0' -> plain.append('\0');
                case 'x' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                case '\\' -> plain.append('\\');
                default -> plain.append('\\').append(next);
            }
        }
        return plain.toString();
    }

    /** By what a dialect may recognise it. */
    public Opening opening() {
        List<SpokenMessage> first = new ArrayList<>();
        int[] each = {0, 0};
        for (SpokenMessage message : messages) {
            if (each[message.direction().ordinal()]++ < Opening.MOST) {
                first.add(message);
            }
        }
        return new Opening(target, subprotocol, first);
    }

    /** The messages. */
    public List<SpokenMessage> messages() {
        return messages;
    }

    /** What the resource wants to be told: the message's number from 0, then the line. */
    public List<String> wanted() {
        return told;
    }

    /** What the recognised dialect tells. */
    public List<String> told() {
        Dialect dialect = Dialects.recognise(opening()).orElseThrow();
        return told(dialect.reader(opening()));
    }

    /** What a reader tells. */
    public List<String> told(DialectReader reader) {
        List<String> lines = new ArrayList<>();
        for (SpokenMessage message : messages) {
            reader.read(message, packet -> lines.add(message.number() + " " + line(packet)));
        }
        return lines;
    }

    /** How a packet is written down. */
    public static String line(Packet packet) {
        StringBuilder line = new StringBuilder(packet.type().label());
        if (!packet.subject().isEmpty()) {
            line.append(' ').append(packet.subject());
        }
        String rest = packet.content().line();
        if (!rest.isEmpty()) {
            line.append(" | ").append(rest);
        }
        if (packet.pair().kind() != PairKey.Kind.NONE) {
            line.append(" ~ ")
                    .append(packet.pair().kind().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(packet.pair().key());
        }
        return line.toString();
    }
}
