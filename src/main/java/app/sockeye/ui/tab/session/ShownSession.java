package app.sockeye.ui.tab.session;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.tab.work.TabRecord;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;

/** Has the models of a tab's log and statistics follow its session and the connection that it is of. JavaFX thread. */
final class ShownSession {
    private ShownSession() {}

    /** @param title of the tab */
    static void install(
            TabRecord record, TabSession session, ConnectionModel connection, ReadOnlyStringProperty title) {
        record.log()
                .dialect()
                .keepIn(
                        () -> DialectChoice.read(connection.option(DialectTable.READ)),
                        choice -> connection.setOption(DialectTable.READ, choice.word()));
        record.statistics().sessionProperty().bind(session.sessionProperty());
        record.statistics().sessionNameProperty().bind(title);
        session.sessionProperty().addListener((o, before, now) -> record.show(now.transcript()));
        record.log()
                .addressProperty()
                .bind(Bindings.createStringBinding(
                        () -> address(connection), connection.form().urlProperty(), connection.around()));
    }

    /** As the address field shows it while nothing is typed there. */
    private static String address(ConnectionModel connection) {
        String url = connection.form().urlProperty().get();
        return connection.around().getValue().variables().masked().resolve(url);
    }
}
