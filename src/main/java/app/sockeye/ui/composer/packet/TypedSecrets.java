package app.sockeye.ui.composer.packet;

import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.message.FormMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps secrets that are typed into a form out of sight and out of files. */
final class TypedSecrets {
    private static final String MASK = "\u2022\u2022\u2022\u2022";

    private TypedSecrets() {}

    /** A packet as it is kept; references to secrets stay, as they hold none. */
    static FormMessage without(PacketForm form, FormMessage message) {
        Map<String, String> values = new LinkedHashMap<>(message.values());
        secrets(form).stream()
                .filter(key -> !message.values().getOrDefault(key, "").contains("${"))
                .forEach(values::remove);
        return message.withValues(values);
    }

    /** A packet as it is shown. */
    static FormMessage masked(PacketForm form, FormMessage message) {
        Map<String, String> values = new LinkedHashMap<>(message.values());
        secrets(form).forEach(secret -> values.computeIfPresent(secret, (key, value) -> MASK));
        return message.withValues(values);
    }

    private static List<String> secrets(PacketForm form) {
        return form.inputs().stream()
                .filter(input -> input.kind() == InputKind.SECRET)
                .map(FormInput::key)
                .toList();
    }
}
