package app.sockeye.ui.tab.page;

import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.cookie.CookiesTxt;
import app.sockeye.files.AtomicFile;
import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.connection.options.CookieCommands;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.Workbench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Reads and writes cookies for the page of options, in the background. */
public final class CookieDesk implements CookieCommands {
    private static final int MOST_BYTES = 16 << 20;

    private final Workbench bench;
    private final FileDialogs dialogs;

    /** Reads and writes the jars of the open workspace. */
    public CookieDesk(Workbench bench) {
        this.bench = bench;
        this.dialogs = new FileDialogs(bench.settings());
    }

    @Override
    public void jar(Consumer<CookieJar> show) {
        bench.work().ordered().execute(() -> {
            CookieJar jar = bench.workspace().jar();
            UiPulse.later(() -> show.accept(jar));
        });
    }

    @Override
    public void importFile(Window owner) {
        dialogs.open(owner, CookieTexts.IMPORT)
                .ifPresent(file -> bench.work().ordered().execute(() -> read(file)));
    }

    private void read(Path file) {
        try {
            CookiesTxt read = CookiesTxt.read(new String(RegularFile.read(file, MOST_BYTES), StandardCharsets.UTF_8));
            bench.workspace().jar().putAll(read.cookies());
            tell(CookieTexts.imported(read.cookies().size(), read.unread().size()));
        } catch (IOException e) {
            tell(CookieTexts.notRead(Reason.of(e)));
        }
    }

    @Override
    public void exportFile(Window owner) {
        dialogs.save(owner, CookieTexts.EXPORT, "cookies.txt")
                .ifPresent(file -> bench.work().ordered().execute(() -> write(file)));
    }

    private void write(Path file) {
        try {
            String text = CookiesTxt.write(bench.workspace().jar().all());
            AtomicFile.writePrivate(file, text.getBytes(StandardCharsets.UTF_8));
            tell(CookieTexts.EXPORTED);
        } catch (IOException e) {
            tell(CookieTexts.notWritten(Reason.of(e)));
        }
    }

    private void tell(String sentence) {
        UiPulse.later(() -> bench.toast().show(sentence));
    }
}
