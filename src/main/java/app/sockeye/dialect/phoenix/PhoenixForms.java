package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import java.util.List;
import java.util.Map;

/** The forms of what a client sends. */
final class PhoenixForms {
    static final String PUSH = "push";
    static final String JOIN = "join";
    static final String LEAVE = "leave";
    static final String HEARTBEAT = "heartbeat";

    static final String TOPIC = "topic";
    static final String EVENT = "event";
    static final String PAYLOAD = "payload";
    static final String JOIN_REF = "join_ref";
    static final String REF = "ref";

    private static final FormInput IN_TOPIC = FormInput.required(TOPIC, "Topic", InputKind.LINE, "Such as room:lobby");
    private static final FormInput IN_JOIN_REF =
            FormInput.of(JOIN_REF, "Join ref", InputKind.LINE, "Blank: that of the topic's join");
    private static final FormInput IN_REF = FormInput.of(REF, "Ref", InputKind.LINE, "Blank: the next number");

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(
                    PUSH,
                    "Push",
                    "Push",
                    List.of(
                            IN_TOPIC,
                            FormInput.required(EVENT, "Event", InputKind.LINE, ""),
                            FormInput.of(PAYLOAD, "Payload", InputKind.JSON, "JSON, or bytes after hex: or base64:"),
                            IN_JOIN_REF,
                            IN_REF)),
            new PacketForm(
                    JOIN,
                    "Join",
                    "Join",
                    List.of(IN_TOPIC, FormInput.of(PAYLOAD, "Parameters", InputKind.JSON, "An object"), IN_REF)),
            new PacketForm(LEAVE, "Leave", "Leave", List.of(IN_TOPIC, IN_JOIN_REF, IN_REF)),
            new PacketForm(HEARTBEAT, "Heartbeat", "Send", List.of(IN_REF)));

    private PhoenixForms() {}

    /** What can be sent about a topic. */
    static List<SuggestedReply> replies(Packet packet) {
        boolean topic = packet.content() instanceof PhoenixPacket content
                && !content.message().isOfSocket();
        if (!topic) {
            return List.of();
        }
        Map<String, String> values =
                Map.of(TOPIC, ((PhoenixPacket) packet.content()).message().topic());
        return List.of(
                new SuggestedReply(PhoenixTexts.PUSH, new FilledForm(PUSH, values)),
                new SuggestedReply(PhoenixTexts.LEAVE, new FilledForm(LEAVE, values)));
    }
}
