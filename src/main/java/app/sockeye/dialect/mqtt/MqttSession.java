package app.sockeye.dialect.mqtt;

import app.sockeye.protocol.Direction;

/**
 * What the beginning of a connection says about the rest of it.
 *
 * @param isKnown whether a CONNECT was seen; if not, version 3.1.1 is assumed
 * @param fromClient the direction in which the CONNECT went
 * @param client its identifier, maybe assigned by the server
 * @param keepAlive in seconds, maybe the server's; 0 for none
 * @param isAccepted whether the CONNACK has come and told of success
 */
record MqttSession(
        boolean isKnown, MqttVersion version, Direction fromClient, String client, long keepAlive, boolean isAccepted) {
    /** What is assumed before a CONNECT. */
    static final MqttSession NONE = new MqttSession(false, MqttVersion.V311, Direction.SENT, "", 0, false);

    /** After a CONNECT. */
    static MqttSession of(Direction direction, MqttConnect connect) {
        return new MqttSession(true, connect.version(), direction, connect.client(), connect.keepAlive(), false);
    }

    /** After another packet. */
    MqttSession after(MqttHead head) {
        if (head.type() != MqttType.CONNACK || head.reason() != 0) {
            return this;
        }
        MqttProperties properties = head.properties();
        return new MqttSession(
                isKnown,
                version,
                fromClient,
                properties.text(MqttProperty.ASSIGNED_CLIENT).orElse(client),
                properties.number(MqttProperty.SERVER_KEEP_ALIVE).orElse(keepAlive),
                true);
    }
}
