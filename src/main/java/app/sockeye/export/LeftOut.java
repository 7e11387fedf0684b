package app.sockeye.export;

import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an import left out or changed, counted by its kind, with the place of the first. Belongs to one thread. */
final class LeftOut {
    /** Kinds told apart; names that a file makes up could be any number. */
    private static final int MOST_KINDS = 30;

    private static final int MOST_NAME_CHARS = 40;

    private final Map<Kind, Found> kinds = new LinkedHashMap<>();
    private long others;

    /** What is said: a count comes before, the place of the first behind it. */
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
     * @param one its name where there is one
     * @param many its name where there are more
     * @param rest what became of it, up to the full stop
     * @param place where in the file; empty for none
     */
    void add(String one, String many, String rest, String place) {
        Kind kind = new Kind(one, many, rest);
        add(kind, place, 1);
    }

    /** Counts what was counted elsewhere. */
    void addAll(LeftOut more) {
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

    /** Says it all, a sentence for each kind. */
    void tell(ImportTarget target) {
        kinds.forEach((kind, found) -> target.leftOut(sentence(kind, found)));
        if (others > 0) {
            target.leftOut(others + (others == 1 ? " item" : " items") + " of other kinds.");
        }
    }

    /** A name out of a file, as it may stand in a sentence. */
    static String quoted(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return "\"" + Preview.text(utf8, utf8.length, MOST_NAME_CHARS) + "\"";
    }

    private static String sentence(Kind kind, Found found) {
        boolean one = found.count == 1;
        String place = found.place.isEmpty() ? "" : one ? " (" + found.place + ")" : " (first in " + found.place + ")";
        return found.count + " " + (one ? kind.one() : kind.many()) + kind.rest() + place + ".";
    }
}
