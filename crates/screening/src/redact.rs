//! Replacing personal data by masks.

use crate::report::PrivacyFinding;

/// `text` with every finding replaced by its mask.
///
/// Findings must be in order; one that overlaps an earlier one or lies outside the text is clipped
/// to what is left, so that nothing is ever shown that a finding covers.
pub fn redact(text: &str, findings: &[PrivacyFinding]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    let mut at = 0;
    for finding in findings {
        let before = finding.start.saturating_sub(at);
        out.extend(chars.by_ref().take(before));
        at += before;
        let covered = finding.end.saturating_sub(at);
        if covered > 0 {
            let _ = chars.nth(covered - 1);
            at += covered;
            out.push_str(&finding.mask);
        }
    }
    out.extend(chars);
    out
}
