//! Serious signals. Who wrote the text is in none of them.

use crate::shapes::words;
use chrono::{DateTime, NaiveDate, Utc};
use domain::opening::Reachable;
use domain::signal::rights::SignalAction;
use domain::{Contact, Redacted, Sector, SignalEntry, SignalKind, SignalState, Urgency};
use moderation::{Desk, FullSignal, LogLine};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// That there is a signal, and where it stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignalItem {
    /// Its id.
    id: Uuid,
    /// What people call it.
    #[schema(example = "S-2026-7K3MQ9ZD")]
    reference: String,
    /// The case it was opened from.
    case_id: Uuid,
    /// The facility it is about.
    facility_id: Uuid,
    /// Sector of the facility.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// Where it stands.
    #[schema(value_type = words::SignalState)]
    state: SignalState,
    /// When it was opened.
    opened_at: DateTime<Utc>,
    /// By when the next step is due: handing it over, the receipt, the end of the follow-up. Once it is over,
    /// when that was.
    due_at: DateTime<Utc>,
    /// Whether the next step is late.
    late: bool,
    /// What it is about; null for an editor who is not a senior editor.
    #[schema(value_type = Option<words::SignalKind>)]
    kind: Option<SignalKind>,
    /// How fast somebody must know; null as `kind`.
    #[schema(value_type = Option<words::Urgency>)]
    urgency: Option<Urgency>,
    /// The contact it was handed to last; null as `kind`, and before it was handed over.
    contact_id: Option<String>,
}

/// An entry of a signal's log.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignalLogItem {
    /// When.
    at: DateTime<Utc>,
    /// Who.
    actor_id: Uuid,
    /// Who, by name.
    #[schema(value_type = String)]
    actor_name: Redacted<String>,
    /// What.
    #[schema(value_type = words::SignalEntry)]
    what: SignalEntry,
    /// The contact, of a referral or its receipt.
    contact_id: Option<String>,
    /// What was written with it.
    #[schema(value_type = Option<String>)]
    note: Option<Redacted<String>>,
}

/// A contact that a signal can be handed to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignalContact {
    /// Its id.
    #[schema(example = "zorginspectie")]
    id: String,
    /// Its name.
    name: String,
    /// For what.
    about: String,
    /// Telephone number.
    phone: Option<String>,
    /// Page with more ways to reach it.
    website: String,
    /// Whether its inspectors work with this platform and give their receipt here.
    inspectorate: bool,
    /// Whether it can be reached now; null where its hours are not known.
    open_now: Option<bool>,
    /// When it closes next, or opens next where it is closed; null where it never closes or it is not known.
    changes_at: Option<DateTime<Utc>>,
    /// When this was last verified; null while nobody has.
    verified_on: Option<NaiveDate>,
}

/// The facility that a signal is about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignalFacility {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: String,
    /// Kind of facility, as in the register.
    kind: String,
    /// Name of the organisation that runs it.
    organiser: Option<String>,
    /// Street and number.
    street: Option<String>,
    /// Belgian postcode, 4 digits.
    postcode: Option<String>,
    /// Its municipality.
    municipality: Option<String>,
}

/// A signal with all it says.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Signal {
    #[serde(flatten)]
    item: SignalItem,
    /// What was seen, in the words of whoever opened it; empty once the signal was erased.
    description: String,
    /// What of the text shows it; may be empty.
    quote: String,
    /// The facility it is about.
    facility: SignalFacility,
    /// When it was handed over last.
    referred_at: Option<DateTime<Utc>>,
    /// When the last receipt came.
    acknowledged_at: Option<DateTime<Utc>>,
    /// What happened, newest first, at most 500.
    log: Vec<SignalLogItem>,
    /// Contacts that it can be handed to, the first choice first; none where the caller may not do that.
    contacts: Vec<SignalContact>,
}

/// Why somebody's identity is shown, or a signal taken back.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    /// Kept, sealed, with who asked and when: 10 to 1,000 graphemes.
    #[schema(example = "De indiener vraagt om teruggebeld te worden.")]
    pub(crate) reason: String,
}

/// A note.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignalNote {
    /// Kept, sealed, in the log: at most 4,000 graphemes.
    pub(crate) note: String,
}

/// A note, if there is something to tell.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignalReceiptNote {
    /// Kept, sealed, in the log: at most 4,000 graphemes.
    #[serde(default)]
    pub(crate) note: Option<String>,
}

/// Who wrote a text. Kept by nobody.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Writer {
    /// First name.
    #[schema(value_type = String)]
    first_name: Redacted<String>,
    /// Last name.
    #[schema(value_type = String)]
    last_name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
}

impl From<moderation::RevealedIdentity> for Writer {
    fn from(shown: moderation::RevealedIdentity) -> Self {
        Self { first_name: shown.first_name, last_name: shown.last_name, email: shown.email }
    }
}

impl From<moderation::SignalItem> for SignalItem {
    fn from(item: moderation::SignalItem) -> Self {
        let (kind, urgency) = item.matter.as_ref().map(|matter| (matter.kind, matter.urgency)).unzip();
        Self {
            id: item.id.0,
            reference: item.reference,
            case_id: item.case.0,
            facility_id: item.facility.0,
            sector: item.sector,
            state: item.state,
            opened_at: item.opened_at,
            due_at: item.due_at,
            late: item.late,
            kind,
            urgency,
            contact_id: item.matter.and_then(|matter| matter.contact),
        }
    }
}

impl From<LogLine> for SignalLogItem {
    fn from(line: LogLine) -> Self {
        Self {
            at: line.at,
            actor_id: line.actor.0,
            actor_name: line.actor_name,
            what: line.what,
            contact_id: line.contact,
            note: line.note,
        }
    }
}

impl SignalContact {
    fn of(contact: &Contact, now: DateTime<Utc>) -> Self {
        let (open_now, changes_at) = match contact.opening().reachable(now) {
            Reachable::Always => (Some(true), None),
            Reachable::Until(closes) => (Some(true), Some(closes)),
            Reachable::From(opens) => (Some(false), Some(opens)),
            Reachable::Unknown => (None, None),
        };
        Self {
            id: contact.id.clone(),
            name: contact.name.clone(),
            about: contact.about.clone(),
            phone: contact.phone.clone(),
            website: contact.website.clone(),
            inspectorate: contact.inspectorate,
            open_now,
            changes_at,
            verified_on: contact.verified_on,
        }
    }
}

impl Signal {
    /// A full signal as an answer.
    pub(crate) fn of(full: FullSignal, desk: &Desk) -> Self {
        let (signal, facility, now) = (full.signal, full.facility, desk.now());
        let book = &desk.rules().signals.contacts;
        let contacts = match full.actions.contains(&SignalAction::Refer) {
            true => book.for_desk(signal.kind, signal.sector, signal.urgency),
            false => Vec::new(),
        };
        Self {
            item: full.item.into(),
            description: full.content.description,
            quote: full.content.quote,
            facility: SignalFacility {
                id: facility.id.0,
                name: facility.name,
                kind: facility.kind,
                organiser: facility.organiser,
                street: facility.street,
                postcode: facility.postcode,
                municipality: facility.municipality,
            },
            referred_at: signal.referred.map(|(_, at)| at),
            acknowledged_at: signal.acknowledged.map(|(_, at)| at),
            log: full.log.into_iter().map(SignalLogItem::from).collect(),
            contacts: contacts.into_iter().map(|contact| SignalContact::of(contact, now)).collect(),
        }
    }
}
