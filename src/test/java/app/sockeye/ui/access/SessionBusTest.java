package app.sockeye.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionBusTest {
    @Test
    void theSocketIsInTheAddress() {
        assertThat(SessionBus.socket("unix:path=/run/user/1000/bus")).contains(Path.of("/run/user/1000/bus"));
        assertThat(SessionBus.socket("unix:guid=1f,path=/tmp/a b,x=y")).contains(Path.of("/tmp/a b"));
        assertThat(SessionBus.socket("tcp:host=localhost;unix:path=/tmp/bus,guid=1f"))
                .contains(Path.of("/tmp/bus"));
        assertThat(SessionBus.socket("unix:abstract=/tmp/dbus-x")).isEmpty();
        assertThat(SessionBus.socket("")).isEmpty();
    }

    @Test
    void theBusIsTheOneOfTheEnvironmentOrOfTheUser() {
        assertThat(ScreenReaders.sessionBus(
                        Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/a", "XDG_RUNTIME_DIR", "/b")))
                .contains("unix:path=/a");
        assertThat(ScreenReaders.sessionBus(Map.of("XDG_RUNTIME_DIR", "/run/user/1")))
                .contains("unix:path=/run/user/1/bus");
        assertThat(ScreenReaders.sessionBus(Map.of())).isEmpty();
    }
}
