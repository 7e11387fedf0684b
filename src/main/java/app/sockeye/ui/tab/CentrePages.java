package app.sockeye.ui.tab;

import app.sockeye.profile.option.Option;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.connection.ConnectionView;
import app.sockeye.ui.connection.FormField;
import app.sockeye.ui.connection.options.OptionsPage;
import app.sockeye.ui.connection.trust.TrustPage;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.log.RowsBelowPage;
import app.sockeye.ui.tab.page.CookieDesk;
import app.sockeye.ui.tab.page.FolderDesk;
import app.sockeye.ui.tab.page.PreviewDesk;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The pages that are shown in place of a tab's log: its options, and a certificate that was refused. JavaFX thread. */
final class CentrePages {
    /** Height from which the newest rows are shown below the page of trust, in px. */
    private static final double HEIGHT_FOR_ROWS = 640;

    private final TabView view;
    private final ConnectionView connection;
    /** The log and what is around it. */
    private final Node regions;

    private final Supplier<OptionsPage> making;
    private final TrustPage trust;
    private final RowsBelowPage rowsBelow;
    /** Made when it is shown for the first time. */
    private Optional<OptionsPage> options = Optional.empty();

    private Optional<Room> room = Optional.empty();

    /** @param view in whose centre the pages are shown */
    CentrePages(TabView view, SessionTab tab, ConnectionView connection, Node regions, Workbench bench) {
        this.view = view;
        this.connection = connection;
        this.regions = regions;
        making = () -> new OptionsPage(
                tab.connection(),
                new FolderDesk(bench, () -> tab.profile().id()),
                new CookieDesk(bench),
                new PreviewDesk(bench, tab.connection().around()::getValue),
                bench.work().background());
        connection.setOnOptions(() -> {
            if (areOptionsShown()) {
                hideOptions();
            } else {
                showOptions();
            }
        });
        connection.setOnShowOption(this::showOption);
        trust = new TrustPage(tab.connection());
        rowsBelow = new RowsBelowPage(view.log());
        view.heightProperty().addListener(o -> {
            if (isTrustShown() && !areOptionsShown()) {
                showTrust();
            }
        });
        trust.setOnClose(() -> {
            hideTrust();
            connection.focusAddress();
        });
        FileDialogs dialogs = new FileDialogs(bench.settings());
        trust.setChooser(() -> dialogs.open(view.getScene().getWindow(), TabTexts.AUTHORITY_FILE));
        connection.setOnShowCertificate(() -> {
            showTrust();
            trust.focusChain();
        });
        tab.connection().failureProperty().addListener(o -> followFailure());
        followFailure();
        tab.connection().complaintsProperty().addListener(o -> followComplaints(tab));
        followComplaints(tab);
        tab.connection().refusedProperty().addListener(o -> showInvalidOptions());
    }

    private void followComplaints(SessionTab tab) {
        if (tab.connection().complaintsProperty().get().keySet().stream().anyMatch(field -> field != FormField.URL)) {
            showInvalidOptions();
        }
    }

    /** Shows a certificate that was refused, as there is nothing else to see; hides it when it is told no more. */
    private void followFailure() {
        if (!trust.hasRefusal()) {
            hideTrust();
        } else if (view.getCenter() == regions) {
            showTrust();
        }
    }

    /** Above the newest rows of the log; without room for both, in place of the log and what is below it. */
    private void showTrust() {
        connection.setFailureToldElsewhere(true);
        if (view.getHeight() < HEIGHT_FOR_ROWS) {
            rowsBelow.show(Optional.empty());
            view.setCenter(trust);
        } else {
            view.setCenter(regions);
            rowsBelow.show(Optional.of(trust));
        }
    }

    private void hideTrust() {
        connection.setFailureToldElsewhere(false);
        if (isTrustShown()) {
            boolean focused = trust.isFocusWithin();
            rowsBelow.show(Optional.empty());
            if (view.getCenter() == trust) {
                view.setCenter(regions);
            }
            if (focused) {
                connection.focusAddress();
            }
        }
    }

    private boolean isTrustShown() {
        return trust.getParent() != null;
    }

    private boolean areOptionsShown() {
        return options.filter(page -> page == view.getCenter()).isPresent();
    }

    private OptionsPage options() {
        if (options.isEmpty()) {
            OptionsPage page = making.get();
            page.setOnClose(this::hideOptions);
            room.ifPresent(page::setRoom);
            options = Optional.of(page);
        }
        return options.get();
    }

    private void showInvalidOptions() {
        showOptions();
        options().showInvalid();
    }

    private void hideOptions() {
        view.setCenter(regions);
        connection.setFailureToldElsewhere(isTrustShown());
        connection.focusAddress();
    }

    /** The pages as the focus walks through them. */
    List<RegionWalk.Stop> stops() {
        List<RegionWalk.Stop> stops = new ArrayList<>();
        options.ifPresent(page -> stops.add(new RegionWalk.Stop(page, page::focusSearch)));
        stops.add(new RegionWalk.Stop(trust, trust::focusChain));
        return stops;
    }

    /** Opens the options of the connection. */
    void showOptions() {
        connection.setFailureToldElsewhere(false);
        view.setCenter(options());
        options().focusSearch();
    }

    /** Opens the options of the connection at one of them. */
    void showOption(Option option) {
        showOptions();
        options().show(option);
    }

    void setRoom(Room now) {
        room = Optional.of(now);
        options.ifPresent(page -> page.setRoom(now));
    }
}
