package app.sockeye.dialect.xmpp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML.
 *
 * @param name without its prefix
 * @param namespace that it is in; empty if in none
 * @param attributes by their names as they stand, in their order; without namespace declarations
 * @param text what stands in it itself, outside of its children
 * @param from where it begins in the bytes that were read
 * @param inside where its start tag ends
 * @param to where its end tag ends; the same place if it has no content
 */
record XmlElement(
        String name,
        String namespace,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int from,
        int inside,
        int to) {

    /** An attribute; empty if it is missing. */
    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** An attribute's text; empty if it is missing. */
    String value(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /** Whether it has a name and is in a namespace. */
    boolean is(String wantedNamespace, String wantedName) {
        return name.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    /** Its children of a namespace. */
    Stream<XmlElement> in(String wanted) {
        return children.stream().filter(child -> child.namespace.equals(wanted));
    }

    /** The first child with a name, in any namespace. */
    Optional<XmlElement> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /** The first child with a name that is in a namespace. */
    Optional<XmlElement> child(String wantedNamespace, String wantedName) {
        return children.stream()
                .filter(child -> child.is(wantedNamespace, wantedName))
                .findFirst();
    }

    /** The text of the first child with a name; empty if there is none, or it is blank. */
    Optional<String> childText(String wanted) {
        return child(wanted).map(child -> child.text.strip()).filter(found -> !found.isEmpty());
    }
}
