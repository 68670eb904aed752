//! What was reported about the text of a case: the block of the case page.

use crate::{Language, Segment, Speak, masked};
use chrono::{DateTime, Utc};
use domain::{AppealOutcome, Appellant, Capacity, NoticeOutcome, NoticeReason};

/// The block `parts/notices.html`. Its fields belong to the form of the decision by its id `besluit`:
/// `unfounded` (ids of notices) and `message_to_reporters`.
#[derive(Clone, Debug, Default)]
pub struct CaseNotices {
    /// The notices that this case is about, oldest first.
    pub open: Vec<NoticeView>,
    /// Earlier ones with what came of them, newest first.
    pub earlier: Vec<NoticeView>,
    /// The appeals about the text, newest first.
    pub appeals: Vec<AppealView>,
    /// Whether a notice hides the text until the decision.
    pub hidden: bool,
    /// The message as typed so far, while this editor can decide.
    pub message: Option<String>,
}

/// A notice as an editor sees it. Who gave it is not in it.
#[derive(Clone, Debug)]
pub struct NoticeView {
    /// Its id.
    pub id: String,
    /// Its number, as whoever gave it was told.
    pub reference: String,
    /// Why it was given.
    pub reason: NoticeReason,
    /// As what.
    pub capacity: Capacity,
    /// Why, in words.
    pub explanation: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The text as readers saw it, with the passages that it points to marked.
    pub snapshot: Vec<Segment<()>>,
    /// Whether readers see another text now.
    pub changed_since: bool,
    /// Whether a mailbox was proved.
    pub signed: bool,
    /// Whether it is ticked as unfounded.
    pub unfounded: bool,
    /// What came of it.
    pub outcome: Option<NoticeOutcome>,
}

/// An appeal as an editor sees it.
#[derive(Clone, Debug)]
pub struct AppealView {
    /// Who disagrees.
    pub appellant: Appellant,
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How it ended.
    pub outcome: Option<AppealOutcome>,
}

impl CaseNotices {
    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.open.is_empty() && self.earlier.is_empty() && self.appeals.is_empty()
    }

    /// A sample with everything that can be in it.
    pub(crate) fn sample() -> Self {
        let at = DateTime::<Utc>::default();
        let one = |outcome| NoticeView {
            id: "1".to_owned(),
            reference: "M-1A2B3C4D".to_owned(),
            reason: NoticeReason::Privacy,
            capacity: Capacity::PersonConcerned,
            explanation: "Er staat een <naam> in.".to_owned(),
            at,
            snapshot: masked("Jana is <lief>.", &[(0, 4)]),
            changed_since: true,
            signed: true,
            unfounded: false,
            outcome,
        };
        let appeal = |appellant, outcome| AppealView {
            appellant,
            reason: "Ik ben het <niet> eens.".to_owned(),
            at,
            outcome,
        };
        let other = NoticeView { id: "2".to_owned(), signed: false, changed_since: false, ..one(None) };
        Self {
            open: vec![one(None), other],
            earlier: NoticeOutcome::ALL.iter().map(|outcome| one(Some(*outcome))).collect(),
            appeals: vec![
                appeal(Appellant::Submitter, None),
                appeal(Appellant::Reporter, Some(AppealOutcome::Upheld)),
                appeal(Appellant::Provider, Some(AppealOutcome::Overturned)),
                appeal(Appellant::Provider, Some(AppealOutcome::Moot)),
            ],
            hidden: true,
            message: Some("Bedankt.".to_owned()),
        }
    }
}

impl crate::Shell {
    pub(crate) fn appellant(&self, appellant: &Appellant) -> String {
        self.t(match appellant {
            Appellant::Submitter => "desk-appeal-submitter",
            Appellant::Reporter => "desk-appeal-reporter",
            Appellant::Provider => "desk-appeal-provider",
        })
    }

    pub(crate) fn appeal_outcome(&self, outcome: &AppealOutcome) -> String {
        self.t(match outcome {
            AppealOutcome::Upheld => "desk-appeal-upheld",
            AppealOutcome::Overturned => "desk-appeal-overturned",
            AppealOutcome::Moot => "desk-appeal-moot",
        })
    }
}

impl crate::Sample for CaseNotices {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self::sample(), Self::default()]
    }
}
