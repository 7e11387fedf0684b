package app.sockeye.export.capture;

/** The numbers of pcapng, draft-ietf-opsawg-pcapng sections 3 and 4. */
final class Pcapng {
    static final int SECTION_HEADER = 0x0A0D0D0A;
    static final int INTERFACE = 1;
    /** Obsolete block type that old files have. */
    static final int OLD_PACKET = 2;

    static final int SIMPLE_PACKET = 3;
    static final int NAME_RESOLUTION = 4;
    static final int ENHANCED_PACKET = 6;

    static final int BYTE_ORDER = 0x1A2B3C4D;

    static final int END_OF_OPTIONS = 0;
    static final int COMMENT = 1;
    static final int APPLICATION = 4;
    static final int PACKET_FLAGS = 2;
    static final int TIME_RESOLUTION = 9;
    static final int TIME_OFFSET = 14;

    /** Time resolution of 10<sup>-9</sup> seconds. */
    static final int NANOSECONDS = 9;

    static final int INBOUND = 1;
    static final int OUTBOUND = 2;

    static final int IPV4_NAME = 1;
    static final int IPV6_NAME = 2;

    private Pcapng() {}
}
