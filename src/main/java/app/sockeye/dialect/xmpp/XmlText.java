package app.sockeye.dialect.xmpp;

import java.nio.charset.StandardCharsets;

/** Character data: its predefined entities and references to characters as what they stand for. */
final class XmlText {
    /** Number of characters of an entity's name or of a reference. */
    private static final int LONGEST = 10;

    private XmlText() {}

    /** White space between tags and attributes. */
    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The text of some bytes. */
    static String of(byte[] bytes, int from, int to) throws XmlFault {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int mark = text.indexOf('&');
        if (mark < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (mark >= 0) {
            int end = text.indexOf(';', mark);
            if (end < 0 || end - mark > LONGEST) {
                throw new XmlFault(XmppTexts.BARE_AMPERSAND);
            }
            plain.append(text, at, mark).append(character(text.substring(mark + 1, end)));
            at = end + 1;
            mark = text.indexOf('&', at);
        }
        return plain.append(text, at, text.length()).toString();
    }

    private static String character(String entity) throws XmlFault {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                if (!entity.startsWith("#")) {
                    throw new XmlFault(XmppTexts.entity(entity));
                }
                yield referred(entity);
            }
        };
    }

    private static String referred(String entity) throws XmlFault {
        boolean hex = entity.startsWith("#x");
        try {
            int codePoint = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (codePoint > 0 && Character.isValidCodePoint(codePoint)) {
                return Character.toString(codePoint);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new XmlFault(XmppTexts.entity(entity));
    }

    /** A text with the characters as entities that can't stand in an attribute in single quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }
}
