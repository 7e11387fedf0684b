package app.sockeye.transcript;

/** What else is true of an entry. The order is part of the file format: append new flags at the end. */
public enum EntryFlag {
    /** permessage-deflate was used: the payload is the inflated one. */
    COMPRESSED,
    /** More than one frame. */
    FRAGMENTED,
    /** The connection ended or failed before the message did: the payload is what came, or what the socket took. */
    INCOMPLETE,
    /** A text message whose bytes are not UTF-8. */
    INVALID_UTF8,
    /** It was to be sent, and nothing of it was: the connection ended before. */
    NOT_SENT
}
