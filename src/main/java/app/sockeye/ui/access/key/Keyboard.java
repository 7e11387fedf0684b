package app.sockeye.ui.access.key;

/** The keys of the keyboard, by numbers of their own. JavaFX thread. */
interface Keyboard {
    /** A keyboard of which nothing is known. */
    Keyboard UNKNOWN = new Keyboard() {
        @Override
        public void look() {
            // There is nothing to see.
        }

        @Override
        public int codeOf(int symbol) {
            return 0;
        }

        @Override
        public boolean isDown(int code) {
            return false;
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    };

    /** Looks which keys are held now. */
    void look();

    /** The number of the key that a keysym is on; 0 without one. */
    int codeOf(int symbol);

    /** Whether a key was held at the last look. */
    boolean isDown(int code);

    void close();
}
