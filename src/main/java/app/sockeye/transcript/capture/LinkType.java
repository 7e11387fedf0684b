package app.sockeye.transcript.capture;

/** What packets begin with: the LINKTYPE numbers that can be read. */
final class LinkType {
    static final int LOOPBACK = 0;
    static final int ETHERNET = 1;
    static final int BSD_RAW = 12;
    static final int OPENBSD_RAW = 14;
    static final int RAW_IP = 101;
    static final int OPENBSD_LOOPBACK = 108;
    static final int LINUX_COOKED = 113;
    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int LINUX_COOKED_2 = 276;

    private static final int ETHERNET_HEADER = 14;
    private static final int VLAN_TAG = 4;

    private LinkType() {}

    /** Where the IP packet begins; negative where there is none, or the link type is unknown. */
    static int ipOffset(int linkType, byte[] bytes, int length) {
        int offset =
                switch (linkType) {
                    case RAW_IP, BSD_RAW, OPENBSD_RAW, IPV4, IPV6 -> 0;
                    case LOOPBACK, OPENBSD_LOOPBACK -> 4;
                    case LINUX_COOKED -> 16;
                    case LINUX_COOKED_2 -> 20;
                    case ETHERNET -> behindEthernet(bytes, length);
                    default -> -1;
                };
        return offset < length ? offset : -1;
    }

    static boolean isKnown(int linkType) {
        return ipOffset(linkType, new byte[Short.MAX_VALUE], Short.MAX_VALUE) >= 0;
    }

    private static int behindEthernet(byte[] bytes, int length) {
        int end = ETHERNET_HEADER;
        while (end <= length) {
            int type = (bytes[end - 2] & 0xFF) << 8 | bytes[end - 1] & 0xFF;
            if (type != 0x8100 && type != 0x88A8) {
                return end;
            }
            end += VLAN_TAG;
        }
        return -1;
    }
}
