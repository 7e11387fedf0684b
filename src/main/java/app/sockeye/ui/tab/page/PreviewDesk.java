package app.sockeye.ui.tab.page;

import app.sockeye.client.RequestPreview;
import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.files.Reason;
import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.Surroundings;
import app.sockeye.secret.Secrets;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.options.RequestPreviewer;
import app.sockeye.ui.tab.work.Workbench;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes requests as they would be sent, in the background, as options may name files. */
public final class PreviewDesk implements RequestPreviewer {
    private final Workbench bench;
    private final Supplier<Surroundings> around;

    /** @param around what lies around the connection now */
    public PreviewDesk(Workbench bench, Supplier<Surroundings> around) {
        this.bench = bench;
        this.around = around;
    }

    @Override
    public void preview(Profile typed, Consumer<String> show) {
        Surroundings now = around.get();
        bench.work().ordered().execute(() -> {
            String text = text(typed, now);
            UiPulse.later(() -> show.accept(text));
        });
    }

    private String text(Profile typed, Surroundings now) {
        try {
            ConnectOptions options = bench.workspace().withCookies(ProfileCheck.options(typed, now), typed, now);
            String masked = RequestPreview.of(options, Instant.now()).masked(Secrets.MASK);
            return bench.secrets().used().redactor().redact(masked);
        } catch (InvalidProfileException | InvalidAddressException | IllegalArgumentException e) {
            return Reason.sentence(e);
        }
    }
}
