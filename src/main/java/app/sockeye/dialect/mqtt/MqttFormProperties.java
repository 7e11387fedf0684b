package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.TypedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of a form as bytes. */
final class MqttFormProperties {
    private static final long MOST_VARIABLE = 268_435_455;

    private MqttFormProperties() {}

    /**
     * Encodes those that are filled.
     *
     * @param before what their inputs' keys begin with
     * @throws FormException where one is wrong, or the version has no properties
     */
    static MqttOutput of(FilledForm form, String before, List<MqttProperty> properties, MqttVersion version)
            throws FormException {
        MqttOutput output = new MqttOutput();
        for (MqttProperty property : properties) {
            String key = before + property.key();
            if (property.kind() == MqttProperty.Kind.PAIR) {
                for (Map.Entry<String, String> pair : form.pairs(key)) {
                    begin(output, property, key, version)
                            .text(key, pair.getKey())
                            .text(key, pair.getValue());
                }
                continue;
            }
            Optional<String> value = form.value(key);
            if (value.isPresent()) {
                value(begin(output, property, key, version), property, form, key);
            }
        }
        return output;
    }

    private static MqttOutput begin(MqttOutput output, MqttProperty property, String key, MqttVersion version)
            throws FormException {
        if (!version.isFive()) {
            throw new FormException(key, MqttTexts.needsFive(version));
        }
        return output.number(property.id(), 1);
    }

    private static void value(MqttOutput output, MqttProperty property, FilledForm form, String key)
            throws FormException {
        switch (property.kind()) {
            case BYTE -> output.number(form.number(key, 0, 0xFF), 1);
            case TWO -> output.number(form.number(key, 0, 0xFFFF), 2);
            case FOUR -> output.number(form.number(key, 0, 0xFFFF_FFFFL), 4);
            case VARIABLE -> output.varInt(form.number(key, 0, MOST_VARIABLE));
            case BINARY -> output.binary(key, TypedValue.bytes(key, form.text(key)));
            default -> output.text(key, form.text(key));
        }
    }
}
