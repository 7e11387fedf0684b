package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import java.util.List;
import java.util.Map;

/** Writes SUBSCRIBE and UNSUBSCRIBE (MQTT 5 sections 3.8 and 3.10). */
final class MqttFilterForms {
    private static final int MOST_QOS = 2;

    private MqttFilterForms() {}

    static byte[] subscribe(FilledForm form, MqttVersion version, MqttIds ids) throws FormException {
        String filter = filter(form);
        int qos = (int) form.number(MqttForms.QOS, 0, MOST_QOS);
        int options = options(form, version);
        MqttOutput filters = new MqttOutput().text(MqttForms.TOPIC, filter).number(options | qos, 1);
        for (Map.Entry<String, String> more : form.pairs(MqttForms.MORE)) {
            filters.text(MqttForms.MORE, more.getKey()).number(options | qos(more.getValue()), 1);
        }
        return packet(MqttType.SUBSCRIBE, form, version, ids, filters);
    }

    private static int options(FilledForm form, MqttVersion version) throws FormException {
        long handling = form.number(MqttForms.RETAIN_HANDLING, 0, 2);
        int options = (form.isOn(MqttForms.NO_LOCAL) ? MqttFilter.NO_LOCAL : 0)
                | (form.isOn(MqttForms.AS_PUBLISHED) ? MqttFilter.AS_PUBLISHED : 0)
                | (int) handling << 4;
        if (options != 0 && !version.isFive()) {
            String input = form.isOn(MqttForms.NO_LOCAL)
                    ? MqttForms.NO_LOCAL
                    : form.isOn(MqttForms.AS_PUBLISHED) ? MqttForms.AS_PUBLISHED : MqttForms.RETAIN_HANDLING;
            throw new FormException(input, MqttTexts.needsFive(version));
        }
        return options;
    }

    private static int qos(String text) throws FormException {
        String qos = text.strip();
        if (qos.isEmpty()) {
            return 0;
        } else if (qos.length() > 1 || qos.charAt(0) < '0' || qos.charAt(0) > '2') {
            throw new FormException(MqttForms.MORE, MqttTexts.QOS_RANGE);
        }
        return qos.charAt(0) - '0';
    }

    static byte[] unsubscribe(FilledForm form, MqttVersion version, MqttIds ids) throws FormException {
        MqttOutput filters = new MqttOutput().text(MqttForms.TOPIC, filter(form));
        List<String> more = form.text(MqttForms.MORE)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        for (String each : more) {
            filters.text(MqttForms.MORE, each);
        }
        return packet(MqttType.UNSUBSCRIBE, form, version, ids, filters);
    }

    private static String filter(FilledForm form) throws FormException {
        return form.value(MqttForms.TOPIC).orElseThrow(() -> new FormException(MqttForms.TOPIC, MqttTexts.NO_FILTER));
    }

    private static byte[] packet(MqttType type, FilledForm form, MqttVersion version, MqttIds ids, MqttOutput filters)
            throws FormException {
        MqttOutput properties = MqttFormProperties.of(form, "", MqttPropertyInputs.properties(type), version);
        MqttOutput body = new MqttOutput().number(ids.of(form), 2);
        if (version.isFive()) {
            body.properties(properties);
        }
        return body.raw(filters.bytes()).packet(type, type.fixedFlags());
    }
}
