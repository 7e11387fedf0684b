package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
    @TempDir
    Path devices;

    @Test
    void aMachineWithoutAGraphicsCardHasNoDeviceOfOne() throws IOException {
        Files.createFile(devices.resolve("null"));
        assertThat(Rendering.hasCard(devices)).isFalse();
        Files.createFile(Files.createDirectory(devices.resolve("dri")).resolve("card0"));
        assertThat(Rendering.hasCard(devices)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri/renderD128", "nvidia0", "nvidiactl", "dxg"})
    void theDeviceOfACardIsFound(String name) throws IOException {
        Path device = devices.resolve(name);
        Files.createDirectories(device.getParent());
        Files.createFile(device);
        assertThat(Rendering.hasCard(devices)).isTrue();
    }

    @Test
    void whereTheDevicesCantBeReadThereMayBeOne() {
        assertThat(Rendering.hasCard(devices.resolve("missing"))).isTrue();
    }
}
