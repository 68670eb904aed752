//! `POST /api/v1/programmes/{id}/applications`

use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::FacilityId;
use domain::pilot::{ApplicantKind, LocationKind};
use domain::{Redacted, Sector};
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use submission::{ApplicationDraft, ContactDraft, LocalDeskDraft, LocationDraft};
use utoipa::ToSchema;
use uuid::Uuid;

/// Who applies.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewApplicant {
    /// As what.
    #[schema(value_type = words::ApplicantKind)]
    kind: ApplicantKind,
    /// Name of the organisation, 1 to 150 graphemes.
    name: String,
}

/// Who is written to. Kept encrypted.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewContact {
    /// First name.
    #[schema(value_type = String)]
    first_name: Redacted<String>,
    /// Last name.
    #[schema(value_type = String)]
    last_name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String, format = Email)]
    email: Redacted<String>,
    /// Telephone number; may be left out.
    #[schema(value_type = String)]
    #[serde(default)]
    phone: Redacted<String>,
}

/// Whether the Lokaal Loket Kinderopvang takes part.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewLocalDesk {
    /// Whether it does.
    involved: bool,
    /// Its name, where it does.
    #[serde(default)]
    name: String,
}

/// A location: of the register with `facility_id`, or else with its `name`. What the register says wins.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewLocation {
    /// Where it is in the register.
    facility_id: Option<Uuid>,
    /// Its name, where it is not in the register.
    name: Option<String>,
    /// Its municipality.
    municipality: Option<String>,
    /// Who runs it.
    organiser: Option<String>,
    /// For whom it is.
    #[schema(value_type = Option<words::LocationKind>)]
    kind: Option<LocationKind>,
    /// Whether the price depends on the income.
    income_based_price: Option<bool>,
    /// Whether it has a quality label.
    quality_label: Option<bool>,
}

/// An application.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "applicant": {"kind": "huis_van_het_kind", "name": "Huis van het Kind De Verzonnen Linde"},
    "contact": {"first_name": "Nora", "last_name": "Verzonnen", "email": "nora@voorbeeld.be"},
    "municipalities": ["Gent"],
    "local_desk": {"involved": true, "name": "Lokaal Loket Kinderopvang Verzonnen"},
    "locations": [
        {"name": "De Lelie", "municipality": "Gent", "organiser": "vzw Een", "kind": "baby_toddler", "income_based_price": true},
        {"name": "De Roos", "municipality": "Gent", "organiser": "vzw Twee", "kind": "school_age"}
    ],
    "accepts_charter": true
}))]
pub(crate) struct NewApplication {
    /// Who applies.
    applicant: NewApplicant,
    /// Who is written to.
    contact: NewContact,
    /// Sector of the facilities; may be left out where the programme has one.
    #[schema(value_type = Option<words::Sector>)]
    sector: Option<Sector>,
    /// The municipalities of the area, 1 to 30, by their Dutch names.
    municipalities: Vec<String>,
    /// Whether the Lokaal Loket Kinderopvang takes part; unknown when left out.
    local_desk: Option<NewLocalDesk>,
    /// The locations, at most 100.
    #[serde(default)]
    locations: Vec<NewLocation>,
    /// Why you apply, at most 4,000 graphemes. Kept encrypted.
    #[schema(value_type = String)]
    #[serde(default)]
    motivation: Redacted<String>,
    /// Whether the charter of the programme is accepted.
    accepts_charter: bool,
    /// Language of the mails: `nl`, `fr` or `en`; `nl` when left out.
    #[schema(example = "nl")]
    language: Option<String>,
}

/// The answer, whatever the mailbox asked before.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct ApplicationAsked {
    /// `awaiting_confirmation`: nobody reads the application before the link from the mail is used.
    #[schema(example = "awaiting_confirmation")]
    status: &'static str,
}

/// Applies to a programme. A mail with a link to confirm goes out; nobody can tell from the answer whether the
/// mailbox applied before.
#[utoipa::path(post, path = "/api/v1/programmes/{id}/applications", operation_id = "create_application",
tag = "programmes", params(("id" = String, Path, description = "The programme")), request_body = NewApplication,
responses(
    (status = 202, description = "If the address can be reached, a mail is on its way", body = ApplicationAsked),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`programme_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_application(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    Json(new): Json<NewApplication>,
) -> Result<(StatusCode, Json<ApplicationAsked>), Problem> {
    platform.submissions.apply_to_programme(&id, &new.into()).await?;
    Ok((StatusCode::ACCEPTED, Json(ApplicationAsked { status: "awaiting_confirmation" })))
}

impl From<NewApplication> for ApplicationDraft {
    fn from(new: NewApplication) -> Self {
        let NewContact { first_name, last_name, email, phone } = new.contact;
        Self {
            applicant: new.applicant.kind,
            applicant_name: new.applicant.name,
            sector: new.sector,
            municipalities: new.municipalities,
            local_desk: new
                .local_desk
                .map(|desk| LocalDeskDraft { involved: desk.involved, name: desk.name }),
            accepts_charter: new.accepts_charter,
            contact: ContactDraft { first_name, last_name, email, phone },
            motivation: new.motivation,
            locations: new.locations.into_iter().map(LocationDraft::from).collect(),
            language: new.language.unwrap_or_else(|| "nl".to_owned()),
        }
    }
}

impl From<NewLocation> for LocationDraft {
    fn from(new: NewLocation) -> Self {
        Self {
            facility: new.facility_id.map(FacilityId),
            name: new.name.unwrap_or_default(),
            municipality: new.municipality,
            organiser: new.organiser,
            kind: new.kind,
            income_based_price: new.income_based_price,
            quality_label: new.quality_label,
        }
    }
}
