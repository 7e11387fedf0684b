package app.sockeye.payload.format;

/** How likely bytes are a payload of a format, the least first. */
public enum Likelihood {
    /** They can't be, or the format has no marks of its own. */
    NONE,
    /** They can be read as such, as many other bytes can. */
    POSSIBLE,
    /** They can be read as such to their end, and have the shape that such payloads mostly have. */
    LIKELY,
    /** They bear the format's marks. */
    CERTAIN
}
