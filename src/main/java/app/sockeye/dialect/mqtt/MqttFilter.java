package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.stream.ByteScan;

/**
 * A topic filter of SUBSCRIBE or UNSUBSCRIBE.
 *
 * @param options of the subscription (MQTT 5 section 3.8.3.1); 0 for UNSUBSCRIBE
 * @param from where it begins in the packet, and where it ends
 */
record MqttFilter(String filter, int options, int from, int to) {
    static final int NO_LOCAL = 0x04;
    static final int AS_PUBLISHED = 0x08;

    /** Reads one. */
    static MqttFilter of(ByteScan scan, boolean withOptions) {
        int from = scan.at();
        String filter = MqttFraming.text(scan);
        int options = withOptions ? scan.u8() : 0;
        return new MqttFilter(filter, options, from, scan.at());
    }

    /** The QoS that is asked for, from 0 to 3. */
    int qos() {
        return options & 3;
    }

    /** When retained messages are sent, from 0 to 3. */
    int retainHandling() {
        return options >> 4 & 3;
    }
}
