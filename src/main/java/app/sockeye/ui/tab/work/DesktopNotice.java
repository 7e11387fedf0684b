package app.sockeye.ui.tab.work;

/** Shows notifications on the desktop. */
public interface DesktopNotice {
    /**
     * Shows one; may block for a moment.
     *
     * @return false where it can't be shown
     */
    boolean show(String title, String text);
}
