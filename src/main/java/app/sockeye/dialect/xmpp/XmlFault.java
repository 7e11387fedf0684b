package app.sockeye.dialect.xmpp;

/** Bytes that are no XML of the kind that XMPP allows. Its message is a sentence for the user. */
final class XmlFault extends Exception {
    private static final long serialVersionUID = 1L;

    XmlFault(String sentence) {
        super(sentence, null, false, false);
    }
}
