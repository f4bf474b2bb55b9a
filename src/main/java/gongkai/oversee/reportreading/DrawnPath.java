package gongkai.oversee.reportreading;

import java.util.ArrayList;
import java.util.List;

/// Puts together the path operators of PDF and OFD and hands over the straight lines they draw.
final class DrawnPath {
    private static final double THIN = 2.5;
    private static final int LONGEST = 5_000;

    /// Where a point of the path stands on the page.
    interface Placing {
        double[] place(double x, double y);
    }

    /// Takes a line.
    interface Taking {
        void line(double x, double y, double toX, double toY);
    }

    private final Placing placing;
    private final Taking taking;
    private final List<List<double[]>> shapes = new ArrayList<>();

    DrawnPath(Placing placing, Taking taking) {
        this.placing = placing;
        this.taking = taking;
    }

    void take(String operator, float[] n) {
        switch (operator) {
            case "m" -> begin(n);
            case "re" -> rectangle(n);
            case "l", "c", "v", "y" -> point(n);
            case "h" -> close();
            case "S", "B", "B*" -> finish(true);
            case "s", "b", "b*" -> {
                close();
                finish(true);
            }
            case "f", "F", "f*" -> finish(false);
            default -> shapes.clear();
        }
    }

    private void begin(float[] n) {
        if (n.length >= 2 && shapes.size() < LONGEST) {
            shapes.add(new ArrayList<>(List.of(placing.place(n[0], n[1]))));
        }
    }

    private void point(float[] n) {
        if (n.length >= 2 && !shapes.isEmpty() && shapes.getLast().size() < LONGEST) {
            shapes.getLast().add(placing.place(n[n.length - 2], n[n.length - 1]));
        }
    }

    private void rectangle(float[] n) {
        if (n.length >= 4) {
            begin(n);
            point(new float[] {n[0] + n[2], n[1]});
            point(new float[] {n[0] + n[2], n[1] + n[3]});
            point(new float[] {n[0], n[1] + n[3]});
            close();
        }
    }

    private void close() {
        if (!shapes.isEmpty() && shapes.getLast().size() < LONGEST) {
            shapes.getLast().add(shapes.getLast().getFirst());
        }
    }

    void finish(boolean stroked) {
        for (List<double[]> shape : shapes) {
            if (!thin(shape) && stroked) {
                for (int i = 1; i < shape.size(); i++) {
                    taking.line(shape.get(i - 1)[0], shape.get(i - 1)[1], shape.get(i)[0], shape.get(i)[1]);
                }
            }
        }
        shapes.clear();
    }

    /// A shape as thin as a line is one.
    private boolean thin(List<double[]> shape) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] point : shape) {
            left = Math.min(left, point[0]);
            right = Math.max(right, point[0]);
            top = Math.min(top, point[1]);
            bottom = Math.max(bottom, point[1]);
        }
        if (bottom - top < THIN) {
            taking.line(left, (top + bottom) / 2, right, (top + bottom) / 2);
            return true;
        }
        if (right - left < THIN) {
            taking.line((left + right) / 2, top, (left + right) / 2, bottom);
            return true;
        }
        return false;
    }
}
