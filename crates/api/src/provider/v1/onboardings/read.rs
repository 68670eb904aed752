//! `GET /api/provider/v1/onboardings` and `GET /api/provider/v1/onboardings/{id}`

use crate::shapes::onboarding::OnboardingChecklist;
use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::ApplicationId;
use domain::pilot::{ApplicationState, Charter};
use domain::{MemberFunction, Redacted};
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::{MyContact, MyOnboarding, MyPlace};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A contact person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingContact {
    /// Its id.
    id: Uuid,
    /// As what the person works there.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// Name.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// Telephone number; may be empty.
    #[schema(value_type = String)]
    phone: Redacted<String>,
    /// Language of the mails, ISO 639-1.
    language: String,
}

/// The charter that is to be accepted, in Dutch.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingCharter {
    /// Its version.
    version: String,
    /// Its title.
    title: String,
    /// What it is about.
    lead: String,
    /// What the organisation promises.
    promises: Vec<String>,
    /// What the platform promises.
    ours: Vec<String>,
    /// The version that was accepted; null where none was.
    accepted_version: Option<String>,
    /// When.
    accepted_at: Option<DateTime<Utc>>,
    /// As what whoever accepted it works there; null where that is not known.
    #[schema(value_type = Option<words::MemberFunction>)]
    accepted_by: Option<MemberFunction>,
}

/// A facility that takes part.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingFacility {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: String,
    /// Whether the caller may confirm what the register says of it.
    may_confirm: bool,
    /// When somebody did; null where nobody did.
    confirmed_at: Option<DateTime<Utc>>,
    /// What has to be corrected; null where all of it is right or nobody said.
    #[schema(value_type = Option<String>)]
    correction: Option<Redacted<String>>,
    /// Whether whoever runs it has a member or an invitation to be one.
    has_member: bool,
    /// How many batches of posters, letters and codes were made for it.
    batches: u64,
}

/// The checklist of an application of the caller's organisations.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberOnboarding {
    /// Id of the application.
    id: Uuid,
    /// Id of the programme.
    programme: String,
    /// Its title, in Dutch.
    programme_title: String,
    /// Name of the organisation that applied.
    applicant_name: String,
    /// Where the application stands.
    #[schema(value_type = words::ApplicationState)]
    status: ApplicationState,
    /// The wave that it is in.
    wave: Option<u32>,
    /// Whether the caller may do more than read.
    may_act: bool,
    /// The steps.
    checklist: OnboardingChecklist,
    /// The charter.
    charter: OnboardingCharter,
    /// The contact persons, oldest first.
    contacts: Vec<OnboardingContact>,
    /// The facilities that take part.
    facilities: Vec<OnboardingFacility>,
    /// How many invitations a member says to have handed out; null where nobody said.
    handed_out: Option<u32>,
}

/// The checklists of the caller's applications.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberOnboardingList {
    /// Newest first.
    items: Vec<MemberOnboarding>,
}

impl From<MyOnboarding> for MemberOnboarding {
    fn from(mine: MyOnboarding) -> Self {
        let Charter { version, title, lead, promises, ours } = mine.charter;
        let (accepted_version, did) = mine.accepted.unzip();
        let (accepted_at, accepted_by) = (did.map(|did| did.at), did.and_then(|did| did.by));
        Self {
            id: mine.record.id.0,
            programme: mine.record.programme,
            programme_title: mine.programme,
            applicant_name: mine.record.applicant_name,
            status: mine.record.state,
            wave: mine.record.wave,
            may_act: mine.may_act,
            checklist: (&mine.checklist).into(),
            charter: OnboardingCharter {
                version,
                title,
                lead,
                promises,
                ours,
                accepted_version,
                accepted_at,
                accepted_by,
            },
            contacts: mine.contacts.into_iter().map(contact).collect(),
            facilities: mine.facilities.into_iter().map(facility).collect(),
            handed_out: mine.handed_out.map(|(count, _)| count),
        }
    }
}

fn contact(one: MyContact) -> OnboardingContact {
    OnboardingContact {
        id: one.id.0,
        function: one.function,
        name: Redacted::new(one.person.name),
        email: Redacted::new(one.person.email),
        phone: Redacted::new(one.person.phone),
        language: one.language,
    }
}

fn facility(one: MyPlace) -> OnboardingFacility {
    OnboardingFacility {
        id: one.facility.id.0,
        name: one.facility.name,
        may_confirm: one.mine,
        confirmed_at: one.checked.map(|did| did.at),
        correction: one.correction,
        has_member: one.reached,
        batches: one.papers,
    }
}

/// The checklists of the applications of the caller's organisations that get ready or take part.
#[utoipa::path(get, path = "/api/provider/v1/onboardings", operation_id = "list_own_onboardings", tag = "provider",
security(("provider_session" = [])), responses(
    (status = 200, description = "The checklists", body = MemberOnboardingList),
))]
pub(crate) async fn list_own_onboardings(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
) -> Result<Json<MemberOnboardingList>, Problem> {
    let found = platform.providers.onboardings(&member).await?;
    Ok(Json(MemberOnboardingList { items: found.into_iter().map(MemberOnboarding::from).collect() }))
}

/// The checklist of an application of the caller's organisations.
#[utoipa::path(get, path = "/api/provider/v1/onboardings/{id}", operation_id = "get_own_onboarding", tag = "provider",
params(("id" = Uuid, Path, description = "The application")), security(("provider_session" = [])), responses(
    (status = 200, description = "The checklist", body = MemberOnboarding),
    (status = 404, description = "`application_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_own_onboarding(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<MemberOnboarding>, Problem> {
    Ok(Json(platform.providers.onboarding(&member, ApplicationId(id)).await?.into()))
}
