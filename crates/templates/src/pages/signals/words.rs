//! What kinds, states and steps of signals are called.

use super::SignalStep;
use crate::forms::Choice;
use crate::{Language, Shell, Speak};
use domain::{SignalEntry, SignalKind, SignalState, Urgency};

const fn kind_key(kind: SignalKind) -> &'static str {
    match kind {
        SignalKind::ChildAbuse => "signal-kind-child-abuse",
        SignalKind::ElderAbuse => "signal-kind-elder-abuse",
        SignalKind::Violence => "signal-kind-violence",
        SignalKind::SexualAbuse => "signal-kind-sexual-abuse",
        SignalKind::Neglect => "signal-kind-neglect",
        SignalKind::SelfHarm => "signal-kind-self-harm",
        SignalKind::StaffMisconduct => "signal-kind-staff-misconduct",
        SignalKind::Fraud => "signal-kind-fraud",
        SignalKind::Other => "signal-kind-other",
    }
}

const fn urgency_key(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Danger => "signal-urgency-danger",
        Urgency::Serious => "signal-urgency-serious",
    }
}

impl Shell {
    pub(crate) fn signal_kind(&self, kind: &SignalKind) -> String {
        self.t(kind_key(*kind))
    }

    pub(crate) fn signal_urgency(&self, urgency: &Urgency) -> String {
        self.t(urgency_key(*urgency))
    }

    pub(crate) fn signal_state(&self, state: &SignalState) -> String {
        self.t(match state {
            SignalState::Opened => "signal-state-opened",
            SignalState::Referred => "signal-state-referred",
            SignalState::Acknowledged => "signal-state-acknowledged",
            SignalState::Closed => "signal-state-closed",
            SignalState::WithdrawnByDesk => "signal-state-withdrawn",
        })
    }

    /// What is due next.
    pub(crate) fn signal_due(&self, state: &SignalState) -> String {
        self.t(match state {
            SignalState::Opened => "signal-due-refer",
            SignalState::Referred => "signal-due-receipt",
            SignalState::Acknowledged => "signal-due-close",
            SignalState::Closed | SignalState::WithdrawnByDesk => "signal-ended",
        })
    }

    pub(crate) fn signal_entry(&self, what: &SignalEntry) -> String {
        self.t(match what {
            SignalEntry::Opened => "signal-entry-opened",
            SignalEntry::Merged => "signal-entry-merged",
            SignalEntry::Looked => "signal-entry-looked",
            SignalEntry::Referred => "signal-entry-referred",
            SignalEntry::Acknowledged => "signal-entry-acknowledged",
            SignalEntry::Noted => "signal-entry-noted",
            SignalEntry::IdentityShown => "signal-entry-identity",
            SignalEntry::Closed => "signal-entry-closed",
            SignalEntry::Withdrawn => "signal-entry-withdrawn",
        })
    }

    pub(crate) fn step_title(&self, step: &SignalStep) -> String {
        self.t(match step {
            SignalStep::Refer => "signal-refer",
            SignalStep::Receipt => "signal-receipt",
            SignalStep::Note => "signal-note",
            SignalStep::Close => "signal-close",
            SignalStep::Withdraw => "signal-withdraw",
            SignalStep::Identity => "signal-identity",
        })
    }

    pub(crate) fn step_label(&self, step: &SignalStep) -> String {
        self.t(match step {
            SignalStep::Refer => "signal-refer-label",
            SignalStep::Receipt => "signal-receipt-label",
            SignalStep::Note => "signal-note-label",
            SignalStep::Close => "signal-close-label",
            SignalStep::Withdraw => "signal-withdraw-label",
            SignalStep::Identity => "signal-identity-label",
        })
    }

    pub(crate) fn step_hint(&self, step: &SignalStep) -> String {
        self.t(match step {
            SignalStep::Refer => "signal-refer-hint",
            SignalStep::Receipt => "signal-receipt-hint",
            SignalStep::Note => "signal-note-hint",
            SignalStep::Close => "signal-close-hint",
            SignalStep::Withdraw => "signal-withdraw-hint",
            SignalStep::Identity => "signal-identity-hint",
        })
    }
}

impl Language {
    /// The kinds of signal, to choose from; `current` is the name of the one that is chosen.
    pub fn signal_kinds(self, current: &str) -> Vec<Choice> {
        let kinds = SignalKind::ALL.iter();
        kinds.map(|kind| Choice::new(kind.as_str(), self.t(kind_key(*kind)), current)).collect()
    }

    /// How fast somebody must know, to choose from.
    pub fn signal_urgencies(self, current: &str) -> Vec<Choice> {
        let all = [Urgency::Serious, Urgency::Danger].into_iter();
        all.map(|urgency| Choice::new(urgency.as_str(), self.t(urgency_key(urgency)), current)).collect()
    }

    /// Open signals, or those that are over.
    pub fn signal_stands(self, current: &str) -> Vec<Choice> {
        let stands = [("open", "signal-stand-open"), ("voorbij", "signal-stand-over")];
        stands.map(|(value, key)| Choice::new(value, self.t(key), current)).to_vec()
    }
}
