package app.sockeye.transcript.query;

/** How two values are compared. Signs that begin with another one's come first. */
enum Comparison {
    EQUAL("=="),
    DIFFERENT("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    BELOW("<"),
    ABOVE(">");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** @param order as {@link Comparable#compareTo} gives it */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
            case ABOVE -> order > 0;
        };
    }
}
