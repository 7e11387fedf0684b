package app.sockeye.transcript.sealed;

/**
 * Where an encrypted file ends.
 *
 * @param size of the plain file
 * @param lastSlot number of the block it ends in; -1 for none
 * @param stored size of the encrypted file
 * @param ended whether whoever wrote it ended it, so that nothing is missing behind
 */
record SealedEnd(long size, int lastSlot, long stored, boolean ended) {
    static final SealedEnd EMPTY = new SealedEnd(0, -1, 0, false);
    static final SealedEnd UNKNOWN = new SealedEnd(-1, -1, -1, false);
}
