package app.sockeye.dialect.registry;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://127.0.0.1:8080/",
                "wss://example.org/feed?token=1",
                "${playground}/echo",
                "ws://localhost/ws",
                "wss://example.org/chat"
            })
    void noDialectHasAdviceForAConnectionThatMayBePlain(String url) {
        ConnectPlan plan = new ConnectPlan(url, List.of(), List.of(), List.of());
        for (Dialect dialect : Dialects.ALL) {
            assertThat(dialect.advice(plan)).as(dialect.key()).isEmpty();
        }
    }
}
