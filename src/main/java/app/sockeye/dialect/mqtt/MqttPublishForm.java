package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.TypedValue;

/** Writes a PUBLISH (MQTT 5 section 3.3). */
final class MqttPublishForm {
    private static final int MOST_QOS = 2;

    private MqttPublishForm() {}

    static byte[] packet(FilledForm form, MqttVersion version, MqttIds ids) throws FormException {
        String topic = topic(form);
        int qos = (int) form.number(MqttForms.QOS, 0, MOST_QOS);
        byte[] payload = TypedValue.bytes(MqttForms.PAYLOAD, form.text(MqttForms.PAYLOAD));
        MqttOutput properties =
                MqttFormProperties.of(form, "", MqttPropertyInputs.properties(MqttType.PUBLISH), version);
        MqttOutput body = new MqttOutput().text(MqttForms.TOPIC, topic);
        if (qos > 0) {
            body.number(ids.of(form), 2);
        }
        if (version.isFive()) {
            body.properties(properties);
        }
        int flags = (form.isOn(MqttForms.DUPLICATE) ? 8 : 0) | qos << 1 | (form.isOn(MqttForms.RETAIN) ? 1 : 0);
        return body.raw(payload).packet(MqttType.PUBLISH, flags);
    }

    private static String topic(FilledForm form) throws FormException {
        String topic = form.text(MqttForms.TOPIC);
        if (topic.isEmpty() && form.value(MqttProperty.TOPIC_ALIAS.key()).isEmpty()) {
            throw new FormException(MqttForms.TOPIC, MqttTexts.NO_TOPIC);
        } else if (topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0) {
            throw new FormException(MqttForms.TOPIC, MqttTexts.WILDCARD);
        }
        return topic;
    }
}
