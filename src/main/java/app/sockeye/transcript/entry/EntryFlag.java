package app.sockeye.transcript.entry;

/** A property of an entry. The order is part of the file format: append new flags at the end. */
public enum EntryFlag {
    /** permessage-deflate was used; the recorded payload is decompressed. */
    COMPRESSED,
    /** More than one frame. */
    FRAGMENTED,
    /**
     * The connection ended before the message did; the payload is the part that was received, or that the socket
     * accepted.
     */
    INCOMPLETE,
    /** A text message whose bytes are not UTF-8. */
    INVALID_UTF8,
    /** Nothing of the message was sent, as the connection ended before. */
    NOT_SENT,
    /** A frame that was sent as it is and breaks a rule on purpose. */
    DELIBERATE,
    /** Sent by Sockeye itself, as the connection's dialect demands it of a client. */
    AUTOMATIC,
    /** Sent by a repeat, as one of its messages. */
    REPEATED,
    /** Sent by a script. */
    SCRIPTED
}
