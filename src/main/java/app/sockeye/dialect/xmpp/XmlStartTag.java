package app.sockeye.dialect.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A start tag, or that of an element without content.
 *
 * @param name as it stands
 * @param attributes without namespace declarations, in their order
 * @param declarations of namespaces by their prefixes; that of the default by an empty one
 * @param isClosed whether it is that of an element without content
 * @param end where it ends
 */
record XmlStartTag(
        String name, Map<String, String> attributes, Map<String, String> declarations, boolean isClosed, int end) {
    private static final int MOST_ATTRIBUTES = 256;
    private static final String DECLARATION = "xmlns";

    /**
     * Reads one.
     *
     * @param from where its angle bracket is
     */
    static XmlStartTag read(byte[] bytes, int from) throws XmlFault {
        int at = from + 1;
        if (at < bytes.length && (bytes[at] == '!' || bytes[at] == '?')) {
            throw new XmlFault(XmppTexts.RESTRICTED);
        }
        int nameEnd = nameEnd(bytes, at);
        String name = name(bytes, at, nameEnd);
        Map<String, String> attributes = Map.of();
        Map<String, String> declarations = Map.of();
        at = skipSpace(bytes, nameEnd);
        while (at < bytes.length && bytes[at] != '>' && bytes[at] != '/') {
            int end = nameEnd(bytes, at);
            String attribute = name(bytes, at, end);
            int quote = skipSpace(bytes, end);
            if (quote == bytes.length || bytes[quote] != '=') {
                throw new XmlFault(XmppTexts.badAttribute(attribute));
            }
            quote = skipSpace(bytes, quote + 1);
            int close = valueEnd(bytes, quote, attribute);
            String value = XmlText.of(bytes, quote + 1, close);
            if (attribute.equals(DECLARATION) || attribute.startsWith(DECLARATION + ":")) {
                declarations = with(declarations, prefix(attribute), value);
            } else {
                attributes = with(attributes, attribute, value);
            }
            at = skipSpace(bytes, close + 1);
        }
        boolean closed = at < bytes.length && bytes[at] == '/';
        int bracket = closed ? at + 1 : at;
        if (bracket >= bytes.length || bytes[bracket] != '>') {
            throw new XmlFault(bracket >= bytes.length ? XmppTexts.UNFINISHED : XmppTexts.badTag(name));
        }
        return new XmlStartTag(name, attributes, declarations, closed, bracket + 1);
    }

    private static String prefix(String declaration) {
        return declaration.substring(Math.min(declaration.length(), DECLARATION.length() + 1));
    }

    private static Map<String, String> with(Map<String, String> known, String name, String value) throws XmlFault {
        Map<String, String> more = known.isEmpty() ? new LinkedHashMap<>() : known;
        if (more.put(name, value) != null) {
            throw new XmlFault(XmppTexts.twice(name));
        } else if (more.size() > MOST_ATTRIBUTES) {
            throw new XmlFault(XmppTexts.TOO_MANY);
        }
        return more;
    }

    private static int valueEnd(byte[] bytes, int quote, String attribute) throws XmlFault {
        if (quote == bytes.length) {
            throw new XmlFault(XmppTexts.UNFINISHED);
        } else if (bytes[quote] != '"' && bytes[quote] != '\'') {
            throw new XmlFault(XmppTexts.badAttribute(attribute));
        }
        int at = quote + 1;
        while (at < bytes.length && bytes[at] != bytes[quote]) {
            if (bytes[at] == '<') {
                throw new XmlFault(XmppTexts.badAttribute(attribute));
            }
            at++;
        }
        if (at == bytes.length) {
            throw new XmlFault(XmppTexts.UNFINISHED);
        }
        return at;
    }

    private static int skipSpace(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && XmlText.isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private static int nameEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && isNamePart(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Letters, digits, some punctuation, and all that is not ASCII. */
    private static boolean isNamePart(byte b) {
        return b < 0
                || b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '_'
                || b == ':'
                || b == '-'
                || b == '.';
    }

    private static String name(byte[] bytes, int from, int to) throws XmlFault {
        if (from == bytes.length || to == bytes.length) {
            throw new XmlFault(XmppTexts.UNFINISHED);
        } else if (from == to) {
            throw new XmlFault(XmppTexts.NO_NAME);
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
