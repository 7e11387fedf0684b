package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of the packets that a client sends. A form's key is the type's. */
final class MqttForms {
    static final String TOPIC = "topic";
    static final String PAYLOAD = "payload";
    static final String QOS = "qos";
    static final String RETAIN = "retain";
    static final String DUPLICATE = "dup";
    static final String ID = "id";
    static final String MORE = "more";
    static final String NO_LOCAL = "no-local";
    static final String AS_PUBLISHED = "retain-as-published";
    static final String RETAIN_HANDLING = "retain-handling";
    static final String REASON = "reason";
    static final String VERSION = "version";
    static final String CLIENT = "client";
    static final String CLEAN = "clean";
    static final String KEEP_ALIVE = "keep-alive";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String WILL = "will-";

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            form(
                    MqttType.PUBLISH,
                    "Publish",
                    FormInput.of(TOPIC, "Topic", InputKind.LINE, ""),
                    FormInput.of(PAYLOAD, "Payload", InputKind.BYTES, ""),
                    qos(QOS),
                    FormInput.onOff(RETAIN, "Retain", false, MqttTexts.RETAIN_SENT),
                    id(),
                    FormInput.onOff(DUPLICATE, "Duplicate", false, MqttTexts.DUPLICATE_MEANS)),
            form(
                    MqttType.SUBSCRIBE,
                    "Subscribe",
                    FormInput.required(TOPIC, "Topic filter", InputKind.LINE, MqttTexts.FILTER_HELP),
                    qos(QOS),
                    FormInput.of(MORE, "Further filters", InputKind.PAIRS, MqttTexts.MORE_HELP),
                    FormInput.onOff(NO_LOCAL, "No local", false, MqttTexts.NO_LOCAL_HELP),
                    FormInput.onOff(AS_PUBLISHED, "Retain as published", false, MqttTexts.AS_PUBLISHED_HELP),
                    FormInput.choice(RETAIN_HANDLING, "Retain handling", MqttTexts.HANDLING_HELP, "0", "1", "2"),
                    id()),
            form(
                    MqttType.UNSUBSCRIBE,
                    "Unsubscribe",
                    FormInput.required(TOPIC, "Topic filter", InputKind.LINE, MqttTexts.SAME_FILTER_HELP),
                    FormInput.of(MORE, "Further filters", InputKind.TEXT, MqttTexts.LINES_HELP),
                    id()),
            form(
                    MqttType.CONNECT,
                    "Connect",
                    FormInput.choice(VERSION, "Version", "", "5", "3.1.1", "3.1"),
                    FormInput.of(CLIENT, "Client identifier", InputKind.LINE, MqttTexts.CLIENT_HELP),
                    FormInput.of(USER, "User name", InputKind.LINE, ""),
                    FormInput.of(PASSWORD, "Password", InputKind.SECRET, ""),
                    FormInput.of(KEEP_ALIVE, "Keep alive", InputKind.NUMBER, MqttTexts.KEEP_ALIVE_HELP)
                            .initially("60"),
                    FormInput.onOff(CLEAN, "Clean start", true, MqttTexts.CLEAN_START_MEANS),
                    FormInput.of(WILL + TOPIC, "Will topic", InputKind.LINE, MqttTexts.WILL_MEANS),
                    FormInput.of(WILL + PAYLOAD, "Will payload", InputKind.BYTES, ""),
                    qos(WILL + QOS),
                    FormInput.onOff(WILL + RETAIN, "Retain will", false, "")),
            form(MqttType.PINGREQ, "Ping"),
            form(MqttType.PUBACK, "Acknowledge", requiredId()),
            form(MqttType.PUBREC, "Acknowledge", requiredId()),
            form(MqttType.PUBREL, "Release", requiredId()),
            form(MqttType.PUBCOMP, "Complete", requiredId()),
            form(MqttType.DISCONNECT, "Disconnect"),
            form(MqttType.AUTH, "Authenticate"));

    /** The inputs of what only MQTT 5 has. */
    private static final Set<String> FIVE_KEYS = Stream.concat(
                    Stream.of(MqttProperty.values()).map(MqttProperty::key),
                    Stream.of(REASON, NO_LOCAL, AS_PUBLISHED, RETAIN_HANDLING))
            .collect(Collectors.toUnmodifiableSet());

    private MqttForms() {}

    /** The forms of a connection: those of versions before 5 have nothing that only 5 has. */
    static List<PacketForm> of(MqttVersion version) {
        return version.isFive()
                ? ALL
                : ALL.stream()
                        .filter(form -> !form.key().equals(MqttType.AUTH.type().key()))
                        .map(MqttForms::withoutFive)
                        .toList();
    }

    /** A CONNECT asks for its version itself. */
    private static PacketForm withoutFive(PacketForm form) {
        return form.key().equals(MqttType.CONNECT.type().key())
                ? form
                : new PacketForm(
                        form.key(),
                        form.label(),
                        form.verb(),
                        form.inputs().stream()
                                .filter(input -> !FIVE_KEYS.contains(input.key()))
                                .toList());
    }

    private static FormInput qos(String key) {
        return FormInput.choice(key, "QoS", MqttTexts.QOS_HELP, "0", "1", "2");
    }

    private static FormInput id() {
        return FormInput.of(ID, "Packet identifier", InputKind.NUMBER, MqttTexts.ID_HELP);
    }

    private static FormInput requiredId() {
        return FormInput.required(ID, "Packet identifier", InputKind.NUMBER, "");
    }

    /** A form with its reason codes and properties behind the inputs that are its own. */
    private static PacketForm form(MqttType type, String verb, FormInput... own) {
        List<FormInput> inputs = new ArrayList<>(List.of(own));
        if (hasReason(type)) {
            String[] choices =
                    MqttReason.of(type).stream().map(MqttReason::choice).toArray(String[]::new);
            inputs.add(FormInput.choice(REASON, "Reason code", MqttTexts.FIVE_ONLY, choices));
        }
        MqttPropertyInputs.properties(type).forEach(each -> inputs.add(MqttPropertyInputs.input("", each)));
        if (type == MqttType.CONNECT) {
            MqttPropertyInputs.WILL.forEach(each -> inputs.add(MqttPropertyInputs.input(WILL, each)));
        }
        return new PacketForm(type.type().key(), type.type().label(), verb, inputs);
    }

    /** Whether a client's packet has a reason code in MQTT 5. */
    static boolean hasReason(MqttType type) {
        return switch (type) {
            case PUBACK, PUBREC, PUBREL, PUBCOMP, DISCONNECT, AUTH -> true;
            default -> false;
        };
    }
}
