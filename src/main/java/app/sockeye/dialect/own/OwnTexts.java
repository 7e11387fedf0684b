package app.sockeye.dialect.own;

/** The texts of dialects that are scripts. */
final class OwnTexts {
    static final String TITLE = "Your own";
    static final String MESSAGE = "Message";
    static final String PAYLOAD = "Payload";
    static final String SEND = "Send";
    static final String TOO_OFTEN =
            "The script was stopped too often and is not run any more; change it, or restart it.";
    static final String TOO_LARGE = "The script is larger than 1 MiB.";
    static final String NOT_AN_ANSWER = "What decode returned could not be read.";

    static final String NOT_A_MESSAGE = "What encode returned could not be read.";

    private OwnTexts() {}
}
