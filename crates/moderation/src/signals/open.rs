//! Opening a signal.

use super::words::{DESCRIPTION, QUOTE, sound};
use super::{SignalItem, Step, Watcher, item, sealed::Watching as _};
use crate::case::{FullCase, not_found as no_case};
use crate::{Desk, Editor};
use domain::ids::{CaseId, ReviewId, SignalId};
use domain::signal::rights::SignalAction;
use domain::{
    ErrorKind, Role, RuleError, Sector, SignalEntry, SignalEvent, SignalKind, SignalState, SubjectKind,
    Urgency,
};
use screening::Flag;
use storage::{CaseRecord, SeriousSignal, SignalContent, Tx};

/// What an editor saw.
#[derive(Clone, PartialEq, Eq)]
pub struct SignalDraft {
    /// What it is about.
    pub kind: SignalKind,
    /// How fast somebody must know.
    pub urgency: Urgency,
    /// What was seen, in own words, 10 to 4,000 graphemes.
    pub description: String,
    /// What of the text shows it, at most 2,000 graphemes.
    pub quote: String,
}

impl std::fmt::Debug for SignalDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignalDraft").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What opening a signal did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedSignal {
    /// The signal.
    pub item: SignalItem,
    /// Whether it was open already: what the editor saw now stands in its log.
    pub merged: bool,
}

impl FullCase {
    /// The signal that screening's finding suggests, if it found signs that somebody is in danger.
    pub fn proposed_signal(&self) -> Option<SignalDraft> {
        let version = self.current()?;
        let found = version.report.flags.iter().find(|found| found.flag == Flag::Safeguarding)?;
        let text: Vec<char> = version.text.chars().collect();
        let parts = found.spans.iter().filter_map(|(start, end)| text.get(*start..*end));
        let quotes: Vec<String> = parts.map(|part| part.iter().collect()).collect();
        let quote: String = quotes.join(" … ").chars().take(*QUOTE.end()).collect();
        let description =
            "De screening vond in deze tekst tekens dat iemand in gevaar is. Lees de hele tekst.";
        Some(SignalDraft {
            kind: likely(self.case.sector),
            urgency: Urgency::Serious,
            description: description.to_owned(),
            quote,
        })
    }
}

/// The commonest kind in a sector; whoever reads the text knows better.
const fn likely(sector: Sector) -> SignalKind {
    match sector {
        Sector::Childcare | Sector::YouthCare => SignalKind::ChildAbuse,
        Sector::Elderly => SignalKind::ElderAbuse,
        Sector::Disability => SignalKind::Violence,
    }
}

impl Desk {
    /// Opens a signal about the review of a case, whatever state case and review are in. Where one of the
    /// same kind is open already, what the editor saw becomes an entry of its log.
    ///
    /// Errors: `case_not_found` (404), `invalid_fields` (422) with `/description` or `/quote`.
    pub async fn open_signal(
        &self,
        editor: &Editor,
        case: CaseId,
        draft: &SignalDraft,
    ) -> Result<OpenedSignal, RuleError> {
        let watcher = editor.watcher();
        watcher.party.check(SignalAction::Open)?;
        let content = content(draft)?;
        let mut tx = self.store.begin().await?;
        let case = tx.queue().find(case).await?.filter(|case| editor.may_read(case.sector));
        let case = case.filter(|case| case.subject_kind == SubjectKind::Review).ok_or_else(no_case)?;
        // Holding the review makes two editors at the same moment follow each other.
        let review = tx.reviews().lock(ReviewId(case.subject)).await?.ok_or_else(no_case)?.id;
        let (signal, merged) = match tx.signals().lock_open_of(review, draft.kind).await? {
            Some(open) => (self.merge(&mut tx, &watcher, open, draft, &content).await?, true),
            None => (self.insert(&mut tx, &watcher, &case, draft, &content).await?, false),
        };
        tx.commit(self.ids.as_ref()).await?;
        Ok(OpenedSignal { item: item(&watcher, &signal, self.clock.now()), merged })
    }

    /// Opens the signal that screening proposes for a case.
    ///
    /// Errors: `case_not_found` (404), `no_safeguarding_flag` (409).
    pub async fn open_proposed_signal(
        &self,
        editor: &Editor,
        case: CaseId,
    ) -> Result<OpenedSignal, RuleError> {
        let full = self.load(editor, case).await?;
        let draft = full.proposed_signal().ok_or_else(|| {
            let detail = "De screening vond in deze tekst geen teken van gevaar. Beschrijf zelf wat je ziet.";
            RuleError::new(ErrorKind::Conflict, "no_safeguarding_flag", detail)
        })?;
        self.open_signal(editor, case, &draft).await
    }

    async fn insert(
        &self,
        tx: &mut Tx,
        watcher: &Watcher,
        case: &CaseRecord,
        draft: &SignalDraft,
        content: &SignalContent,
    ) -> Result<SeriousSignal, RuleError> {
        let (now, ids) = (self.clock.now(), self.ids.as_ref());
        let signal = SeriousSignal {
            id: SignalId::next(ids),
            case: case.id,
            review: ReviewId(case.subject),
            version: case.version,
            facility: case.facility,
            sector: case.sector,
            kind: draft.kind,
            urgency: draft.urgency,
            state: SignalState::Opened,
            sealed: self.store.seal_signal(content, ids)?,
            opened: (watcher.id, now),
            due_at: self.rules.signals.refer_by(draft.kind, case.sector, draft.urgency, now),
            contact: None,
            inspectorate: false,
            referred: None,
            acknowledged: None,
            ended_at: None,
        };
        tx.signals().insert(&signal).await?;
        let step = Step { what: SignalEntry::Opened, contact: None, note: None };
        self.write_step(tx, watcher, &signal, step).await?;
        self.tell_waiting(tx, watcher, &signal, Role::SeniorEditor).await?;
        Ok(signal)
    }

    async fn merge(
        &self,
        tx: &mut Tx,
        watcher: &Watcher,
        mut signal: SeriousSignal,
        draft: &SignalDraft,
        content: &SignalContent,
    ) -> Result<SeriousSignal, RuleError> {
        let now = self.clock.now();
        signal.state = signal.state.after(SignalEvent::Note)?;
        if draft.urgency == Urgency::Danger && signal.urgency != Urgency::Danger {
            signal.urgency = Urgency::Danger;
            if signal.state == SignalState::Opened {
                let by = self.rules.signals.refer_by(signal.kind, signal.sector, Urgency::Danger, now);
                signal.due_at = signal.due_at.min(by);
            }
            tx.signals().update(&signal).await?;
        }
        let SignalContent { description, quote } = content;
        let note =
            if quote.is_empty() { description.clone() } else { format!("{description}\n\n“{quote}”") };
        let step = Step { what: SignalEntry::Merged, contact: None, note: Some(&note) };
        self.write_step(tx, watcher, &signal, step).await?;
        Ok(signal)
    }
}

fn content(draft: &SignalDraft) -> Result<SignalContent, RuleError> {
    let description = sound("/description", &draft.description, DESCRIPTION);
    let quote = sound("/quote", &draft.quote, QUOTE);
    match (description, quote) {
        (Ok(description), Ok(quote)) => Ok(SignalContent { description, quote }),
        (description, quote) => {
            Err(RuleError::invalid(description.err().into_iter().chain(quote.err()).collect()))
        }
    }
}
