//! Who may judge what, and when a second editor has to read.
//!
//! Fake and revenge are the refusals that people contest most, and that rest most on a reader's
//! judgement: nobody takes them alone. A share of all texts is read twice besides, by two editors who do
//! not see each other's decision, so that it can be told how much a decision depends on who reads.

use crate::decision::{Action, Decision};
use crate::error::{ErrorKind, RuleError};
use crate::role::Role;
use crate::{CaseState, Sector};

/// What counts about a case when it is asked who may judge it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Where the case stands.
    pub state: CaseState,
    /// Sector of the facility.
    pub sector: Sector,
    /// Whether a decision waits to take effect and can still be undone.
    pub settling: bool,
}

/// What counts about an editor when it is asked what may be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judge<'a> {
    /// What the editor may do.
    pub role: Role,
    /// The sectors of the editor; empty for all.
    pub sectors: &'a [Sector],
    /// Whether the editor decided, or helped to decide, what this case is about.
    pub judged_before: bool,
    /// Whether the editor declared a tie with the organisation.
    pub tied: bool,
}

/// Whether this editor may judge this case.
///
/// Errors: `case_closed` and `decision_pending` (409), `not_an_editor`, `senior_only`, `other_sector`,
/// `own_decision` and `tied` (403).
pub fn may_judge(case: Judged, editor: Judge<'_>) -> Result<(), RuleError> {
    if !case.state.is_undecided() {
        let detail = "Over deze zaak is al beslist, of de waardering werd ingetrokken.";
        return Err(RuleError::new(ErrorKind::Conflict, "case_closed", detail));
    }
    if !editor.role.works_at_desk() {
        let detail = "Alleen de redactie beslist over teksten.";
        return Err(RuleError::new(ErrorKind::Forbidden, "not_an_editor", detail));
    }
    if case.settling {
        let detail = "Over deze zaak is net beslist. De beslissing gaat zo in.";
        return Err(RuleError::new(ErrorKind::Conflict, "decision_pending", detail));
    }
    if case.state == CaseState::Escalated && !editor.role.decides_escalated() {
        let detail = "Over deze zaak beslist een hoofdredacteur.";
        return Err(RuleError::new(ErrorKind::Forbidden, "senior_only", detail));
    }
    if !editor.sectors.is_empty() && !editor.sectors.contains(&case.sector) {
        let detail = "Deze zaak hoort bij een sector die je niet leest.";
        return Err(RuleError::new(ErrorKind::Forbidden, "other_sector", detail));
    }
    if editor.judged_before {
        let detail = "Jij hebt hier eerder over beslist. Een andere redacteur behandelt het.";
        return Err(RuleError::new(ErrorKind::Forbidden, "own_decision", detail));
    }
    if editor.tied {
        let detail = "Je hebt een band met deze organisatie. Een andere redacteur behandelt het.";
        return Err(RuleError::new(ErrorKind::Forbidden, "tied", detail));
    }
    Ok(())
}

/// Whether a refusal needs a second editor: it cites an article of the list.
pub fn needs_second(action: Action, articles: &[String], second_editor_articles: &[String]) -> bool {
    matches!(action, Action::Reject | Action::TakeDown)
        && articles.iter().any(|article| second_editor_articles.contains(article))
}

/// Whether a text is one of the share that is read twice: `draw` is 32 random bits.
pub fn is_sampled(draw: u32, share: f64) -> bool {
    f64::from(draw) < share.clamp(0.0, 1.0) * 4_294_967_296.0
}

/// Whether two editors came to the same decision: the same action, and for a restriction at least one
/// article in common.
pub fn agree(first: (Action, &[String]), second: &Decision) -> bool {
    let (action, articles) = first;
    action == second.action
        && (!action.restricts() || articles.iter().any(|article| second.articles.contains(article)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_of_case_and_editor() {
        let mut allowed = 0;
        for state in CaseState::ALL {
            for settling in [false, true] {
                for role in [Role::Editor, Role::SeniorEditor] {
                    for sectors in [&[][..], &[Sector::Childcare], &[Sector::Elderly]] {
                        for judged_before in [false, true] {
                            for tied in [false, true] {
                                let case = Judged { state, sector: Sector::Childcare, settling };
                                let answer = may_judge(case, Judge { role, sectors, judged_before, tied });
                                let closed = matches!(state, CaseState::Decided | CaseState::Cancelled);
                                let senior_only = state == CaseState::Escalated && role == Role::Editor
                                    || role == Role::Inspector;
                                let elsewhere = sectors == [Sector::Elderly];
                                let bad = [closed, settling, senior_only, elsewhere, judged_before, tied];
                                assert_eq!(answer.is_ok(), !bad.contains(&true), "{case:?} {role}");
                                allowed += usize::from(answer.is_ok());
                            }
                        }
                    }
                }
            }
        }
        assert_eq!(allowed, 6, "open: two roles and two lists of sectors; escalated: a senior and two lists");
    }

    #[test]
    fn only_a_refusal_for_such_a_reason_needs_two() {
        let list = ["honest-3".to_owned()];
        let cited = ["tone-1".to_owned(), "honest-3".to_owned()];
        for action in Action::ALL {
            let expected = matches!(action, Action::Reject | Action::TakeDown);
            assert_eq!(needs_second(action, &cited, &list), expected, "{action}");
            assert!(!needs_second(action, &cited[..1], &list));
        }
    }

    #[test]
    fn the_share_is_a_share() {
        assert!(!is_sampled(0, 0.0) && is_sampled(u32::MAX, 1.0));
        let every = (0..100_000u32).map(|n| n.wrapping_mul(2_654_435_761)).filter(|n| is_sampled(*n, 0.05));
        assert!((4_900..=5_100).contains(&every.count()));
    }
}
