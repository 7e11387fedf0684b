package app.sockeye.export.capture;

/** The LINKTYPE numbers that can be read; they say which header packets begin with. */
final class LinkType {
    static final int LOOPBACK = 0;
    static final int ETHERNET = 1;
    static final int PPP = 9;
    static final int BSD_RAW = 12;
    static final int OPENBSD_RAW = 14;
    static final int RAW_IP = 101;
    static final int OPENBSD_LOOPBACK = 108;
    static final int LINUX_COOKED = 113;
    /** Used by macOS for packets with the name of their process. */
    static final int APPLE_USER_2 = 149;

    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int PKTAP = 258;
    static final int LINUX_COOKED_2 = 276;

    private LinkType() {}
}
