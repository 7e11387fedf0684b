package app.sockeye.dialect.amqp;

import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import java.util.ArrayList;
import java.util.List;

/** All of a frame for the inspector. */
final class AmqpAnatomy {
    private static final int SHOWN = 60;
    private static final int MOST_PARTS = 500;

    private final AmqpPacket packet;
    private final AmqpFrame frame;
    private final List<PacketField> fields = new ArrayList<>();
    private final List<CarriedPayload> payloads = new ArrayList<>();
    private final List<WirePart> wire = new ArrayList<>();

    AmqpAnatomy(AmqpPacket packet) {
        this.packet = packet;
        frame = packet.frame();
    }

    PacketDetail detail() {
        head();
        if (frame.isEmpty()) {
            fields.add(new PacketField("Frame", "", AmqpTexts.EMPTY));
            return new PacketDetail(fields, payloads, wire);
        }
        AmqpValue body = packet.body();
        fields.add(new PacketField("Channel", Integer.toString(frame.channel())));
        if (!packet.link().name().isEmpty()) {
            fields.add(
                    new PacketField("Link", packet.link().name(), packet.link().address()));
        }
        for (PacketField each : AmqpMeanings.children(body, 0)) {
            fields.add(isSecret(each.name()) ? new PacketField(each.name(), AmqpTexts.DOTS) : each);
        }
        performative(body);
        message();
        if (frame.packet().isCut()) {
            fields.add(new PacketField("Note", "", AmqpTexts.CUT));
        }
        return new PacketDetail(fields, payloads, wire);
    }

    /** Whether a field holds a sign-in's secret. */
    private boolean isSecret(String name) {
        return frame.sasl() && (name.equals("Initial response") || name.equals("Response"));
    }

    private void head() {
        wire.add(WirePart.bytes("size", Long.toString(frame.packet().length()), 0, 4));
        wire.add(new WirePart(
                "data offset",
                Integer.toString(frame.body() / 4),
                32,
                8,
                "In words of 4 bytes: where the body begins."));
        wire.add(new WirePart("type", frame.sasl() ? "1" : "0", 40, 8, frame.sasl() ? "SASL" : "AMQP"));
        wire.add(WirePart.bytes("channel", Integer.toString(frame.channel()), 6, 2));
        if (frame.body() > AmqpFraming.HEAD) {
            wire.add(WirePart.bytes("extended header", "", AmqpFraming.HEAD, frame.body() - AmqpFraming.HEAD));
        }
    }

    private void performative(AmqpValue body) {
        AmqpType type = packet.type().orElseThrow();
        List<AmqpValue> values = body.content().items();
        int first = values.isEmpty() ? body.to() : values.get(0).from();
        wire.add(new WirePart(
                "performative", type.title(), frame.body() * 8L, (first - frame.body()) * 8L, "Descriptor and list."));
        for (int i = 0; i < values.size() && wire.size() < MOST_PARTS; i++) {
            String name = i < type.fields().size() ? type.fields().get(i) : "Field " + i;
            AmqpValue value = values.get(i);
            String shown = isSecret(name) ? AmqpTexts.DOTS : cut(value.shown());
            part(name, shown, value.from(), value.to(), AmqpMeanings.meaning(name, value));
        }
    }

    private void message() {
        AmqpMessage message = packet.message();
        int at = frame.payload();
        for (AmqpValue section : message.sections()) {
            String title = section.type().map(AmqpType::title).orElse("");
            List<PacketField> children = AmqpMeanings.children(section, 0);
            if (!children.isEmpty()) {
                fields.add(new PacketField(title, "", "", children));
            }
            if (wire.size() < MOST_PARTS && packet.before().isEmpty()) {
                part(title, cut(section.json()), section.from(), section.to(), "");
            }
            at = packet.before().isPresent() ? at : section.to();
        }
        message.body().ifPresent(payloads::add);
        if (at < frame.bytes().length) {
            part("payload", "", at, frame.bytes().length, "");
            if (message.body().isEmpty()) {
                payloads.add(new CarriedPayload("Payload", CarriedPayload.BYTES, frame.payloadBytes()));
            }
        }
    }

    private void part(String label, String value, int from, int to, String meaning) {
        wire.add(new WirePart(label, value, from * 8L, (to - from) * 8L, meaning));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
