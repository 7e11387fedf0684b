package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;

/**
 * All that can be told of messages without reading them.
 *
 * @param roundTrips from our pings to their pongs
 */
public record Traffic(Timeline timeline, Flow received, Flow sent, Spread roundTrips) {

    public Flow flow(Direction direction) {
        return direction == Direction.RECEIVED ? received : sent;
    }
}
