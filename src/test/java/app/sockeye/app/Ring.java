package app.sockeye.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** How much of the focus one sees of a control that has it. */
final class Ring {
    /** Of the pixels around a control, at least so many are in the accent's colour when it has the focus. */
    static final double LEAST = 0.4;

    private static final int REACH = 3;
    private static final double BLUE = 0.35;

    private Ring() {}

    /** The part of the lines along a node's edge, at the best distance, that is in the accent's colour. */
    static double of(Node node) {
        return Journey.onFx(() -> {
            WritableImage shot = node.getScene().snapshot(null);
            Bounds box = node.localToScene(node.getLayoutBounds());
            double best = 0;
            for (int reach = -REACH; reach <= REACH; reach++) {
                best = Math.max(best, accent(shot, box, reach));
            }
            return best;
        });
    }

    private static double accent(WritableImage shot, Bounds box, int reach) {
        int left = (int) Math.round(box.getMinX()) - reach;
        int right = (int) Math.round(box.getMaxX()) - 1 + reach;
        int top = (int) Math.round(box.getMinY()) - reach;
        int bottom = (int) Math.round(box.getMaxY()) - 1 + reach;
        int all = 0;
        int blue = 0;
        for (int x = left; x <= right; x++) {
            all += 2;
            blue += blue(shot, x, top) + blue(shot, x, bottom);
        }
        for (int y = top; y <= bottom; y++) {
            all += 2;
            blue += blue(shot, left, y) + blue(shot, right, y);
        }
        return all == 0 ? 0 : blue / (double) all;
    }

    private static int blue(WritableImage shot, int x, int y) {
        if (x < 0 || y < 0 || x >= shot.getWidth() || y >= shot.getHeight()) {
            return 0;
        }
        Color color = shot.getPixelReader().getColor(x, y);
        return color.getBlue() - color.getRed() > BLUE ? 1 : 0;
    }

    /** By how much bluer a node's ground is than grey, seen just within its left edge, where it has no text. */
    static double ground(Node node) {
        return Journey.onFx(() -> {
            WritableImage shot = node.getScene().snapshot(null);
            Bounds box = node.localToScene(node.getLayoutBounds());
            Color color = shot.getPixelReader()
                    .getColor((int) Math.round(box.getMinX()) + 2, (int) Math.round(box.getCenterY()));
            return color.getBlue() - color.getRed();
        });
    }
}
