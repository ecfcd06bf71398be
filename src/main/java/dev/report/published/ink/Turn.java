package dev.report.published.ink;

/** Which way a line of text runs on a page. */
public enum Turn {
    ACROSS(0),
    /** From top to bottom: turned clockwise, or characters one below the other. */
    DOWN(1),
    UPSIDE_DOWN(2),
    /** From bottom to top. */
    UP(3),
    /** At an angle, as watermarks are. */
    SLANTED(0);

    private static final double STRAIGHT = 0.05;

    private final int quarters;

    Turn(int quarters) {
        this.quarters = quarters;
    }

    /** The way in which a line runs that goes on by so much to the right and down. */
    public static Turn of(double right, double down) {
        double most = Math.max(Math.abs(right), Math.abs(down));
        if (most == 0 || Math.min(Math.abs(right), Math.abs(down)) > STRAIGHT * most) {
            return SLANTED;
        }
        if (Math.abs(right) > Math.abs(down)) {
            return right > 0 ? ACROSS : UPSIDE_DOWN;
        }
        return down > 0 ? DOWN : UP;
    }

    /** How this way looks after the page was turned so that {@code base} runs across. */
    public Turn seenFrom(Turn base) {
        return this == SLANTED ? this : values()[(quarters - base.quarters + 4) % 4];
    }

    /** Turns a box so that text which runs this way runs across; the page's corner stays at the upper left. */
    public Box upright(Box box, double width, double height) {
        return switch (this) {
            case ACROSS, SLANTED -> box;
            case DOWN -> new Box(box.top(), width - box.right(), box.bottom(), width - box.left());
            case UPSIDE_DOWN ->
                new Box(width - box.right(), height - box.bottom(), width - box.left(), height - box.top());
            case UP -> new Box(height - box.bottom(), box.left(), height - box.top(), box.right());
        };
    }

    /** The reverse of {@link #upright}: where a box is on the page as it is shown, given that page's width and height. */
    public Box shown(Box box, double width, double height) {
        return switch (this) {
            case ACROSS, SLANTED -> box;
            case DOWN -> new Box(width - box.bottom(), box.left(), width - box.top(), box.right());
            case UPSIDE_DOWN -> UPSIDE_DOWN.upright(box, width, height);
            case UP -> new Box(box.top(), height - box.right(), box.bottom(), height - box.left());
        };
    }
}
