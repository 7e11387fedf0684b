package app.sockeye.ui.connection.options;

import app.sockeye.profile.HeaderLayer.GivenHeader;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.Header;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.HeaderRow;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;

/** The headers as the page shows them: those from around the connection, and its own. JavaFX thread. */
final class HeadersModel {
    private final ConnectionModel connection;
    private final FolderCommands folders;

    HeadersModel(ConnectionModel connection, FolderCommands folders) {
        this.connection = connection;
        this.folders = folders;
    }

    /** The connection's own headers. */
    ObservableList<HeaderRow> own() {
        return connection.form().headers();
    }

    /** The headers from around the connection that none of its own replaces. */
    List<GivenHeader> given() {
        return around().inherited(own().stream().map(HeaderRow::header).toList());
    }

    /** Whether a header takes the place of one from around the connection. */
    boolean replaces(HeaderRow row) {
        String name = row.nameProperty().get();
        return around().inherited(List.of()).stream()
                .anyMatch(given -> same(given.header().name(), name));
    }

    /** What the values of headers may refer to. */
    Variables variables() {
        return around().variables();
    }

    private Surroundings around() {
        return connection.around().getValue();
    }

    /** Gives the connection a header of its own in place of one from around it. */
    HeaderRow replace(ProfileHeader header) {
        HeaderRow row = new HeaderRow(header);
        own().add(0, row);
        return row;
    }

    /** Moves one of the connection's own headers. */
    void move(int from, int to) {
        List<HeaderRow> moved = new ArrayList<>(own());
        moved.add(to, moved.remove(from));
        own().setAll(moved);
    }

    /** The folders whose connections may get a header; none for a secret, which must be in no folder's file. */
    List<String> foldersFor(HeaderRow row) {
        ProfileHeader header = row.header();
        boolean hidden = header.secret() && !header.value().contains("${");
        return hidden || header.name().isBlank() ? List.of() : folders.folders();
    }

    /** Gives a header to all connections of a folder; this one then has it from there. */
    void give(int folder, HeaderRow row) {
        folders.give(folder, row.header());
        own().remove(row);
    }

    /** Takes a header from all connections of the folder that it comes from. */
    void takeFromFolder(GivenHeader given) {
        folders.take(folders.folders().indexOf(given.folder()), given.header());
    }

    private static boolean same(String one, String other) {
        return Header.canonicalName(one.strip()).equals(Header.canonicalName(other.strip()));
    }
}
