package app.sockeye.template;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a text or of a parameter. Immutable. */
final class TemplateParts {
    private final List<TemplatePart> parts;
    /** Made when it is first needed; any thread may make it again. */
    private volatile List<JsonPlace> places;

    /** Where a piece stands in JSON or JSON5. */
    enum JsonPlace {
        VALUE,
        STRING,
        /** A string of JSON5. */
        SINGLE_QUOTED,
        COMMENT
    }

    TemplateParts(List<TemplatePart> parts) {
        this.parts = List.copyOf(parts);
    }

    List<TemplatePart> parts() {
        return parts;
    }

    /** Whether it is the same whatever the values are. */
    boolean isConstant() {
        return parts.stream().allMatch(TemplatePart.Literal.class::isInstance);
    }

    /** The text of constant pieces. */
    String constant() {
        if (parts.size() == 1) {
            return ((TemplatePart.Literal) parts.get(0)).text();
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(((TemplatePart.Literal) part).text()));
        return text.toString();
    }

    /** Where each piece starts, read as JSON or JSON5. */
    List<JsonPlace> places() {
        List<JsonPlace> known = places;
        if (known == null) {
            JsonPlaceScan scan = new JsonPlaceScan();
            List<JsonPlace> found = new ArrayList<>(parts.size());
            for (TemplatePart part : parts) {
                found.add(scan.place());
                if (part instanceof TemplatePart.Literal literal) {
                    scan.read(literal.text());
                } else if (part instanceof TemplatePart.Faulty faulty) {
                    scan.read(faulty.written());
                } else {
                    scan.skip();
                }
            }
            known = List.copyOf(found);
            places = known;
        }
        return known;
    }
}
