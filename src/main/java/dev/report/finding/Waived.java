package dev.report.finding;

/**
 * Why a finding was accepted (说明放行).
 *
 * @param reason in the words of whoever accepted it
 * @param approver who accepted it
 * @param expires the last day of publication that it holds for, ISO; empty for no end
 */
public record Waived(String reason, String approver, String expires) {}
