package app.sockeye.transcript.query;

/** The comparison operators. A sign that starts with another sign precedes that one. */
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

    /** @param order a result of {@link Comparable#compareTo} */
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
