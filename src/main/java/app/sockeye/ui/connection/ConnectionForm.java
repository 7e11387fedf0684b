package app.sockeye.ui.connection;

import app.sockeye.profile.OffParameter;
import app.sockeye.profile.Profile;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.value.NamedValue;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user typed about a connection, right or wrong: {@link FormReader} turns it into a profile or complaints. */
public final class ConnectionForm {
    private final StringProperty url = new SimpleStringProperty(this, "url", "");
    private final ObjectProperty<List<OffParameter>> off = new SimpleObjectProperty<>(this, "off", List.of());
    private final ObservableList<HeaderRow> headers = FXCollections.observableArrayList(row ->
            new Observable[] {row.enabledProperty(), row.secretProperty(), row.nameProperty(), row.valueProperty()});
    private final StringProperty subprotocols = new SimpleStringProperty(this, "subprotocols", "");
    private final ObjectProperty<OptionValues> options = new SimpleObjectProperty<>(this, "options", OptionValues.NONE);

    private final ObjectProperty<List<NamedValue>> values = new SimpleObjectProperty<>(this, "values", List.of());

    /** Shows a saved connection. */
    void show(Profile profile) {
        values.set(profile.values());
        off.set(profile.target().off());
        url.set(profile.target().url());
        headers.setAll(profile.request().headers().stream().map(HeaderRow::new).toList());
        subprotocols.set(String.join(", ", profile.request().subprotocols()));
        options.set(profile.options());
    }

    /** The address, which may contain variables. */
    public StringProperty urlProperty() {
        return url;
    }

    /** The parameters of the address's query that are switched off, by their places. */
    public ObjectProperty<List<OffParameter>> offProperty() {
        return off;
    }

    /** The headers; the list also reports changes inside its rows. */
    public ObservableList<HeaderRow> headers() {
        return headers;
    }

    /** Offered subprotocols, separated by commas. */
    public StringProperty subprotocolsProperty() {
        return subprotocols;
    }

    /** The values given to options, as typed, right or wrong. */
    public ObjectProperty<OptionValues> optionsProperty() {
        return options;
    }

    /** The connection's own values, to which its texts may refer by name. */
    public ObjectProperty<List<NamedValue>> valuesProperty() {
        return values;
    }

    /** All properties, for listeners that recompute from the whole form. */
    public Observable[] everything() {
        return new Observable[] {url, off, headers, subprotocols, options, values};
    }
}
