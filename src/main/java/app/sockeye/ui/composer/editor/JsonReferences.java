package app.sockeye.ui.composer.editor;

import app.sockeye.template.Template;
import app.sockeye.template.TemplateReference;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON text with numbers in place of its references, which may stand where a value must, so that it can be laid out
 * again.
 *
 * @param replaced the text with numbers
 * @param prefix what the numbers begin with, which is nowhere else in the text
 * @param written the references, in their order
 */
record JsonReferences(String replaced, String prefix, List<String> written) {
    private static final int DIGITS = 6;
    private static final String FIRST_PREFIX = "7300000001";

    static JsonReferences in(String json) {
        String prefix = FIRST_PREFIX;
        while (json.contains(prefix)) {
            prefix += "1";
        }
        StringBuilder out = new StringBuilder();
        List<String> written = new ArrayList<>();
        int from = 0;
        for (TemplateReference reference : Template.parse(json).outermost()) {
            out.append(json, from, reference.start()).append(prefix).append(number(written.size()));
            written.add(json.substring(reference.start(), reference.end()));
            from = reference.end();
        }
        return new JsonReferences(out.append(json.substring(from)).toString(), prefix, written);
    }

    /** A text with the references in place of their numbers, in whatever order those are. */
    String putBack(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(prefix); at >= 0 && !written.isEmpty(); at = text.indexOf(prefix, from)) {
            int end = at + prefix.length() + DIGITS;
            out.append(text, from, at).append(written.get(Integer.parseInt(text.substring(at + prefix.length(), end))));
            from = end;
        }
        return out.append(text.substring(from)).toString();
    }

    private static String number(int index) {
        String digits = Integer.toString(index);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
