package app.sockeye.interchange.parts;

import app.sockeye.profile.value.NamedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of a path that other tools write as {@code :name}. Each becomes a value of the connection's own to which
 * its address refers as <code>${name}</code>. One thread.
 */
final class PathValues {
    private final Map<String, String> byName = new LinkedHashMap<>();

    int size() {
        return byName.size();
    }

    void put(String name, String value) {
        byName.put(name, value);
    }

    /**
     * Puts the variables into an address.
     *
     * @param texts all texts of the connection: where one of them refers to a value of the same name from elsewhere, the
     *     variable's value itself stands in the address
     * @param values gets the values that are the connection's own now
     */
    ForeignUrl into(ForeignUrl url, List<String> texts, List<NamedValue> values) {
        List<String> others = new ArrayList<>(texts);
        others.add(url.text());
        others.addAll(byName.values());
        ForeignUrl filled = url;
        for (Map.Entry<String, String> one : byName.entrySet()) {
            String reference = "${" + one.getKey() + "}";
            String value = ForeignUrl.encoded(one.getValue());
            boolean own = NamedValue.complaint(one.getKey()).isEmpty()
                    && value.length() <= NamedValue.LONGEST_TEXT
                    && others.stream().noneMatch(text -> text.contains(reference));
            ForeignUrl next = filled.withPathValue(one.getKey(), own ? reference : value);
            if (own && !next.equals(filled)) {
                values.add(NamedValue.of(one.getKey(), value));
            }
            filled = next;
        }
        return filled;
    }
}
