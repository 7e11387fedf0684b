package app.sockeye.transcript.search;

import java.util.BitSet;

/**
 * Ordinary records of one segment that lie close together.
 *
 * @param first the first record's number in the block
 * @param last the last record's
 * @param end the location behind the last record; pieces of other messages may lie in between
 * @param wanted which of the block's entries are asked for
 */
record Run(IndexBlock block, int first, int last, long end, BitSet wanted) {

    long start() {
        return block.location(first);
    }

    /** The number of the record that a place lies in or behind; {@code from} is known not to lie behind it. */
    int recordAt(long place, int from) {
        int record = from;
        while (record < last && block.location(record + 1) <= place) {
            record++;
        }
        return record;
    }

    /** Where the record behind one begins. */
    long next(int record) {
        return record < last ? block.location(record + 1) : end;
    }
}
