package app.sockeye.ui.access.tree;

/** How an object belongs to another one, with its number in AT-SPI ({@code AtspiRelationType}). */
public enum AtspiRelation {
    LABEL_FOR(1),
    LABELLED_BY(2),
    NODE_CHILD_OF(7);

    private final int number;

    AtspiRelation(int number) {
        this.number = number;
    }

    /** The number that clients know it by. */
    public int number() {
        return number;
    }
}
