package app.sockeye.transcript;

/** What else is true of an entry. The order is part of the file format: append new flags at the end. */
public enum EntryFlag {
    /** permessage-deflate was used: the payload is the inflated one. */
    COMPRESSED,
    /** More than one frame. */
    FRAGMENTED,
    /** The connection ended or failed before the message did: the payload is what came. */
    INCOMPLETE,
    /** A text message whose bytes are not UTF-8. */
    INVALID_UTF8
}
