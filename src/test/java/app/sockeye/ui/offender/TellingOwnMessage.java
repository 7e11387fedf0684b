package app.sockeye.ui.offender;

import app.sockeye.profile.LibraryException;

public final class TellingOwnMessage {
    String sentence(LibraryException e) {
        return e.getMessage();
    }
}
