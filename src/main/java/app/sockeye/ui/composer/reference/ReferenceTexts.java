package app.sockeye.ui.composer.reference;

/** The texts about references. */
final class ReferenceTexts {
    private ReferenceTexts() {}

    static final String SUGGESTIONS = "References to insert";
    static final String TAKE_HINT = "Enter takes it · Ctrl+Space asks for more";
    static final String LITERAL_HINT = "$${ writes ${ itself";
    static final String EMPTY_VALUE = "(empty)";
}
