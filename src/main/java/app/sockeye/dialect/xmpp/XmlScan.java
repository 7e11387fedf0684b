package app.sockeye.dialect.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the XML that XMPP allows (RFC 6120 section 11.1): elements, character data and the predefined entities. Comments,
 * processing instructions, document types and entities of one's own are faults, so nothing is looked up or expanded.
 * Depth and number of elements are bounded. One thread.
 */
final class XmlScan {
    /** Depth of nested elements. */
    private static final int MOST_DEPTH = 32;

    private static final int MOST_ELEMENTS = 10_000;
    private static final byte[] DECLARATION = "<?xml ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DECLARATION_END = {'?', '>'};
    private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA_END = {']', ']', '>'};

    private final byte[] bytes;
    private int at;
    private int elements;

    XmlScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next element outside of all others; empty if only white space is left. */
    Optional<XmlElement> next() throws XmlFault {
        skipSpace();
        if (at == 0 && isAt(DECLARATION)) {
            pass(DECLARATION_END);
            skipSpace();
        }
        if (at == bytes.length) {
            return Optional.empty();
        } else if (bytes[at] != '<') {
            throw new XmlFault(XmppTexts.NO_ELEMENT);
        }
        return Optional.of(element(XmlScope.OUTERMOST, 0));
    }

    private XmlElement element(XmlScope outer, int depth) throws XmlFault {
        if (depth == MOST_DEPTH) {
            throw new XmlFault(XmppTexts.TOO_DEEP);
        } else if (++elements > MOST_ELEMENTS) {
            throw new XmlFault(XmppTexts.TOO_MANY);
        }
        int from = at;
        XmlStartTag tag = XmlStartTag.read(bytes, at);
        XmlScope scope = outer.with(tag);
        at = tag.end();
        List<XmlElement> children = new ArrayList<>(0);
        StringBuilder text = new StringBuilder();
        if (!tag.isClosed()) {
            while (!isAt('/')) {
                content(scope, depth, text, children, tag.name());
            }
            endTag(tag.name());
        }
        return new XmlElement(
                XmlScope.localName(tag.name()),
                scope.namespace(tag.name()),
                tag.attributes(),
                children,
                text.toString(),
                from,
                tag.end(),
                at);
    }

    /** Whether a tag begins here whose second character is this one. */
    private boolean isAt(char second) {
        return at + 1 < bytes.length && bytes[at] == '<' && bytes[at + 1] == second;
    }

    private boolean isAt(byte[] wanted) {
        return bytes.length - at >= wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private void content(XmlScope scope, int depth, StringBuilder text, List<XmlElement> children, String name)
            throws XmlFault {
        if (at == bytes.length) {
            throw new XmlFault(XmppTexts.unclosed(name));
        } else if (bytes[at] != '<') {
            int from = at;
            while (at < bytes.length && bytes[at] != '<') {
                at++;
            }
            text.append(XmlText.of(bytes, from, at));
        } else if (isAt(CDATA)) {
            int from = at + CDATA.length;
            pass(CDATA_END);
            text.append(new String(bytes, from, at - CDATA_END.length - from, StandardCharsets.UTF_8));
        } else {
            children.add(element(scope, depth + 1));
        }
    }

    private void endTag(String name) throws XmlFault {
        int from = at + 2;
        pass(new byte[] {'>'});
        String found = new String(bytes, from, at - 1 - from, StandardCharsets.UTF_8).stripTrailing();
        if (!found.equals(name)) {
            throw new XmlFault(XmppTexts.mismatch(name, found));
        }
    }

    /** Goes on behind the next place where these bytes are. */
    private void pass(byte[] wanted) throws XmlFault {
        while (!isAt(wanted)) {
            if (at == bytes.length) {
                throw new XmlFault(XmppTexts.UNFINISHED);
            }
            at++;
        }
        at += wanted.length;
    }

    private void skipSpace() {
        while (at < bytes.length && XmlText.isSpace(bytes[at])) {
            at++;
        }
    }
}
