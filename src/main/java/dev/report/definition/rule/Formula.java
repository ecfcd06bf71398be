package dev.report.definition.rule;

/**
 * What a rule claims: one side compared with the other.
 *
 * @param left the left side
 * @param comparison how the sides must compare
 * @param right the right side
 * @param text as written in the definition
 */
public record Formula(Expression left, Comparison comparison, Expression right, String text) {

    /** How two sides must compare. */
    public enum Comparison {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Whether the claim holds for a left side less right side of the given sign. */
        public boolean holds(int signum) {
            return switch (this) {
                case EQUAL -> signum == 0;
                case AT_MOST -> signum <= 0;
                case AT_LEAST -> signum >= 0;
                case LESS -> signum < 0;
                case MORE -> signum > 0;
            };
        }
    }
}
