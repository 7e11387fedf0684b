package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes a CONNECT (MQTT 5 section 3.1). */
final class MqttConnectForm {
    private static final int MOST_KEEP_ALIVE = 65_535;
    private static final int DEFAULT_KEEP_ALIVE = 60;
    private static final int MOST_QOS = 2;

    private MqttConnectForm() {}

    /** The version that a form asks for. */
    static MqttVersion version(FilledForm form) throws FormException {
        return switch (form.value(MqttForms.VERSION).orElse("5").strip()) {
            case "5" -> MqttVersion.V5;
            case "3.1.1" -> MqttVersion.V311;
            case "3.1" -> MqttVersion.V31;
            default -> throw new FormException(MqttForms.VERSION, "Expected version 5, 3.1.1 or 3.1.");
        };
    }

    static byte[] packet(FilledForm form, MqttVersion version) throws FormException {
        Optional<String> will = form.value(MqttForms.WILL + MqttForms.TOPIC);
        Optional<String> user = form.value(MqttForms.USER);
        Optional<String> password = form.value(MqttForms.PASSWORD);
        if (password.isPresent() && user.isEmpty() && !version.isFive()) {
            throw new FormException(MqttForms.USER, MqttTexts.PASSWORD_ALONE);
        }
        int flags = (isClean(form) ? MqttConnect.CLEAN : 0)
                | (will.isPresent() ? willFlags(form) : 0)
                | (password.isPresent() ? MqttConnect.PASSWORD : 0)
                | (user.isPresent() ? MqttConnect.USER : 0);
        MqttOutput body = new MqttOutput()
                .text(MqttForms.VERSION, version == MqttVersion.V31 ? "MQIsdp" : "MQTT")
                .number(version.level(), 1)
                .number(flags, 1)
                .number(form.number(MqttForms.KEEP_ALIVE, DEFAULT_KEEP_ALIVE, MOST_KEEP_ALIVE), 2);
        MqttOutput properties =
                MqttFormProperties.of(form, "", MqttPropertyInputs.properties(MqttType.CONNECT), version);
        if (version.isFive()) {
            body.properties(properties);
        }
        body.text(MqttForms.CLIENT, form.text(MqttForms.CLIENT));
        if (will.isPresent()) {
            will(form, version, will.get(), body);
        }
        if (user.isPresent()) {
            body.text(MqttForms.USER, user.get());
        }
        if (password.isPresent()) {
            body.binary(MqttForms.PASSWORD, password.get().getBytes(StandardCharsets.UTF_8));
        }
        return body.packet(MqttType.CONNECT, 0);
    }

    /** A form that does not say starts clean. */
    private static boolean isClean(FilledForm form) {
        return form.value(MqttForms.CLEAN).isEmpty() || form.isOn(MqttForms.CLEAN);
    }

    private static int willFlags(FilledForm form) throws FormException {
        return MqttConnect.WILL
                | (int) form.number(MqttForms.WILL + MqttForms.QOS, 0, MOST_QOS) << 3
                | (form.isOn(MqttForms.WILL + MqttForms.RETAIN) ? MqttConnect.WILL_RETAIN : 0);
    }

    private static void will(FilledForm form, MqttVersion version, String topic, MqttOutput body) throws FormException {
        MqttOutput properties = MqttFormProperties.of(form, MqttForms.WILL, MqttPropertyInputs.WILL, version);
        if (version.isFive()) {
            body.properties(properties);
        }
        String payload = MqttForms.WILL + MqttForms.PAYLOAD;
        body.text(MqttForms.WILL + MqttForms.TOPIC, topic)
                .binary(payload, TypedValue.bytes(payload, form.text(payload)));
    }
}
