package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.stream.ByteScan;
import java.util.Optional;

/**
 * What a CONNECT says (MQTT 5 section 3.1).
 *
 * @param flags of the connection
 * @param keepAlive in seconds; 0 for none
 * @param passwordLength in bytes; the password itself is not kept
 */
record MqttConnect(
        String protocol,
        int level,
        int flags,
        int keepAlive,
        MqttProperties properties,
        String client,
        Optional<Will> will,
        Optional<String> user,
        int passwordLength) {
    static final int CLEAN = 0x02;
    static final int WILL = 0x04;
    static final int WILL_RETAIN = 0x20;
    static final int PASSWORD = 0x40;
    static final int USER = 0x80;

    /** What the server publishes when the client is gone. */
    record Will(MqttProperties properties, String topic, byte[] payload) {}

    /** Reads one from its body on. */
    static MqttConnect of(byte[] bytes, ByteScan scan) {
        String protocol = MqttFraming.text(scan);
        int level = scan.u8();
        boolean five = MqttVersion.of(level).isFive();
        int flags = scan.u8();
        int keepAlive = scan.u16();
        MqttProperties properties = five ? MqttProperties.of(bytes, scan) : MqttProperties.NONE;
        String client = MqttFraming.text(scan);
        Optional<Will> will = Optional.empty();
        if ((flags & WILL) != 0) {
            MqttProperties own = five ? MqttProperties.of(bytes, scan) : MqttProperties.NONE;
            will = Optional.of(new Will(own, MqttFraming.text(scan), MqttFraming.binary(scan)));
        }
        Optional<String> user = (flags & USER) != 0 ? Optional.of(MqttFraming.text(scan)) : Optional.empty();
        int passwordLength = (flags & PASSWORD) != 0 ? MqttFraming.binary(scan).length : 0;
        return new MqttConnect(protocol, level, flags, keepAlive, properties, client, will, user, passwordLength);
    }

    /** The version that it asks for. */
    MqttVersion version() {
        return MqttVersion.of(level);
    }

    /** The will's QoS from 0 to 3. */
    int willQos() {
        return flags >> 3 & 3;
    }
}
