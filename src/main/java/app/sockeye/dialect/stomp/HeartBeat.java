package app.sockeye.dialect.stomp;

/**
 * What one side offers in its heart-beat header (STOMP 1.2, "Heart-beating").
 *
 * @param sends it can send one each so many milliseconds; 0 for none
 * @param wants it wants one each so many milliseconds; 0 for none
 */
record HeartBeat(long sends, long wants) {
    static final HeartBeat NONE = new HeartBeat(0, 0);
    private static final int LONGEST_NUMBER = 9;

    /** Reads the header's value; what is malformed counts as none. */
    static HeartBeat of(String value) {
        String[] parts = value.split(",", -1);
        return parts.length == 2 ? new HeartBeat(number(parts[0]), number(parts[1])) : NONE;
    }

    private static long number(String text) {
        String digits = text.strip();
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : 0;
    }

    /** How often this side has to send one to the other; 0 for never. */
    long interval(HeartBeat other) {
        return sends == 0 || other.wants == 0 ? 0 : Math.max(sends, other.wants);
    }
}
