package app.sockeye.ui.offender;

import java.io.IOException;

public final class TellingForeignMessage {
    String sentence(IOException e) {
        return "The file can't be read: " + e.getMessage();
    }
}
