package app.sockeye.dialect.sip;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads SIP: each message is a request, a response or a keep-alive. */
final class SipReader implements DialectReader {
    private static final String KEEP_ALIVE = "keep-alive";
    private static final int PING = 4;
    private static final int PONG = 2;
    private static final int LAST_PROVISIONAL = 199;

    /** Who is registered by this connection; empty if nobody is. */
    private String registered = "";

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        byte[] bytes = message.bytes();
        if (bytes.length == 0) {
            packets.accept(PacketType.unreadable(message.number(), SipTexts.EMPTY));
        } else if (isKeepAlive(bytes)) {
            packets.accept(keepAlive(message, bytes.length));
        } else {
            packets.accept(SipMessage.of(bytes, message.payload().size())
                    .map(found -> packet(message, found))
                    .orElseGet(() -> PacketType.unreadable(message.number(), SipTexts.NO_START_LINE)));
        }
    }

    /** Whether it is a line break or two (RFC 5626 section 3.5.1). */
    private static boolean isKeepAlive(byte[] bytes) {
        if (bytes.length != PING && bytes.length != PONG) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != (i % 2 == 0 ? '\r' : '\n')) {
                return false;
            }
        }
        return true;
    }

    private static Packet keepAlive(SpokenMessage message, int size) {
        Direction direction = message.direction();
        boolean asks = size == PING;
        PairKey pair = asks ? PairKey.request(direction, KEEP_ALIVE) : PairKey.answer(direction.opposite(), KEEP_ALIVE);
        PacketContent content = PacketContent.line(asks ? SipTexts.PING : SipTexts.PONG);
        return new Packet(SipKind.KEEP_ALIVE, "", pair, message.number(), content);
    }

    private Packet packet(SpokenMessage message, SipMessage found) {
        SipPacket content = new SipPacket(found);
        learn(message.direction(), found);
        return new Packet(
                SipKind.of(found),
                SubjectText.of(content.subject()),
                pair(message.direction(), found),
                message.number(),
                content);
    }

    /** An ACK is never answered; provisional responses come before the final one. */
    private static PairKey pair(Direction direction, SipMessage message) {
        String id = message.transaction();
        if (message.isRequest()) {
            return message.method().equals("ACK") ? PairKey.NONE : PairKey.request(direction, id);
        }
        Direction asker = direction.opposite();
        return message.status() <= LAST_PROVISIONAL ? PairKey.progress(asker, id) : PairKey.answer(asker, id);
    }

    private void learn(Direction direction, SipMessage message) {
        if (direction == Direction.RECEIVED
                && message.status() / 100 == 2
                && message.spoken().equals("REGISTER")) {
            registered = SipLine.contacts(message) == 0 ? "" : SubjectText.of(SipValue.who(message.header("To")));
        }
    }

    @Override
    public DialectReader copy() {
        SipReader copy = new SipReader();
        copy.registered = registered;
        return copy;
    }

    @Override
    public boolean isJumping() {
        return true;
    }

    @Override
    public String title() {
        return "SIP";
    }

    @Override
    public List<String> facts() {
        return Optional.of(registered).filter(address -> !address.isEmpty()).stream()
                .toList();
    }
}
