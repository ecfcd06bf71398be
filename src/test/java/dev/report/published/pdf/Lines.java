package dev.report.published.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The manners in which programs draw the lines of a table. */
enum Lines {
    STROKED {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            file.content.setLineWidth(0.5f);
            file.content.moveTo(line.x1, line.y1);
            file.content.lineTo(line.x2, line.y2);
            file.content.stroke();
        }
    },
    THIN_RECTANGLES {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            fill(file, line, 0, 1);
        }
    },
    /** Word draws the border of each cell by itself, and the corners between them. */
    PIECES {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            for (int i = 0; i < PARTS; i++) {
                fill(file, line.part(i, i + 0.97), 0, 0.5f);
            }
        }
    },
    DOUBLE {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            fill(file, line, -1, 0.5f);
            fill(file, line, 1, 0.5f);
        }
    },
    DASHED {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            file.content.setLineDashPattern(new float[] {3, 2}, 0);
            STROKED.put(file, line);
        }
    },
    DOTS {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            double dots = line.length() / 2;
            for (int i = 0; i < dots; i++) {
                fill(file, line.part(i * PARTS / dots, (i + 0.4) * PARTS / dots), 0, 0.8f);
            }
        }
    },
    /** Lines that end a little before or after each other. */
    LOOSE {
        @Override
        void put(DrawnFile file, Stretch line) throws IOException {
            STROKED.put(file, line.part(0.02, PARTS + 0.05));
        }
    };

    private static final int PARTS = 10;

    /** A line from left to right or from above, in the coordinates of the file. */
    record Stretch(float x1, float y1, float x2, float y2) {
        Stretch part(double from, double to) {
            return new Stretch(at(x1, x2, from), at(y1, y2, from), at(x1, x2, to), at(y1, y2, to));
        }

        private static float at(float one, float two, double part) {
            return (float) (one + (two - one) * part / PARTS);
        }

        double length() {
            return Math.abs(x2 - x1) + Math.abs(y2 - y1);
        }
    }

    abstract void put(DrawnFile file, Stretch line) throws IOException;

    void draw(DrawnFile file, double x1, double y1, double x2, double y2) {
        try {
            put(
                    file,
                    new Stretch((float) x1, DrawnFile.HEIGHT - (float) y1, (float) x2, DrawnFile.HEIGHT - (float) y2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(DrawnFile file, Stretch line, float aside, float thickness) throws IOException {
        boolean isAcross = line.y1 == line.y2;
        float left = Math.min(line.x1, line.x2) + (isAcross ? 0 : aside - thickness / 2);
        float low = Math.min(line.y1, line.y2) + (isAcross ? aside - thickness / 2 : 0);
        file.content.addRect(
                left,
                low,
                isAcross ? Math.abs(line.x2 - line.x1) : thickness,
                isAcross ? thickness : Math.abs(line.y2 - line.y1));
        file.content.fill();
    }
}
