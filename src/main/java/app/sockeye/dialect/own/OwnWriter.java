package app.sockeye.dialect.own;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.json.JsonString;
import app.sockeye.script.ScriptException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has the script's {@code encode} write a message. It has no state. Thread-safe. */
final class OwnWriter implements DialectWriter {
    private final OwnScript script;
    private final List<PacketForm> forms;

    OwnWriter(OwnScript script, List<PacketForm> forms) {
        this.script = script;
        this.forms = List.copyOf(forms);
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        List<FormInput> inputs = forms.stream()
                .filter(known -> known.key().equals(form.form()))
                .findFirst()
                .map(PacketForm::inputs)
                .orElse(List.of());
        List<String> crossing = new ArrayList<>();
        for (FormInput input : inputs) {
            add(input, form, crossing);
        }
        String answer;
        try {
            answer = script.call(OwnScript.ENCODE, form.form(), "[" + String.join(",", crossing) + "]")
                    .orElse("");
        } catch (ScriptException e) {
            throw new FormException("", e.problem().sentence());
        }
        return List.of(message(answer));
    }

    private static void add(FormInput input, FilledForm form, List<String> crossing) throws FormException {
        String key = input.key();
        if (input.required() && !isFilled(input, form)) {
            throw new FormException(key, "Fill in " + input.label() + ".");
        }
        switch (input.kind()) {
            case JSON_LIST -> {
                List<String> values = new ArrayList<>();
                for (String value : form.list(key)) {
                    values.add(JsonString.quote(TypedValue.json(key, value)));
                }
                crossing.add(crossing(key, "json", "[" + String.join(",", values) + "]"));
            }
            case PAIRS -> crossing.add(crossing(key, "pairs", pairs(form.pairs(key))));
            case JSON -> {
                if (form.value(key).isPresent()) {
                    String json = TypedValue.json(key, form.text(key));
                    crossing.add(crossing(key, "json", JsonString.quote(json)));
                }
            }
            case BYTES -> {
                byte[] bytes = TypedValue.bytes(key, form.text(key));
                String base64 = Base64.getEncoder().encodeToString(bytes);
                crossing.add(crossing(key, "bytes", JsonString.quote(base64)));
            }
            case SWITCH -> crossing.add(crossing(key, "switch", JsonString.quote(form.text(key))));
            default -> crossing.add(crossing(key, "text", JsonString.quote(form.text(key))));
        }
    }

    private static boolean isFilled(FormInput input, FilledForm form) {
        return switch (input.kind()) {
            case JSON_LIST -> !form.list(input.key()).isEmpty();
            case PAIRS -> !form.pairs(input.key()).isEmpty();
            default -> form.value(input.key()).isPresent();
        };
    }

    private static String crossing(String key, String kind, String json) {
        return "[" + JsonString.quote(key) + ",\"" + kind + "\"," + json + "]";
    }

    private static String pairs(List<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(pair -> "[" + JsonString.quote(pair.getKey()) + "," + JsonString.quote(pair.getValue()) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static MessagePayload message(String answer) throws FormException {
        String rest = answer.isEmpty() ? "" : answer.substring(1);
        switch (answer.isEmpty() ? ' ' : answer.charAt(0)) {
            case 't':
                return MessagePayload.text(rest);
            case 'b':
                return MessagePayload.binary(OwnContent.bytes(rest).orElseThrow(OwnWriter::unreadable));
            case 'x':
                List<JsonSlice> refusal =
                        JsonSlice.of(rest).map(some -> some.elements(2)).orElse(List.of());
                if (refusal.size() == 2) {
                    throw new FormException(
                            refusal.get(0).text(), refusal.get(1).text());
                }
                throw unreadable();
            default:
                throw unreadable();
        }
    }

    private static FormException unreadable() {
        return new FormException("", OwnTexts.NOT_A_MESSAGE);
    }

    @Override
    public DialectWriter copy() {
        return this;
    }
}
