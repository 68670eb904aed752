//! Applications to pilots, as their managers see them.

use crate::shapes::participation::FacilityWishes;
use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::pilot::{ApplicantKind, ApplicationState, LocationKind, RuleFinding, RuleStatus};
use domain::{Redacted, Sector};
use moderation::{FullApplication, FullLocation, StepLine, WeighedRule};
use serde::Serialize;
use storage::ApplicationRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// An application in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationItem {
    /// Its id.
    id: Uuid,
    /// The programme.
    programme: String,
    /// The version of the programme that was answered.
    programme_version: String,
    /// Sector of its facilities.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// Where it stands.
    #[schema(value_type = words::ApplicationState)]
    status: ApplicationState,
    /// The wave that it is in; null before it is selected.
    wave: Option<u32>,
    /// As what somebody applies.
    #[schema(value_type = words::ApplicantKind)]
    applicant_kind: ApplicantKind,
    /// Name of the organisation.
    applicant_name: String,
    /// The municipalities of its area.
    municipalities: Vec<String>,
    /// When it was sent.
    created_at: DateTime<Utc>,
    /// When it was confirmed by mail; null while it was not.
    confirmed_at: Option<DateTime<Utc>>,
    /// Since when it stands there.
    moved_at: DateTime<Utc>,
}

/// A contact person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationContact {
    /// First name.
    #[schema(value_type = String)]
    first_name: Redacted<String>,
    /// Last name.
    #[schema(value_type = String)]
    last_name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// Telephone number; may be empty.
    #[schema(value_type = String)]
    phone: Redacted<String>,
    /// Why they apply; may be empty.
    #[schema(value_type = String)]
    motivation: Redacted<String>,
}

/// A location of an application.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationLocation {
    /// Its id within the application.
    id: Uuid,
    /// Where it is in the register; null where it is not.
    facility_id: Option<Uuid>,
    /// Its name.
    name: String,
    /// Its municipality.
    municipality: Option<String>,
    /// Who runs it.
    organiser: Option<String>,
    /// For whom it is, as the applicant says.
    #[schema(value_type = words::LocationKind)]
    kind: LocationKind,
    /// Whether the price depends on the income: what the register says, or else the applicant.
    income_based_price: Option<bool>,
    /// Whether it has a quality label, as the applicant says.
    quality_label: Option<bool>,
    /// Whether it is among those that take part.
    chosen: bool,
    /// Whether it takes reviews now; null where it is not in the register.
    participating: Option<bool>,
    /// How many people asked it to take part.
    wishes: FacilityWishes,
}

/// How a condition stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationRule {
    /// Stable id within the programme.
    #[schema(example = "two_organisers")]
    id: String,
    /// The condition in Dutch.
    text: String,
    /// How it stands.
    #[schema(value_type = words::RuleStatus)]
    status: RuleStatus,
    /// What shows it, in Dutch.
    evidence: String,
    /// The phases that it has to be met for.
    #[schema(value_type = Vec<words::ApplicationState>)]
    binds: Vec<ApplicationState>,
    /// That it was set aside; null where it was not.
    overridden: Option<RuleOverride>,
}

/// That a condition was set aside.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RuleOverride {
    /// By whom, by name.
    #[schema(value_type = String)]
    by: Redacted<String>,
    /// When.
    at: DateTime<Utc>,
    /// Why.
    #[schema(value_type = String)]
    reason: Redacted<String>,
}

/// A move of an application.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationStep {
    /// When.
    at: DateTime<Utc>,
    /// Which manager, by name; null where it was the applicant.
    #[schema(value_type = Option<String>)]
    by: Option<Redacted<String>>,
    /// Where it stood.
    #[schema(value_type = words::ApplicationState)]
    from: ApplicationState,
    /// Where it stands since.
    #[schema(value_type = words::ApplicationState)]
    to: ApplicationState,
    /// Why.
    #[schema(value_type = Option<String>)]
    reason: Option<Redacted<String>>,
}

/// An application with all that a manager needs to judge it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Application {
    #[serde(flatten)]
    item: ApplicationItem,
    /// The contact person; null once erased.
    contact: Option<ApplicationContact>,
    /// The Lokaal Loket that takes part: null where there is none, empty where it was not said.
    local_desk: Option<String>,
    /// Version of the charter that was accepted.
    charter: Option<String>,
    /// Its locations.
    locations: Vec<ApplicationLocation>,
    /// How the conditions stand for the chosen locations.
    rules: Vec<ApplicationRule>,
    /// What happened, newest first, at most 200.
    steps: Vec<ApplicationStep>,
    /// Where it can be moved to.
    #[schema(value_type = Vec<words::ApplicationState>)]
    next: Vec<ApplicationState>,
}

impl From<ApplicationRecord> for ApplicationItem {
    fn from(record: ApplicationRecord) -> Self {
        Self {
            id: record.id.0,
            programme: record.programme,
            programme_version: record.version,
            sector: record.sector,
            status: record.state,
            wave: record.wave,
            applicant_kind: record.applicant,
            applicant_name: record.applicant_name,
            municipalities: record.municipalities,
            created_at: record.created_at,
            confirmed_at: record.confirmed_at,
            moved_at: record.moved_at,
        }
    }
}

impl From<FullLocation> for ApplicationLocation {
    fn from(location: FullLocation) -> Self {
        let FullLocation { record, facility, wishes } = location;
        let facility = facility.as_ref();
        Self {
            id: record.id.0,
            facility_id: record.facility.map(|id| id.0),
            name: record.name,
            municipality: facility.and_then(|one| one.municipality.clone()).or(record.municipality),
            organiser: facility.and_then(|one| one.organiser.clone()).or(record.organiser),
            kind: record.kind,
            income_based_price: facility
                .and_then(|one| one.offer.income_based_price)
                .or(record.income_based_price),
            quality_label: record.quality_label,
            chosen: record.chosen,
            participating: facility.map(|one| one.participating),
            wishes: FacilityWishes { confirmed: wishes.confirmed, anonymous: wishes.anonymous },
        }
    }
}

impl From<WeighedRule> for ApplicationRule {
    fn from(rule: WeighedRule) -> Self {
        let RuleFinding { rule: id, status, evidence, binds } = rule.finding;
        let overridden =
            rule.aside.map(|aside| RuleOverride { by: aside.by, at: aside.at, reason: aside.reason });
        Self { id, text: rule.words, status, evidence, binds, overridden }
    }
}

impl From<StepLine> for ApplicationStep {
    fn from(step: StepLine) -> Self {
        Self { at: step.at, by: step.by, from: step.was, to: step.became, reason: step.reason }
    }
}

impl From<FullApplication> for Application {
    fn from(full: FullApplication) -> Self {
        let contact = full.contact.map(|contact| ApplicationContact {
            first_name: Redacted::new(contact.first_name),
            last_name: Redacted::new(contact.last_name),
            email: Redacted::new(contact.email),
            phone: Redacted::new(contact.phone),
            motivation: Redacted::new(contact.motivation),
        });
        Self {
            contact,
            local_desk: full.record.local_desk.clone(),
            charter: full.record.charter.clone(),
            locations: full.locations.into_iter().map(ApplicationLocation::from).collect(),
            rules: full.rules.into_iter().map(ApplicationRule::from).collect(),
            steps: full.steps.into_iter().map(ApplicationStep::from).collect(),
            next: full.next,
            item: full.record.into(),
        }
    }
}
