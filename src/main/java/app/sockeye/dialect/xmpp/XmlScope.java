package app.sockeye.dialect.xmpp;

import java.util.HashMap;
import java.util.Map;

/**
 * What prefixes stand for within an element.
 *
 * @param namespaces by their prefixes; the default by an empty one
 */
record XmlScope(Map<String, String> namespaces) {
    private static final int MOST = 256;

    /** Outside of all elements; {@code stream} is known there, as some peers leave its declaration out. */
    static final XmlScope OUTERMOST = new XmlScope(
            Map.of("xml", "http://www.w3.org/XML/1998/namespace", "stream", "http://etherx.jabber.org/streams"));

    /** That within an element. */
    XmlScope with(XmlStartTag tag) throws XmlFault {
        if (tag.declarations().isEmpty()) {
            return this;
        }
        Map<String, String> inner = new HashMap<>(namespaces);
        inner.putAll(tag.declarations());
        if (inner.size() > MOST) {
            throw new XmlFault(XmppTexts.TOO_MANY);
        }
        return new XmlScope(inner);
    }

    /** The namespace of an element's name; empty if it is in none, or its prefix stands for nothing. */
    String namespace(String name) {
        int colon = name.indexOf(':');
        return namespaces.getOrDefault(colon < 0 ? "" : name.substring(0, colon), "");
    }

    /** A name without its prefix. */
    static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
