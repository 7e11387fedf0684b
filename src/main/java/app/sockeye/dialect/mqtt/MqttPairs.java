package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.PairKey;
import app.sockeye.protocol.Direction;

/**
 * Which packets answer which: by packet identifier, of which each side has its own, by type where there is none. A QoS 2
 * message has PUBREC and PUBREL on its way to PUBCOMP.
 */
final class MqttPairs {
    private static final String CONNECT = "connect";
    private static final String AUTH = "auth";
    private static final String PING = "ping";
    private static final int CONTINUE = 0x18;
    private static final int RE_AUTHENTICATE = 0x19;

    private MqttPairs() {}

    /** A packet's place in its pair. */
    static PairKey of(Direction direction, MqttHead head, MqttSession session) {
        Direction other = direction.opposite();
        String id = Integer.toString(head.id());
        return switch (head.type()) {
            case CONNECT -> PairKey.request(direction, CONNECT);
            case CONNACK -> PairKey.answer(other, CONNECT);
            case PUBLISH -> head.qos() == 0 ? PairKey.NONE : PairKey.request(direction, id);
            case SUBSCRIBE, UNSUBSCRIBE -> PairKey.request(direction, id);
            case PUBACK, PUBCOMP, SUBACK, UNSUBACK -> PairKey.answer(other, id);
            case PUBREC -> head.hasFailed() ? PairKey.answer(other, id) : PairKey.progress(other, id);
            case PUBREL -> PairKey.progress(direction, id);
            case PINGREQ -> PairKey.request(direction, PING);
            case PINGRESP -> PairKey.answer(other, PING);
            case AUTH -> auth(direction, head, session);
            case DISCONNECT -> PairKey.NONE;
        };
    }

    private static PairKey auth(Direction direction, MqttHead head, MqttSession session) {
        Direction client = session.fromClient();
        if (!session.isAccepted()) {
            return PairKey.progress(client, CONNECT);
        } else if (head.reason() == RE_AUTHENTICATE) {
            return PairKey.request(direction, AUTH);
        }
        return head.reason() == CONTINUE ? PairKey.progress(client, AUTH) : PairKey.answer(client, AUTH);
    }
}
