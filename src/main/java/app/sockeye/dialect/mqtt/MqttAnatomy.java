package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;

/** All of a packet for the inspector: its fields with sentences, and its bits. */
final class MqttAnatomy {
    private final MqttPacket packet;
    private final MqttHead head;
    private final List<PacketField> fields = new ArrayList<>();
    private final List<CarriedPayload> payloads = new ArrayList<>();
    private final MqttWire wire;

    MqttAnatomy(MqttPacket packet) {
        this.packet = packet;
        head = packet.head();
        wire = new MqttWire(packet);
    }

    /** Works it out. */
    PacketDetail detail() {
        wire.head();
        switch (head.type()) {
            case CONNECT -> connect();
            case CONNACK -> connack();
            case PUBLISH -> publish();
            case SUBSCRIBE, UNSUBSCRIBE -> filters();
            case SUBACK, UNSUBACK -> codes();
            case PUBACK, PUBREC, PUBREL, PUBCOMP -> acknowledgement();
            case DISCONNECT, AUTH -> reason();
            case PINGREQ, PINGRESP -> {}
        }
        if (packet.isCut()) {
            fields.add(new PacketField("Note", "", MqttTexts.CUT));
        }
        return new PacketDetail(fields, payloads, wire.parts());
    }

    private void connect() {
        MqttConnect connect = packet.connect().orElseThrow();
        fields.add(new PacketField(
                "Protocol",
                connect.protocol() + " " + connect.level(),
                connect.version().title()));
        fields.add(new PacketField("Client identifier", connect.client(), MqttTexts.client(connect.client())));
        boolean clean = (connect.flags() & MqttConnect.CLEAN) != 0;
        boolean five = connect.version().isFive();
        fields.add(new PacketField(
                five ? "Clean start" : "Clean session",
                clean ? "1" : "0",
                clean ? five ? MqttTexts.CLEAN_START_MEANS : MqttTexts.CLEAN_SESSION_MEANS : MqttTexts.NOT_CLEAN));
        fields.add(new PacketField(
                "Keep alive", connect.keepAlive() + " s", MqttTexts.keepAliveMeans(connect.keepAlive())));
        connect.user().ifPresent(user -> fields.add(new PacketField("User name", user)));
        if ((connect.flags() & MqttConnect.PASSWORD) != 0) {
            fields.add(new PacketField("Password", MqttTexts.HIDDEN, ByteSize.format(connect.passwordLength())));
        }
        properties("Properties", connect.properties());
        connect.will().ifPresent(will -> {
            List<PacketField> of = new ArrayList<>();
            of.add(new PacketField("Topic", will.topic()));
            of.add(new PacketField("QoS", Integer.toString(connect.willQos()), MqttTexts.qos(connect.willQos())));
            boolean retain = (connect.flags() & MqttConnect.WILL_RETAIN) != 0;
            of.add(new PacketField("Retain", retain ? "1" : "0", retain ? MqttTexts.RETAIN_SENT : ""));
            of.addAll(MqttMeanings.fields(will.properties()));
            fields.add(new PacketField("Will", "", MqttTexts.WILL_MEANS, of));
            payloads.add(OpaquePayload.carried(
                    "Will", will.properties().text(MqttProperty.CONTENT_TYPE).orElse(""), will.payload()));
        });
        wire.connect(connect);
    }

    private void connack() {
        boolean present = head.body() < packet.bytes().length && (packet.bytes()[head.body()] & 1) != 0;
        fields.add(new PacketField(
                "Session present",
                present ? "1" : "0",
                present ? MqttTexts.PRESENT_MEANS : MqttTexts.NOT_PRESENT_MEANS));
        code(packet.reason());
        properties("Properties", head.properties());
        wire.connack();
    }

    private void publish() {
        fields.add(new PacketField("Topic", packet.name().topic(), topicMeaning()));
        fields.add(new PacketField("QoS", Integer.toString(head.qos()), MqttTexts.qos(head.qos())));
        id();
        fields.add(new PacketField(
                "Retain", head.isRetained() ? "1" : "0", head.isRetained() ? MqttTexts.RETAIN_MEANS : ""));
        fields.add(new PacketField(
                "Duplicate", head.isDuplicate() ? "1" : "0", head.isDuplicate() ? MqttTexts.DUPLICATE_MEANS : ""));
        properties("Properties", head.properties());
        payloads.add(OpaquePayload.carried(
                "Payload", head.properties().text(MqttProperty.CONTENT_TYPE).orElse(""), packet.rest()));
        wire.publish();
    }

    private String topicMeaning() {
        if (packet.name().alias() == 0) {
            return "";
        } else if (packet.name().topic().isEmpty()) {
            return MqttTexts.UNKNOWN_ALIAS;
        }
        return head.topic().isEmpty() ? MqttTexts.BY_ALIAS : MqttTexts.NEW_ALIAS;
    }

    private void filters() {
        id();
        properties("Properties", head.properties());
        boolean subscribes = head.type() == MqttType.SUBSCRIBE;
        for (MqttFilter filter : packet.filters()) {
            fields.add(
                    subscribes
                            ? new PacketField("Topic filter", filter.filter(), "", MqttMeanings.options(filter, head))
                            : new PacketField("Topic filter", filter.filter()));
        }
        wire.filters();
    }

    private void codes() {
        id();
        properties("Properties", head.properties());
        packet.codes().forEach(this::code);
        wire.codes();
    }

    private void acknowledgement() {
        id();
        reason();
    }

    private void reason() {
        if (head.hasReason()) {
            code(packet.reason());
            properties("Properties", head.properties());
        }
        wire.reason();
    }

    private void id() {
        if (head.id() > 0) {
            fields.add(new PacketField("Packet identifier", Integer.toString(head.id())));
        }
    }

    private void code(MqttReason reason) {
        String meaning = reason.meaning().isEmpty() ? reason.name() : reason.name() + ". " + reason.meaning();
        fields.add(new PacketField(
                head.version().isFive() ? "Reason code" : "Return code", MqttReason.hex(reason.code()), meaning));
    }

    private void properties(String name, MqttProperties properties) {
        List<PacketField> children = MqttMeanings.fields(properties);
        if (!children.isEmpty()) {
            fields.add(new PacketField(name, "", "", children));
        }
    }
}
