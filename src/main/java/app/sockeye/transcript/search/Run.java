package app.sockeye.transcript.search;

import java.util.BitSet;

/**
 * Ordinary records of one segment that lie close together.
 *
 * @param first the first record's number in the block
 * @param last the last record's number in the block
 * @param end the location after the last record; pieces of other messages may lie between the records
 * @param wanted numbers of the block's entries that are to be searched
 */
record Run(IndexBlock block, int first, int last, long end, BitSet wanted) {

    long start() {
        return block.location(first);
    }

    /** The number of the last record that begins at or before a location, searched from record {@code from} on. */
    int recordAt(long place, int from) {
        int record = from;
        while (record < last && block.location(record + 1) <= place) {
            record++;
        }
        return record;
    }

    /** The location of the record after {@code record}, or the run's end. */
    long next(int record) {
        return record < last ? block.location(record + 1) : end;
    }
}
