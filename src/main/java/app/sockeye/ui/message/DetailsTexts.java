package app.sockeye.ui.message;

import app.sockeye.profile.value.ValueWarning;
import app.sockeye.protocol.VisibleText;

/** All texts of the details of a saved message. */
final class DetailsTexts {
    private DetailsTexts() {}

    static final String SAVE_MESSAGE = "Save message";
    static final String MESSAGE_DETAILS = "Saved message";
    static final String NAME = "Name";
    static final String NEEDS_NAME = "A message needs a name.";
    static final String TOO_LONG = "The name has more than 1,000 characters.";
    static final String NOTES_TOO_LONG = "The notes have more than 64,000 characters.";
    static final String PLACE = "Saved in";
    static final String FOR_ALL = "All connections";
    static final String SHORTCUT = "Shortcut";
    static final String NO_SHORTCUT = "None";
    static final String SCHEMA = "JSON Schema";
    static final String SCHEMA_PROMPT = "As in the connection";
    static final String CHOOSE_SCHEMA = "Choose the file of the JSON Schema";
    static final String SCHEMA_TOO_LONG = "The name of the schema's file has more than 4,000 characters.";
    static final String NOTES = "Notes";
    static final String CAPTURES = "Take from the reply";
    static final String CAPTURES_HINT = "A value of the reply, such as $.token, can be put into a variable: ${token}.";
    static final String ADD_CAPTURE = "Add a value to take";
    static final String PATH = "Path";
    static final String PATH_EXAMPLE = "$.token";
    static final String INTO = "into";
    static final String VARIABLE = "Variable";
    static final String WITHIN = "within";
    static final String TIMEOUT = "Seconds to wait for the reply";
    static final String SECONDS = "s";
    static final String BAD_TIMEOUT = "Seconds must be a number greater than 0 and at most 3,600.";
    static final String TEST_VALUE = "Test value, until one was taken";
    static final String REMOVE_CAPTURE = "Remove";
    static final String NOT_IN_NEWEST = "The newest received message has no such value.";
    static final String SAVE = "Save";
    static final String SAVE_COPY = "Save as new";
    static final String CANCEL = "Cancel";

    static String shortcut(int digit) {
        return digit == 0 ? NO_SHORTCUT : "Alt+" + digit;
    }

    static String folder(String name) {
        return "Folder " + VisibleText.of(name);
    }

    static String inNewest(String value) {
        return "In the newest received message: " + VisibleText.of(value);
    }

    static String warning(ValueWarning warning) {
        String because =
                switch (warning.because()) {
                    case NAME -> "By its name, \u201c" + VisibleText.of(warning.name()) + "\u201d is a secret.";
                    case TEXT -> "\u201c" + VisibleText.of(warning.name()) + "\u201d looks like a token or key.";
                };
        return because + " Messages are written to files that others may get: store it as a secret, and write"
                + " ${secret:name} here.";
    }
}
