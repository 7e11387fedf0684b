package app.sockeye.dialect.actioncable;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.jsontext.JsonObjectText;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What names a subscription: a channel with parameters, as JSON.
 *
 * @param text as it is on the wire
 */
record CableIdentifier(String text) {
    private static final int MOST_PARAMETERS = 100;
    private static final int LONGEST_VALUE = 80;
    private static final String CHANNEL = "channel";

    /** The channel's class; the whole text of an identifier that has none. */
    String channel() {
        return JsonSlice.of(text).flatMap(json -> json.string(CHANNEL)).orElse(text);
    }

    /** The parameters as rows tell them: {@code room 1, user 2}. */
    String parameters() {
        return JsonSlice.of(text).stream()
                .flatMap(json -> json.members(MOST_PARAMETERS).stream())
                .filter(member -> !member.getKey().equals(CHANNEL))
                .map(member ->
                        member.getKey() + " " + shortened(member.getValue().text()))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** The one of a form: what was taken from a packet stays as it was. */
    static CableIdentifier of(FilledForm form) throws FormException {
        Optional<String> whole = form.value(CableForms.IDENTIFIER);
        if (whole.isPresent()) {
            return new CableIdentifier(whole.get());
        }
        JsonObjectText text = new JsonObjectText()
                .string(CHANNEL, FormValues.required(form, CableForms.CHANNEL, CableTexts.NEED_CHANNEL));
        Optional<JsonSlice> parameters =
                FormValues.object(form, CableForms.PARAMS).flatMap(JsonSlice::of);
        if (parameters.isPresent()) {
            for (Map.Entry<String, JsonSlice> each : parameters.get().members(MOST_PARAMETERS)) {
                text.json(each.getKey(), each.getValue().raw());
            }
        }
        return new CableIdentifier(text.toString());
    }
}
