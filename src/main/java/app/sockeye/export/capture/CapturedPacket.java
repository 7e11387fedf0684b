package app.sockeye.export.capture;

/**
 * A packet of a capture.
 *
 * @param nanos when it was captured, in ns since 1970
 * @param linkType a LINKTYPE number
 * @param bytes the bytes that were captured, which may be fewer than the packet had
 */
record CapturedPacket(long nanos, int linkType, byte[] bytes) {}
