package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.stream.ByteScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The properties of a packet.
 *
 * @param all in their order, at most {@link #MOST}
 * @param from where their length stands in the packet
 * @param first where the first one stands
 * @param to where they end
 * @param right whether all could be read
 */
record MqttProperties(List<Value> all, int from, int first, int to, boolean right) {
    /** None. */
    static final MqttProperties NONE = new MqttProperties(List.of(), 0, 0, 0, true);

    /** Number of properties that are read of a packet. */
    static final int MOST = 500;

    /** Reads them with their length before them; the scan stands after them then. */
    static MqttProperties of(byte[] bytes, ByteScan scan) {
        int from = scan.at();
        int length = MqttFraming.varInt(scan);
        int first = scan.at();
        if (length < 0) {
            return new MqttProperties(List.of(), from, first, first, false);
        } else if (length == 0) {
            return new MqttProperties(List.of(), from, first, first, true);
        }
        boolean whole = length <= scan.left();
        int to = whole ? first + length : first + scan.left();
        scan.moveTo(to);
        List<Value> all = new ArrayList<>(4);
        ByteScan inner = new ByteScan(bytes, first, to);
        while (inner.left() > 0 && all.size() < MOST) {
            int at = inner.at();
            Optional<MqttProperty> property = MqttProperty.of(MqttFraming.varInt(inner));
            if (property.isEmpty()) {
                return new MqttProperties(all, from, first, to, false);
            }
            Value value = Value.of(property.get(), at, inner);
            if (inner.hasEnded()) {
                return new MqttProperties(all, from, first, to, false);
            }
            all.add(value);
        }
        return new MqttProperties(all, from, first, to, whole);
    }

    /** The first value of a property as text. */
    Optional<String> text(MqttProperty property) {
        return find(property).map(Value::text);
    }

    /** The first value of a property as a number. */
    Optional<Long> number(MqttProperty property) {
        return find(property).map(Value::number);
    }

    /** The first value of a property as bytes. */
    Optional<byte[]> binary(MqttProperty property) {
        return find(property).map(Value::binary);
    }

    private Optional<Value> find(MqttProperty property) {
        for (Value each : all) {
            if (each.property == property) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * A property with its value.
     *
     * @param name of a user property, else empty
     * @param text a text's content
     * @param from where it begins in the packet, and where it ends
     */
    record Value(MqttProperty property, String name, String text, long number, byte[] binary, int from, int to) {
        private static final byte[] NO_BYTES = {};

        private static Value of(MqttProperty property, int from, ByteScan scan) {
            String name = property.kind() == MqttProperty.Kind.PAIR ? MqttFraming.text(scan) : "";
            String text = "";
            long number = 0;
            byte[] binary = NO_BYTES;
            switch (property.kind()) {
                case BYTE -> number = scan.number(1);
                case TWO -> number = scan.number(2);
                case FOUR -> number = scan.number(4);
                case VARIABLE -> number = MqttFraming.varInt(scan);
                case TEXT, PAIR -> text = MqttFraming.text(scan);
                case BINARY -> binary = MqttFraming.binary(scan);
            }
            return new Value(property, name, text, number, binary, from, scan.at());
        }
    }
}
