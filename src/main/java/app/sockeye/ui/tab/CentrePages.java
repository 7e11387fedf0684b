package app.sockeye.ui.tab;

import app.sockeye.profile.option.Option;
import app.sockeye.ui.common.OnDemand;
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
import javafx.scene.Node;

/** The pages that are shown in place of a tab's log: its options, and a certificate that was refused. JavaFX thread. */
final class CentrePages {
    /** Height from which the newest rows are shown below the page of trust, in px. */
    private static final double HEIGHT_FOR_ROWS = 640;

    private final TabView view;
    private final ConnectionView connection;
    /** The log and what is around it. */
    private final Node regions;

    private final OnDemand<TrustPage> trust;
    private final RowsBelowPage rowsBelow;
    private final OnDemand<OptionsPage> options;

    private Optional<Room> room = Optional.empty();

    /** @param view in whose centre the pages are shown */
    CentrePages(TabView view, SessionTab tab, ConnectionView connection, Node regions, Workbench bench) {
        this.view = view;
        this.connection = connection;
        this.regions = regions;
        options = new OnDemand<>(() -> optionsPage(tab, bench));
        trust = new OnDemand<>(() -> trustPage(tab, bench));
        connection.setOnOptions(() -> {
            if (areOptionsShown()) {
                hideOptions();
            } else {
                showOptions();
            }
        });
        connection.setOnShowOption(this::showOption);
        rowsBelow = new RowsBelowPage(view.log());
        view.heightProperty().addListener(o -> {
            if (isTrustShown() && !areOptionsShown()) {
                showTrust();
            }
        });
        connection.setOnShowCertificate(() -> {
            showTrust();
            trust.get().focusChain();
        });
        tab.connection().failureProperty().addListener(o -> followFailure(tab));
        followFailure(tab);
        tab.connection().complaintsProperty().addListener(o -> followComplaints(tab));
        followComplaints(tab);
        tab.connection().refusedProperty().addListener(o -> showInvalidOptions());
    }

    private OptionsPage optionsPage(SessionTab tab, Workbench bench) {
        OptionsPage page = new OptionsPage(
                tab.connection(),
                new FolderDesk(bench, () -> tab.profile().id()),
                new CookieDesk(bench),
                new PreviewDesk(bench, tab.connection().around()::getValue),
                bench.work().background());
        page.setOnClose(this::hideOptions);
        room.ifPresent(page::setRoom);
        return page;
    }

    private TrustPage trustPage(SessionTab tab, Workbench bench) {
        TrustPage page = new TrustPage(tab.connection());
        page.setOnClose(() -> {
            hideTrust();
            connection.focusAddress();
        });
        FileDialogs dialogs = new FileDialogs(bench.settings());
        page.setChooser(() -> dialogs.open(view.getScene().getWindow(), TabTexts.AUTHORITY_FILE));
        return page;
    }

    private void followComplaints(SessionTab tab) {
        if (tab.connection().complaintsProperty().get().keySet().stream().anyMatch(field -> field != FormField.URL)) {
            showInvalidOptions();
        }
    }

    /** Shows a certificate that was refused, as there is nothing else to see; hides it when it is told no more. */
    private void followFailure(SessionTab tab) {
        if (!TrustPage.explainsFailureOf(tab.connection())) {
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
            view.setCenter(trust.get());
        } else {
            view.setCenter(regions);
            rowsBelow.show(Optional.of(trust.get()));
        }
    }

    private void hideTrust() {
        connection.setFailureToldElsewhere(false);
        if (isTrustShown()) {
            boolean focused = trust.get().isFocusWithin();
            rowsBelow.show(Optional.empty());
            if (view.getCenter() == trust.get()) {
                view.setCenter(regions);
            }
            if (focused) {
                connection.focusAddress();
            }
        }
    }

    private boolean isTrustShown() {
        return trust.made().filter(page -> page.getParent() != null).isPresent();
    }

    private boolean areOptionsShown() {
        return options.made().filter(page -> page == view.getCenter()).isPresent();
    }

    private void showInvalidOptions() {
        showOptions();
        options.get().showInvalid();
    }

    private void hideOptions() {
        view.setCenter(regions);
        connection.setFailureToldElsewhere(isTrustShown());
        connection.focusAddress();
    }

    /** The pages as the focus walks through them. */
    List<RegionWalk.Stop> stops() {
        List<RegionWalk.Stop> stops = new ArrayList<>();
        options.made().ifPresent(page -> stops.add(new RegionWalk.Stop(page, page::focusSearch)));
        trust.made().ifPresent(page -> stops.add(new RegionWalk.Stop(page, page::focusChain)));
        return stops;
    }

    /** Opens the options of the connection. */
    void showOptions() {
        connection.setFailureToldElsewhere(false);
        view.setCenter(options.get());
        options.get().focusSearch();
    }

    /** Opens the options of the connection at one of them. */
    void showOption(Option option) {
        showOptions();
        options.get().show(option);
    }

    void setRoom(Room now) {
        room = Optional.of(now);
        options.made().ifPresent(page -> page.setRoom(now));
    }
}
