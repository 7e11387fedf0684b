package app.sockeye.ui.offender;

import app.sockeye.profile.workspace.LibraryException;

public final class TellingOwnMessage {
    String sentence(LibraryException e) {
        return e.getMessage();
    }
}
