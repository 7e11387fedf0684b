package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.TypedValue;
import java.util.Optional;

/** Reads inputs that several dialects have. */
public final class FormValues {
    private FormValues() {}

    /**
     * The text of an input, without white space around it.
     *
     * @param sentence what is said where it is blank
     */
    public static String required(FilledForm form, String input, String sentence) throws FormException {
        return form.value(input)
                .orElseThrow(() -> new FormException(input, sentence))
                .strip();
    }

    /**
     * The JSON object of an input; empty if it is blank.
     *
     * @throws FormException where it is no JSON object
     */
    public static Optional<String> object(FilledForm form, String input) throws FormException {
        return beginning(form, input, "{", "Expected a JSON object.");
    }

    /**
     * The JSON array of an input; empty if it is blank.
     *
     * @throws FormException where it is no JSON array
     */
    public static Optional<String> array(FilledForm form, String input) throws FormException {
        return beginning(form, input, "[", "Expected a JSON array.");
    }

    private static Optional<String> beginning(FilledForm form, String input, String bracket, String sentence)
            throws FormException {
        Optional<String> json = TypedValue.json(form, input);
        if (json.isPresent() && !json.get().startsWith(bracket)) {
            throw new FormException(input, sentence);
        }
        return json;
    }

    /**
     * A JSON array of the values of an input.
     *
     * @throws FormException where one of them is not JSON
     */
    public static String list(FilledForm form, String input) throws FormException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; form.values().containsKey(input + "." + i); i++) {
            String key = input + "." + i;
            if (form.value(key).isPresent()) {
                text.append(text.length() == 1 ? "" : ",").append(TypedValue.json(key, form.text(key)));
            }
        }
        return text + "]";
    }
}
