package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;

/**
 * The statistics of messages that can be computed without reading their payloads.
 *
 * @param roundTrips times from our pings to their pongs
 */
public record Traffic(Timeline timeline, Flow received, Flow sent, Spread roundTrips) {

    /** The messages of a direction. */
    public Flow flow(Direction direction) {
        return direction == Direction.RECEIVED ? received : sent;
    }
}
