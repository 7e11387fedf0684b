package app.sockeye.interchange.bruno;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A block of a {@code .bru} file.
 *
 * @param name such as {@code body:ws}
 * @param line where it begins, from 1
 * @param content its lines as they stand
 */
record BruBlock(String name, int line, List<String> content) {
    private static final String FENCE = "'''";
    private static final int INDENT = 2;

    BruBlock {
        content = List.copyOf(content);
    }

    /** Its lines as names and values; a tilde before a name says that it is off. */
    List<BrunoField> fields() {
        List<BrunoField> fields = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            String entry = content.get(i).strip();
            if (entry.startsWith("@")) {
                i = endOfAnnotation(i);
                continue;
            }
            boolean enabled = !entry.startsWith("~");
            String named = enabled ? entry : entry.substring(1);
            int colon = named.startsWith("\"") ? named.indexOf("\":") + 1 : named.indexOf(':', 1);
            if (colon < 1) {
                continue;
            }
            int start = line + 1 + i;
            String key = unquoted(named.substring(0, colon).strip());
            String value = named.substring(colon + 1).strip();
            if (value.startsWith(FENCE)) {
                StringBuilder text = new StringBuilder(value.substring(FENCE.length()));
                boolean closed = text.indexOf(FENCE) >= 0;
                while (!closed && ++i < content.size()) {
                    closed = content.get(i).contains(FENCE);
                    text.append('\n').append(content.get(i));
                }
                value = unfenced(text.toString());
            }
            fields.add(new BrunoField(key, value, enabled, start));
        }
        return fields;
    }

    /** The last line of an annotation, which describes the entry after it and may have a text of several lines. */
    private int endOfAnnotation(int start) {
        int fence = content.get(start).indexOf(FENCE);
        if (fence < 0 || content.get(start).indexOf(FENCE, fence + 1) >= 0) {
            return start;
        }
        int end = start + 1;
        while (end < content.size() && !content.get(end).contains(FENCE)) {
            end++;
        }
        return end;
    }

    private static String unfenced(String text) {
        int end = text.indexOf(FENCE);
        String inner = end < 0 ? text : text.substring(0, end);
        return inner.replaceFirst("^\\n", "").stripTrailing().stripIndent();
    }

    private static String unquoted(String key) {
        return key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")
                ? key.substring(1, key.length() - 1).replaceAll("\\\\(.)", "$1")
                : key;
    }

    /** Its fields by name, those that are off not among them. */
    Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        fields().stream().filter(BrunoField::enabled).forEach(field -> map.put(field.name(), field.value()));
        return map;
    }

    /** Its lines as a text, without their indentation. */
    String text() {
        return content.stream()
                .map(each -> each.startsWith(" ".repeat(INDENT)) ? each.substring(INDENT) : each)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The items of a list. */
    List<String> items() {
        return content.stream()
                .flatMap(each -> List.of(each.split(",")).stream())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
