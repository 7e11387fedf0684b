package app.sockeye.ui.tab.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.session.ClientSession;
import app.sockeye.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabStatusTest {
    @TempDir
    Path folder;

    @Test
    void aLookThatFindsNothingNewTellsNobody() throws Exception {
        TabStatus status = new TabStatus();
        AtomicInteger told = new AtomicInteger();
        try (Transcript transcript = Transcript.create(folder.resolve("session"));
                ClientSession session = new ClientSession(new Connector(), transcript)) {
            status.look(Optional.of(session));
            List<ObservableValue<?>> all = List.of(
                    status.statusProperty(), status.placeProperty(), status.waitingProperty(), status.queueProperty());
            for (ObservableValue<?> property : all) {
                property.getValue();
                property.addListener(o -> {
                    told.incrementAndGet();
                    property.getValue();
                });
            }
            status.look(Optional.of(session));
            status.look(Optional.of(session));
            assertThat(told).hasValue(0);
            status.look(Optional.empty());
            assertThat(status.placeProperty().get()).isEmpty();
            assertThat(told).hasPositiveValue();
        }
    }
}
