package app.sockeye.export.input;

import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import left out or changed: for each kind the number and the place of the first one. Belongs to one thread.
 */
public final class LeftOut {
    /** Maximum number of kinds, as a file could make up any number of names. */
    private static final int MOST_KINDS = 30;

    private static final int MOST_NAME_CHARS = 40;

    private final Map<Kind, Found> kinds = new LinkedHashMap<>();
    private long others;

    /** The wording of a kind: its sentence is the count, these words, and the place of the first. */
    private record Kind(String one, String many, String rest) {}

    private static final class Found {
        private final String place;
        private long count;

        Found(String place) {
            this.place = place;
        }
    }

    /**
     * Counts one.
     *
     * @param one the singular of its name
     * @param many the plural of its name
     * @param rest what was done with it, up to the full stop
     * @param place the place in the file; empty if not known
     */
    public void add(String one, String many, String rest, String place) {
        Kind kind = new Kind(one, many, rest);
        add(kind, place, 1);
    }

    /** Adds the counts of another object. */
    public void addAll(LeftOut more) {
        more.kinds.forEach((kind, found) -> add(kind, found.place, found.count));
        others += more.others;
    }

    private void add(Kind kind, String place, long count) {
        if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
            kinds.computeIfAbsent(kind, k -> new Found(place)).count += count;
        } else {
            others += count;
        }
    }

    /** Passes a sentence for each kind to the target. */
    public void tell(ImportTarget target) {
        kinds.forEach((kind, found) -> target.leftOut(sentence(kind, found)));
        if (others > 0) {
            target.leftOut(others + (others == 1 ? " item" : " items") + " of other kinds.");
        }
    }

    /** A name from a file, quoted for use in a sentence. */
    public static String quoted(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return "\"" + Preview.text(utf8, utf8.length, MOST_NAME_CHARS) + "\"";
    }

    private static String sentence(Kind kind, Found found) {
        boolean one = found.count == 1;
        String place = found.place.isEmpty() ? "" : one ? " (" + found.place + ")" : " (first in " + found.place + ")";
        return found.count + " " + (one ? kind.one() : kind.many()) + kind.rest() + place + ".";
    }
}
