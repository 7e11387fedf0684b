package app.sockeye.export.capture;

/**
 * A packet of a capture.
 *
 * @param nanos since 1970
 * @param linkType a LINKTYPE number
 * @param bytes as many as were captured
 */
record CapturedPacket(long nanos, int linkType, byte[] bytes) {}
