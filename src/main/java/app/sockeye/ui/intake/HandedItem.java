package app.sockeye.ui.intake;

import app.sockeye.profile.Profile;
import java.nio.file.Path;

/** Something that was given to the window from outside. */
public sealed interface HandedItem {

    /** An address to connect to; nothing is sent to it before the user says so, as any web page can give one. */
    record Address(String text) implements HandedItem {}

    /** A saved connection. */
    record Connection(Profile profile) implements HandedItem {}

    /** A file of recorded sessions. */
    record Recording(Path file) implements HandedItem {}

    /** A file or folder with connections of another tool. */
    record Connections(Path source) implements HandedItem {}

    /** Any other file: one to send. */
    record Payload(Path file) implements HandedItem {}

    /** None of them. */
    record Unknown(String text) implements HandedItem {}
}
