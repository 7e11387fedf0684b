package app.sockeye.transcript.entry;

import app.sockeye.protocol.FrameHeader;

/**
 * One frame of a recorded message.
 *
 * @param header as it was on the wire
 * @param nanos when its header was received or sent, in ns since the transcript's start
 */
public record RecordedFrame(FrameHeader header, long nanos) {}
