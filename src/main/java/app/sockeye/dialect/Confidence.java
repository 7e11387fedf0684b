package app.sockeye.dialect;

/** How sure a dialect is that a connection speaks it; later ones are surer. */
public enum Confidence {
    /** It does not, or nothing says so. */
    NONE,
    /** A first message looks like it. */
    POSSIBLE,
    /** Address or several messages say so. */
    LIKELY,
    /** The negotiated subprotocol or an unmistakable opening says so. */
    CERTAIN
}
