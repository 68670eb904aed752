//! Serious signals: a track of their own beside publication, with its own access, clock and log.

mod identity;
mod mail;
mod open;
mod read;
mod rules;
mod steps;
mod words;

use crate::{Desk, Editor, Inspector};
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{CaseId, EditorId, FacilityId, SignalId, SignalLogId};
use domain::signal::reference;
use domain::signal::rights::{Party, SignalAction};
use domain::{Facility, Redacted, RuleError, Sector, SignalEntry, SignalKind, SignalState, Urgency};
use serde_json::json;
use storage::{NewAudit, SeriousSignal, SignalContent, SignalLogEntry, Tx};

pub use open::{OpenedSignal, SignalDraft};
pub use read::{SignalList, SignalListFilter};
pub use rules::SignalRules;
pub(crate) use words::{REASON, required};

/// Whoever works with signals: an editor at the desk or an inspector.
pub trait Watching: sealed::Watching {}
impl Watching for Editor {}
impl Watching for Inspector {}

mod sealed {
    /// Only editors and inspectors are this: no other crate can make a watcher.
    pub trait Watching: Sync {
        fn watcher(&self) -> super::Watcher;
    }
}

/// Who looks, as what, and which signals exist for them.
#[derive(Clone, Debug)]
pub struct Watcher {
    id: EditorId,
    party: Party,
    sectors: Vec<Sector>,
}

impl sealed::Watching for Editor {
    fn watcher(&self) -> Watcher {
        let party = if self.role().decides_escalated() { Party::Senior } else { Party::Editor };
        Watcher { id: self.id(), party, sectors: self.sectors().to_vec() }
    }
}

impl sealed::Watching for Inspector {
    fn watcher(&self) -> Watcher {
        Watcher { id: self.id(), party: Party::Inspectorate, sectors: self.sectors().to_vec() }
    }
}

impl Watcher {
    /// Whether the signal exists for this watcher: of their sectors and, for an inspector, handed over.
    fn sees(&self, signal: &SeriousSignal) -> bool {
        signal.sector.is_in(&self.sectors) && (self.party != Party::Inspectorate || signal.inspectorate)
    }

    /// The sectors whose signals exist for this watcher.
    fn of_sectors(&self) -> Vec<Sector> {
        Sector::ALL.into_iter().filter(|sector| sector.is_in(&self.sectors)).collect()
    }
}

/// That there is a signal, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalItem {
    /// Its id.
    pub id: SignalId,
    /// What people call it.
    pub reference: String,
    /// The case it was opened from.
    pub case: CaseId,
    /// The facility it is about.
    pub facility: FacilityId,
    /// The facility's sector.
    pub sector: Sector,
    /// Where it stands.
    pub state: SignalState,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By when the next step is due; when it ended, once it has.
    pub due_at: DateTime<Utc>,
    /// Whether the next step is late.
    pub late: bool,
    /// What it is about, for those who may read it.
    pub matter: Option<SignalMatter>,
}

/// What a signal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalMatter {
    /// The kind.
    pub kind: SignalKind,
    /// How fast somebody must know.
    pub urgency: Urgency,
    /// The id of the contact it was handed to last.
    pub contact: Option<String>,
}

/// A signal with all it says.
#[derive(Clone, Debug)]
pub struct FullSignal {
    /// The signal.
    pub signal: SeriousSignal,
    /// The same in short.
    pub item: SignalItem,
    /// What was seen.
    pub content: SignalContent,
    /// The facility it is about.
    pub facility: Facility,
    /// What happened, newest first, at most 500.
    pub log: Vec<LogLine>,
    /// What the reader may do with it as it stands.
    pub actions: Vec<SignalAction>,
}

/// An entry of the log.
#[derive(Clone, Debug)]
pub struct LogLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: EditorId,
    /// Who, by name, for colleagues.
    pub actor_name: Redacted<String>,
    /// What.
    pub what: SignalEntry,
    /// The id of the contact, of a referral.
    pub contact: Option<String>,
    /// What was written with it.
    pub note: Option<Redacted<String>>,
}

fn item(watcher: &Watcher, signal: &SeriousSignal, now: DateTime<Utc>) -> SignalItem {
    let matter = SignalMatter { kind: signal.kind, urgency: signal.urgency, contact: signal.contact.clone() };
    SignalItem {
        id: signal.id,
        reference: reference(signal.id, signal.opened.1),
        case: signal.case,
        facility: signal.facility,
        sector: signal.sector,
        state: signal.state,
        opened_at: signal.opened.1,
        due_at: signal.due_at,
        late: signal.state.is_open() && signal.due_at <= now,
        matter: watcher.party.may(SignalAction::Read).then_some(matter),
    }
}

/// What goes into the log and the audit log together.
struct Step<'a> {
    what: SignalEntry,
    contact: Option<&'a str>,
    note: Option<&'a str>,
}

impl Desk {
    /// Writes a step into the signal's log, with its note sealed, and into the audit log, without it.
    async fn write_step(
        &self,
        tx: &mut Tx,
        watcher: &Watcher,
        signal: &SeriousSignal,
        step: Step<'_>,
    ) -> Result<(), RuleError> {
        let (now, ids) = (self.clock.now(), self.ids.as_ref());
        let note = step.note.map(|note| self.store.seal_note(note, ids)).transpose()?;
        let entry = SignalLogEntry {
            id: SignalLogId::next(ids),
            signal: signal.id,
            at: now,
            actor: watcher.id,
            what: step.what,
            contact: step.contact.map(str::to_owned),
            note,
        };
        tx.signal_log().insert(&entry).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Editor(watcher.id),
            action: action(step.what),
            subject_kind: "signal",
            subject: signal.id.0,
            // Not what it is about: audit rows are shown to everybody, without text.
            detail: json!({ "state": signal.state, "by": watcher.party }),
        });
        Ok(())
    }
}

const fn action(what: SignalEntry) -> &'static str {
    match what {
        SignalEntry::Opened => "signal.opened",
        SignalEntry::Merged => "signal.merged",
        SignalEntry::Looked => "signal.looked",
        SignalEntry::Referred => "signal.referred",
        SignalEntry::Acknowledged => "signal.acknowledged",
        SignalEntry::Noted => "signal.noted",
        SignalEntry::IdentityShown => "signal.identity_shown",
        SignalEntry::Closed => "signal.closed",
        SignalEntry::Withdrawn => "signal.withdrawn",
    }
}

fn not_found() -> RuleError {
    RuleError::not_found("signal_not_found")
}
