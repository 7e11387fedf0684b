package app.sockeye.transcript.statistics;

/**
 * A message and its reply.
 *
 * @param request index of the message sent
 * @param reply index of its reply
 * @param nanos the time between them
 */
public record SlowReply(long request, long reply, long nanos) {}
